import { isAppError } from '../../../shared/errors.ts';
import { hasOperators } from '../repositories/operators.ts';
import { SESSION_IDLE_MINUTES, type SessionOperator } from '../services/sessions.ts';
import { createAdministrator, login, logout } from '../services/sign-in.ts';
import { os } from './procedure.ts';
import type { RequestContext } from './request-context.ts';

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
      operator,
      idleMinutes: SESSION_IDLE_MINUTES,
      appVersion: context.appVersion,
      dataDir: context.dataDir,
    };
  }),
  createAdministrator: os.session.createAdministrator.handler(({ input, context }) =>
    createAdministrator(context, input),
  ),
  login: os.session.login.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    return login(context, input);
  }),
  logout: os.session.logout.handler(async ({ context }) => {
    await context.jobs.whenNotWriting();
    if (context.operator && context.token) logout(context, context.token, context.operator);
    return {};
  }),
});

function signedIn({ sessions, token }: RequestContext): SessionOperator | null {
  try {
    return sessions.resolve(token);
  } catch (error) {
    if (isAppError(error, 'SESSION_EXPIRED')) return null;
    throw error;
  }
}
