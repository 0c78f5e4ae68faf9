import { AppError } from '../../../shared/errors.ts';
import {
  refuseApproval,
  showApproval,
  showApprovals,
  withdrawApproval,
} from '../services/approval/decide.ts';
import type { SessionOperator } from '../services/sessions.ts';
import { approve } from './approve.ts';
import { command, os, query } from './procedure.ts';

/** What waits for a second person. */
export const approval = os.approval.router({
  list: os.approval.list.handler(
    query(({ db, input, operator, now }) => showApprovals(db, signedIn(operator), input.list, now)),
  ),
  get: os.approval.get.handler(
    query(({ db, input, operator, now }) =>
      showApproval(db, signedIn(operator), { ...input, now }),
    ),
  ),
  approve,
  refuse: os.approval.refuse.handler(
    command(({ input, operator, ...act }) => {
      refuseApproval(act, operator, input);
      return { id: input.id };
    }),
  ),
  withdraw: os.approval.withdraw.handler(
    command(({ input, ...act }) => {
      withdrawApproval(act, input.id);
      return { id: input.id };
    }),
  ),
});

function signedIn(operator: SessionOperator | null): SessionOperator {
  if (!operator) throw new AppError('NOT_SIGNED_IN', {});
  return operator;
}
