import { listOperators } from '../repositories/operators.ts';
import { findUnit } from '../repositories/units.ts';
import {
  changeOperator,
  createOperator,
  makeRecoveryCode,
  recoveryCodeMadeAt,
  resetOperatorPassword,
} from '../services/manage-operators.ts';
import { actorOf, os, query } from './procedure.ts';

/** Operators and what they may do; hashing a password takes longer than a transaction may, so these acts are async. */
export const operator = os.operator.router({
  list: os.operator.list.handler(
    query(({ db }) => ({
      operators: listOperators(db).map(({ passwordHash: _passwordHash, ...operator }) => ({
        ...operator,
        branchUnitName:
          operator.branchUnitId === null
            ? null
            : (findUnit(db, operator.branchUnitId)?.name ?? null),
      })),
      recoveryCodeAt: recoveryCodeMadeAt(db),
    })),
  ),
  create: os.operator.create.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    return createOperator(context, actorOf(context), input);
  }),
  update: os.operator.update.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    changeOperator(context, actorOf(context), input);
    return {};
  }),
  resetPassword: os.operator.resetPassword.handler(async ({ input, context }) => {
    await context.jobs.whenNotWriting();
    return resetOperatorPassword(context, actorOf(context), input.id);
  }),
  makeRecoveryCode: os.operator.makeRecoveryCode.handler(async ({ context }) => {
    await context.jobs.whenNotWriting();
    return makeRecoveryCode(context, actorOf(context));
  }),
});
