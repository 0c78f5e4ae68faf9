import { randomInt } from 'node:crypto';
import type { OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { OperatorRole } from '../../../shared/domain/operator.ts';
import { AppError } from '../../../shared/errors.ts';
import { getJsonState, setJsonState } from '../repositories/app-state.ts';
import {
  countAdministrators,
  findOperator,
  findOperatorById,
  insertOperator,
  type OperatorRecord,
  updateOperator,
  updateOperatorPassword,
} from '../repositories/operators.ts';
import { findUnit } from '../repositories/units.ts';
import { type Act, type Actor, perform } from './act.ts';
import { assertStrongPassword } from './operator-password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import type { SignInContext } from './sign-in.ts';

/** What may be said of an operator by an administrator. */
export interface OperatorDetails {
  fullName: string;
  role: OperatorRole;
  branchUnitId: UnitId | null;
}

/** No letters or digits that look alike on paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RECOVERY_KEY = 'recovery_code';

/** Groups of four from an alphabet that can be read aloud; each letter holds 5 bits. */
function randomCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/**
 * Adds an operator with a password that is shown once and must be changed at the first sign-in.
 *
 * @throws USERNAME_TAKEN
 */
export async function createOperator(
  { register, clock }: SignInContext,
  actor: Actor,
  input: OperatorDetails & { username: string },
): Promise<{ id: OperatorId; password: string }> {
  const password = randomCode(4);
  const passwordHash = await hashPassword(password);
  const id = perform(register, clock, actor, (act) => {
    const { username, fullName, role, branchUnitId } = input;
    if (findOperator(act.db, username)) throw new AppError('USERNAME_TAKEN', { username });
    assertBranch(act, branchUnitId);
    const operatorId = insertOperator(act.db, {
      username,
      fullName,
      role,
      branchUnitId,
      mustChangePassword: true,
      passwordHash,
      createdAt: act.at,
    });
    act.record({
      action: 'operator.create',
      entity: 'operator',
      entityId: String(operatorId),
      after: { username, fullName, role, branchUnitId },
    });
    return operatorId;
  });
  return { id, password };
}

/**
 * Changes what an operator may do; their sessions end, so that old rights end with them.
 *
 * @throws LAST_ADMINISTRATOR
 */
export function changeOperator(
  { register, clock, sessions }: SignInContext,
  actor: Actor,
  input: OperatorDetails & { id: OperatorId; isActive: boolean },
): void {
  perform(register, clock, actor, (act) => {
    const before = getOperator(act, input.id);
    const administers = ({
      role,
      isActive,
      branchUnitId,
    }: OperatorDetails & { isActive: boolean }) =>
      role === 'administrator' && isActive && branchUnitId === null;
    if (administers(before) && !administers(input) && countAdministrators(act.db) === 1)
      throw new AppError('LAST_ADMINISTRATOR', {});
    assertBranch(act, input.branchUnitId);
    updateOperator(act.db, input);
    act.record({
      action: 'operator.update',
      entity: 'operator',
      entityId: String(input.id),
      before: detailsOf(before),
      after: detailsOf(input),
    });
  });
  sessions.endAllOf(input.id);
}

/** Gives an operator a password that is shown once and must be changed; their sessions end. */
export async function resetOperatorPassword(
  { register, clock, sessions }: SignInContext,
  actor: Actor,
  id: OperatorId,
): Promise<{ password: string }> {
  const password = randomCode(4);
  const passwordHash = await hashPassword(password);
  perform(register, clock, actor, (act) => {
    getOperator(act, id);
    updateOperatorPassword(act.db, id, passwordHash, true);
    act.record({ action: 'operator.reset-password', entity: 'operator', entityId: String(id) });
  });
  sessions.endAllOf(id);
  return { password };
}

/** Makes the code that lets an administrator in who has lost the password; the one before it no longer does. */
export async function makeRecoveryCode(
  { register, clock }: SignInContext,
  actor: Actor,
): Promise<{ code: string }> {
  const code = randomCode(6);
  const hash = await hashPassword(code);
  perform(register, clock, actor, ({ db, at, record }) => {
    setJsonState(db, RECOVERY_KEY, { hash, at });
    record({ action: 'operator.recovery-code', entity: 'operator', entityId: '' });
  });
  return { code };
}

/** When the code that is valid now was made; null when there is none. */
export function recoveryCodeMadeAt(
  db: Act['db'] | SignInContext['register']['read'],
): string | null {
  return getJsonState<{ at: string }>(db, RECOVERY_KEY)?.at ?? null;
}

/**
 * Lets an administrator in with the printed code, once, under a new password.
 *
 * @throws LOGIN_REFUSED when code or name is wrong, or while the wait after wrong tries lasts
 * @throws PASSWORD_WEAK
 */
export async function recoverAccess(
  { register, clock, sessions }: SignInContext,
  input: { code: string; username: string; newPassword: string },
): Promise<void> {
  const refuse = () => new AppError('LOGIN_REFUSED', { waitSeconds: 0 });
  sessions.assertMayTry(RECOVERY_KEY);
  sessions.countFailure(RECOVERY_KEY);
  assertStrongPassword(input.newPassword, input.username);
  const kept = getJsonState<{ hash: string; at: string }>(register.read, RECOVERY_KEY);
  const operator = findOperator(register.read, input.username);
  const code = input.code
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .match(/.{1,4}/g)
    ?.join('-');
  const isRight = kept !== null && code !== undefined && (await verifyPassword(code, kept.hash));
  if (!isRight || operator?.role !== 'administrator') {
    perform(register, clock, { id: null, name: '' }, ({ record }) =>
      record({ action: 'session.refuse', entity: 'operator', entityId: '' }),
    );
    throw refuse();
  }
  const passwordHash = await hashPassword(input.newPassword);
  perform(register, clock, { id: operator.id, name: operator.fullName }, ({ db, record }) => {
    updateOperatorPassword(db, operator.id, passwordHash, false);
    updateOperator(db, { ...operator, isActive: true });
    setJsonState(db, RECOVERY_KEY, null);
    record({ action: 'session.recover', entity: 'operator', entityId: String(operator.id) });
  });
  sessions.clearFailures(RECOVERY_KEY);
  sessions.clearFailures(operator.username);
  sessions.endAllOf(operator.id);
}

function getOperator({ db }: Act, id: OperatorId): OperatorRecord {
  const operator = findOperatorById(db, id);
  if (!operator) throw new AppError('NOT_FOUND', { entity: 'operator', id: String(id) });
  return operator;
}

function assertBranch({ db }: Act, branchUnitId: UnitId | null): void {
  if (branchUnitId !== null && !findUnit(db, branchUnitId))
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(branchUnitId) });
}

function detailsOf({
  fullName,
  role,
  branchUnitId,
  isActive,
}: OperatorDetails & { isActive: boolean }) {
  return { fullName, role, branchUnitId, isActive };
}
