import { hasOperators } from '../repositories/operators.ts';
import { SESSION_IDLE_MINUTES } from '../services/sessions.ts';
import { createAdministrator, login, logout } from '../services/sign-in.ts';
import { os } from './procedure.ts';

/** Who is at the desk. */
export const session = os.session.router({
  current: os.session.current.handler(({ context }) => {
    const operator = context.sessions.resolve(context.token);
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
  login: os.session.login.handler(({ input, context }) => login(context, input)),
  logout: os.session.logout.handler(({ context }) => {
    if (context.operator && context.token) logout(context, context.token, context.operator);
    return {};
  }),
});
