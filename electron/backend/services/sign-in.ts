import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import {
  findOperator,
  findOperatorById,
  hasOperators,
  insertOperator,
  type OperatorRecord,
  updateOperatorPassword,
} from '../repositories/operators.ts';
import { perform } from './act.ts';
import { assertStrongPassword, OPERATOR_PASSWORD_MIN_LENGTH } from './operator-password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import type { SessionOperator, Sessions } from './sessions.ts';

/** What signing in works with. */
export interface SignInContext {
  register: Register;
  clock: Clock;
  sessions: Sessions;
}

/** A session just opened. */
export interface SignedIn {
  token: string;
  operator: SessionOperator;
}

/**
 * Creates the first operator at the first start and signs them in.
 *
 * @throws SETUP_DONE when there is an operator already
 * @throws PASSWORD_WEAK
 */
export async function createAdministrator(
  context: SignInContext,
  person: { username: string; fullName: string; password: string },
): Promise<SignedIn> {
  if (hasOperators(context.register.read)) throw new AppError('SETUP_DONE', {});
  assertStrongPassword(person.password, person.username);
  const passwordHash = await hashPassword(person.password);
  const { username, fullName } = person;
  const rights = { role: 'administrator', branchUnitId: null, mustChangePassword: false } as const;
  const id = perform(
    context.register,
    context.clock,
    { id: null, name: username },
    ({ db, at, record }) => {
      if (hasOperators(db)) throw new AppError('SETUP_DONE', {});
      const operator = { username, fullName, passwordHash, createdAt: at, ...rights };
      const operatorId = insertOperator(db, operator);
      record({
        action: 'operator.create',
        entity: 'operator',
        entityId: String(operatorId),
        after: { username, fullName, role: rights.role },
      });
      return operatorId;
    },
  );
  return open(context, { id, username, fullName, ...rights });
}

/**
 * Signs an operator in; right and wrong tries are both in the audit.
 *
 * @throws LOGIN_REFUSED when name or password is wrong, or while the wait after wrong tries lasts
 */
export async function login(
  context: SignInContext,
  credentials: { username: string; password: string },
): Promise<SignedIn> {
  const { register, clock, sessions } = context;
  sessions.assertMayTry(credentials.username);
  // Counted before it is judged, so that tries side by side do not pass the wait.
  sessions.countFailure(credentials.username);
  const found = findOperator(register.read, credentials.username);
  const isRight = await verifyPassword(
    credentials.password,
    found?.passwordHash ?? (await decoyHash()),
  );
  if (!found?.isActive || !isRight) {
    // What was typed for a name may be a password; the audit keeps only names it knows.
    perform(register, clock, { id: null, name: found?.fullName ?? '' }, ({ record }) =>
      record({ action: 'session.refuse', entity: 'operator', entityId: String(found?.id ?? '') }),
    );
    throw new AppError('LOGIN_REFUSED', { waitSeconds: 0 });
  }
  sessions.clearFailures(credentials.username);
  const operator = toSessionOperator(found);
  perform(register, clock, { id: operator.id, name: operator.fullName }, ({ record }) =>
    record({ action: 'session.login', entity: 'operator', entityId: String(operator.id) }),
  );
  return open(context, operator);
}

/** Ends the session of a token. */
export function logout(context: SignInContext, token: string, operator: SessionOperator): void {
  perform(
    context.register,
    context.clock,
    { id: operator.id, name: operator.fullName },
    ({ record }) =>
      record({ action: 'session.logout', entity: 'operator', entityId: String(operator.id) }),
  );
  context.sessions.end(token);
}

/**
 * Lets the operator at the desk show once more who they are.
 *
 * @throws LOGIN_REFUSED when the password is wrong, or while the wait after wrong tries lasts
 */
export async function confirmPassword(
  context: SignInContext,
  token: string,
  operator: SessionOperator,
  password: string,
): Promise<void> {
  await judgePassword(context, operator, password);
  perform(
    context.register,
    context.clock,
    { id: operator.id, name: operator.fullName },
    ({ record }) =>
      record({ action: 'session.confirm', entity: 'operator', entityId: String(operator.id) }),
  );
  context.sessions.confirm(token);
}

/**
 * Gives the operator at the desk a password of their own; their other sessions end.
 *
 * @throws LOGIN_REFUSED when the present password is wrong
 * @throws PASSWORD_WEAK
 */
export async function changePassword(
  context: SignInContext,
  token: string,
  operator: SessionOperator,
  passwords: { password: string; newPassword: string },
): Promise<void> {
  const { register, clock, sessions } = context;
  await judgePassword(context, operator, passwords.password);
  assertStrongPassword(passwords.newPassword, operator.username);
  if (passwords.newPassword.normalize('NFC') === passwords.password.normalize('NFC')) {
    throw new AppError('PASSWORD_WEAK', {
      reason: 'same',
      minLength: OPERATOR_PASSWORD_MIN_LENGTH,
    });
  }
  const passwordHash = await hashPassword(passwords.newPassword);
  perform(register, clock, { id: operator.id, name: operator.fullName }, ({ db, record }) => {
    updateOperatorPassword(db, operator.id, passwordHash, false);
    record({
      action: 'operator.password-changed',
      entity: 'operator',
      entityId: String(operator.id),
    });
  });
  sessions.endAllOf(operator.id, token);
  sessions.confirm(token, { mustChangePassword: false });
}

async function judgePassword(
  { register, clock, sessions }: SignInContext,
  { id, username, fullName }: SessionOperator,
  password: string,
): Promise<void> {
  sessions.assertMayTry(username);
  sessions.countFailure(username);
  const found = findOperatorById(register.read, id);
  if (!found || !(await verifyPassword(password, found.passwordHash))) {
    perform(register, clock, { id, name: fullName }, ({ record }) =>
      record({ action: 'session.refuse', entity: 'operator', entityId: String(id) }),
    );
    throw new AppError('LOGIN_REFUSED', { waitSeconds: 0 });
  }
  sessions.clearFailures(username);
}

function toSessionOperator(record: OperatorRecord): SessionOperator {
  const { id, username, fullName, role, branchUnitId, mustChangePassword } = record;
  return { id, username, fullName, role, branchUnitId, mustChangePassword };
}

function open(context: SignInContext, operator: SessionOperator): SignedIn {
  return { token: context.sessions.start(operator), operator };
}

let decoy: Promise<string> | undefined;

/** An unknown name must take as long as a wrong password. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword('no operator has this password');
  return decoy;
}
