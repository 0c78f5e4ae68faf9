import { hasRight } from '../../../../shared/domain/operator.ts';
import { isSynced } from '../../db/data-folder.ts';
import { fileOf } from '../../repositories/app-state.ts';
import { countExpired } from '../expired-people.ts';
import { lastAuditCheck } from '../verify-audit.ts';
import type { TodoSource } from './todo-source.ts';

/** Tells whoever administers what endangers the register, and whose data it keeps for too long. */
export const safetyTodos: TodoSource = ({ db, operator, today }) => {
  if (!hasRight(operator.role, 'administer', operator.branchUnitId !== null)) return [];
  return [
    {
      code: 'register-damaged',
      count: Number(lastAuditCheck(db)?.ok === false),
      urgency: 'late',
      dueOn: null,
      link: '/nhat-ky',
    },
    {
      code: 'folder-synced',
      count: Number(isSynced(fileOf(db))),
      urgency: 'soon',
      dueOn: null,
      link: '/cai-dat/sao-luu',
    },
    {
      code: 'personal-data-expired',
      count: countExpired(db, today),
      urgency: 'waiting',
      dueOn: null,
      link: '/cai-dat/du-lieu-ca-nhan',
    },
  ];
};
