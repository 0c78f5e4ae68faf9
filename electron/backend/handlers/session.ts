import { rightsOf } from '../../../shared/domain/operator.ts';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { hasOperators } from '../repositories/operators.ts';
import { recoverAccess } from '../services/manage-operators.ts';
import { SESSION_IDLE_MINUTES, type SessionOperator } from '../services/sessions.ts';
import {
  changePassword,
  confirmPassword,
  createAdministrator,
  login,
  logout,
  type SignedIn,
} from '../services/sign-in.ts';
import { os } from './procedure.ts';
import type { AdmittedContext, RequestContext } from './request-context.ts';

/** Who is at the desk. */
export const session = os.session.router({
  current: os.session.current.handler(({ context }) => {
    const operator = signedIn(context);
    const isSetUp = hasOperators(context.register.read);
    return {
      state: operator
        ? ('signed-in' as const)
        : isSetUp
          ? ('signed-out' as const)
          : ('setup' as const),
      operator: operator && shown(operator),
      idleMinutes: SESSION_IDLE_MINUTES,
      appVersion: context.appVersion,
      dataDir: context.dataDir,
      isReadOnly: context.isReadOnly,
    };
  }),
  createAdministrator: os.session.createAdministrator.handler(async ({ input, context }) =>
    opened(await createAdministrator(context, input)),
  ),
  login: os.session.login.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    return opened(await login(context, input));
  }),
  logout: os.session.logout.handler(async ({ context }) => {
    await context.jobs.whenNotWriting();
    if (context.operator && context.token) logout(context, context.token, context.operator);
    return {};
  }),
  confirm: os.session.confirm.handler(async ({ input, context }) => {
    const { operator, token } = atDesk(context);
    await context.jobs.whenNotWriting();
    await confirmPassword(context, token, operator, input.password);
    return {};
  }),
  recover: os.session.recover.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    await recoverAccess(context, input);
    return {};
  }),
  changePassword: os.session.changePassword.handler(async ({ input, context }) => {
    const { operator, token } = atDesk(context);
    await context.jobs.whenNotWriting();
    await changePassword(context, token, operator, input);
    return {};
  }),
});

function atDesk({ operator, token }: AdmittedContext): {
  operator: SessionOperator;
  token: string;
} {
  if (!operator || !token) throw new AppError('NOT_SIGNED_IN', {});
  return { operator, token };
}

/** What the window may know of an operator. */
function shown(operator: SessionOperator) {
  const { id, username, fullName, role, branchUnitId, mustChangePassword } = operator;
  const isLimited = branchUnitId !== null;
  const rights = [...rightsOf(role, isLimited)];
  return { id, username, fullName, role, rights, isLimited, mustChangePassword };
}

const opened = ({ token, operator }: SignedIn) => ({ token, operator: shown(operator) });

function signedIn({ sessions, token }: RequestContext): SessionOperator | null {
  try {
    return sessions.resolve(token);
  } catch (error) {
    if (isAppError(error, 'SESSION_EXPIRED')) return null;
    throw error;
  }
}
