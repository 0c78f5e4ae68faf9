import { AppError } from '../../../shared/errors.ts';
import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import { findOperator, hasOperators, insertOperator } from '../repositories/operators.ts';
import { perform } from './act.ts';
import { assertStrongPassword } from './operator-password.ts';
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
  const id = perform(
    context.register,
    context.clock,
    { id: null, name: username },
    ({ db, at, record }) => {
      if (hasOperators(db)) throw new AppError('SETUP_DONE', {});
      const operatorId = insertOperator(db, { username, fullName, passwordHash, createdAt: at });
      record({
        action: 'operator.create',
        entity: 'operator',
        entityId: String(operatorId),
        after: { username, fullName },
      });
      return operatorId;
    },
  );
  return open(context, { id, username, fullName });
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
  if (!found || !isRight) {
    // What was typed for a name may be a password; the audit keeps only names it knows.
    perform(register, clock, { id: null, name: found?.fullName ?? '' }, ({ record }) =>
      record({ action: 'session.refuse', entity: 'operator', entityId: String(found?.id ?? '') }),
    );
    throw new AppError('LOGIN_REFUSED', { waitSeconds: 0 });
  }
  sessions.clearFailures(credentials.username);
  const operator = { id: found.id, username: found.username, fullName: found.fullName };
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

function open(context: SignInContext, operator: SessionOperator): SignedIn {
  return { token: context.sessions.start(operator), operator };
}

let decoy: Promise<string> | undefined;

/** An unknown name must take as long as a wrong password. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword('no operator has this password');
  return decoy;
}
