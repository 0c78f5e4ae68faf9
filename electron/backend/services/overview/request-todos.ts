import { countOpenRequests } from '../../repositories/requests.ts';
import type { TodoSource } from './todo-source.ts';

/**
 * Reminds of requests that have no reply yet, those past their day apart.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2
 */
export const requestTodos: TodoSource = ({ db, today }) => {
  const { open, late, nextDueOn } = countOpenRequests(db, today);
  return [
    {
      code: 'requests-late',
      count: late,
      urgency: 'late',
      dueOn: null,
      link: '/de-nghi/tre-han',
    },
    {
      code: 'requests-open',
      // The list behind it shows those past their day as well; alone they would be told twice.
      count: open > late ? open : 0,
      urgency: nextDueOn === today ? 'soon' : 'waiting',
      dueOn: nextDueOn,
      link: '/de-nghi',
    },
  ];
};
