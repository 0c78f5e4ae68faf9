import { hasRight } from '../../../../shared/domain/operator.ts';
import { getSecondFolder } from '../backup/second-folder.ts';
import type { TodoSource } from './todo-source.ts';

const REMIND_DAYS = 31;

/** Reminds once a month that no copy of the register has left this machine. */
export const backupTodo: TodoSource = ({ db, now, operator }) => {
  if (!hasRight(operator.role, 'administer', operator.branchUnitId !== null)) return [];
  const { folder, copiedAt } = getSecondFolder(db);
  const ageDays = copiedAt === null ? null : (Date.parse(now) - Date.parse(copiedAt)) / 86_400_000;
  const isOld = ageDays === null || ageDays > REMIND_DAYS;
  return [
    {
      code: 'backup-old',
      count: Number(isOld),
      urgency: folder === null ? 'waiting' : 'soon',
      dueOn: null,
      link: '/cai-dat/sao-luu',
    },
  ];
};
