import * as z from 'zod';
import { OPERATOR_ROLES, RIGHTS } from '../../domain/operator.ts';
import { command, query } from './procedure.ts';
import { line, operatorId } from './schemas.ts';

const operator = z.object({
  id: operatorId,
  username: z.string(),
  fullName: z.string(),
  role: z.enum(OPERATOR_ROLES),
  /** What the role may do, so that the window shows nothing else. */
  rights: z.array(z.enum(RIGHTS)),
  /** Works on one branch of units only; what is of the whole province is not for them. */
  isLimited: z.boolean(),
  /** Signed in with a password somebody else chose: nothing else may be done before it is changed. */
  mustChangePassword: z.boolean(),
});
const signedIn = z.object({ token: z.string(), operator });
const password = z.string().max(200);

/** Who is at the desk: first start, sign in, sign out. */
export const session = {
  current: query('Who is signed in, or whether the first administrator is still to be created', {
    right: 'public',
  })
    .input(z.object({}).default({}))
    .output(
      z.object({
        state: z.enum(['setup', 'signed-out', 'signed-in']),
        operator: operator.nullable(),
        idleMinutes: z.number(),
        appVersion: z.string(),
        dataDir: z.string(),
        /** A copy of a register that cannot be written to is open. */
        isReadOnly: z.boolean(),
      }),
    ),
  createAdministrator: command('Creates the first operator; refused once there is one', {
    right: 'public',
  })
    .input(
      z.object({
        username: line(60).pipe(z.string().min(1)),
        fullName: line(120).pipe(z.string().min(1)),
        password,
      }),
    )
    .output(signedIn),
  login: command('Opens a session; it ends after 15 idle minutes', { right: 'public' })
    .input(z.object({ username: line(60), password }))
    .output(signedIn),
  logout: command('Ends the session', { right: 'self' })
    .input(z.object({}).default({}))
    .output(z.object({})),
  confirm: command('Shows once more who is at the desk, as exports and passwords ask for', {
    right: 'self',
  })
    .input(z.object({ password }))
    .output(z.object({})),
  recover: command('Lets an administrator in with the printed code, once, under a new password', {
    right: 'public',
  })
    .input(z.object({ username: line(60), code: z.string().max(60), newPassword: password }))
    .output(z.object({})),
  changePassword: command('Gives oneself a new password', { right: 'self' })
    .input(z.object({ password, newPassword: password }))
    .output(z.object({})),
};
