import { hasRight } from '../../../../shared/domain/operator.ts';
import { isSynced } from '../../db/data-folder.ts';
import { fileOf } from '../../repositories/app-state.ts';
import { lastAuditCheck } from '../verify-audit.ts';
import type { TodoSource } from './todo-source.ts';

/** Tells whoever administers what endangers the register: damage that was found, and where it lies. */
export const safetyTodos: TodoSource = ({ db, operator }) => {
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
  ];
};
