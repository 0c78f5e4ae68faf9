import { countOpenLogEntries } from '../../repositories/log-entries.ts';
import type { TodoSource } from './todo-source.ts';

/**
 * Reminds of incidents that are not closed.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 10 khoản 2; Điều 14 khoản 1
 */
export const logTodos: TodoSource = ({ db }) => [
  {
    code: 'incidents-open',
    count: countOpenLogEntries(db, 'incident').count,
    urgency: 'soon',
    dueOn: null,
    link: '/so-theo-doi/incident?state=open',
  },
];
