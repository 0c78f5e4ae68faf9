import { countDrafts } from '../../repositories/documents.ts';
import { countLateHandovers } from '../../repositories/handovers.ts';
import { departedHolders } from '../handover/departed-holders.ts';
import type { TodoSource } from './todo-source.ts';

/**
 * Agency mailboxes to be handed over, and documents that were drawn up and have not left the office.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2
 */
export const handoverTodos: TodoSource = ({ db, today }) => {
  const departed = departedHolders(db, today).filter(
    ({ openHandoverId }) => openHandoverId === null,
  );
  const late = departed.filter(({ isLate }) => isLate).length + countLateHandovers(db, today);
  const waiting = departed.filter(({ isLate }) => !isLate);
  const dueOn = waiting.map((holder) => holder.dueOn ?? today).sort()[0] ?? null;
  return [
    { code: 'handovers-late', count: late, urgency: 'late', dueOn: null, link: '/ban-giao' },
    { code: 'handovers-due', count: waiting.length, urgency: 'soon', dueOn, link: '/ban-giao' },
    {
      code: 'document-drafts',
      count: countDrafts(db),
      urgency: 'waiting',
      dueOn: null,
      link: '/van-ban?state=draft',
    },
  ];
};
