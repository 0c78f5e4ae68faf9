import * as z from 'zod';
import { OPERATOR_ROLES } from '../../domain/operator.ts';
import { command, query } from './procedure.ts';
import { instant, line, operatorId, unitId } from './schemas.ts';

const administer = { right: 'administer' } as const;
/** What somebody else chooses is shown once, to be handed over, and changed at the first sign-in. */
const withPassword = { right: 'administer', needsPassword: true } as const;

const person = {
  fullName: line(120).pipe(z.string().min(1)),
  role: z.enum(OPERATOR_ROLES),
  /** The topmost unit of the branch they may work on; null for the whole province. */
  branchUnitId: unitId.nullable(),
};

/** Who works with this application (Điều 14 khoản 2). */
export const operator = {
  list: query('Every operator with role, branch and state', administer)
    .input(z.object({}).default({}))
    .output(
      z.object({
        operators: z.array(
          z.object({
            id: operatorId,
            username: z.string(),
            ...person,
            fullName: z.string(),
            branchUnitName: z.string().nullable(),
            isActive: z.boolean(),
            mustChangePassword: z.boolean(),
            createdAt: instant,
          }),
        ),
        /** When the code was printed that lets an administrator in who has lost the password. */
        recoveryCodeAt: instant.nullable(),
      }),
    ),
  create: command('Adds an operator; the password is shown once', withPassword)
    .input(z.object({ username: line(60).pipe(z.string().min(1)), ...person }))
    .output(z.object({ id: operatorId, password: z.string() })),
  update: command('Changes name, role, branch or state of an operator', administer)
    .input(z.object({ id: operatorId, ...person, isActive: z.boolean() }))
    .output(z.object({})),
  resetPassword: command('Gives an operator a new password, shown once', withPassword)
    .input(z.object({ id: operatorId }))
    .output(z.object({ password: z.string() })),
  makeRecoveryCode: command('Makes the code to be printed and locked away', withPassword)
    .input(z.object({}).default({}))
    .output(z.object({ code: z.string() })),
};
