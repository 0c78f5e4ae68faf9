import type { SessionOperator } from '../../electron/backend/services/sessions.ts';
import type { OperatorId } from '../../shared/domain/ids.ts';

/** An administrator, for what only looks at who asks. */
export const SOME_OPERATOR: SessionOperator = {
  id: 1 as OperatorId,
  username: 'nguoithu',
  fullName: 'Người thử',
  role: 'administrator',
  branchUnitId: null,
  mustChangePassword: false,
};
