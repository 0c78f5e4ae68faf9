import { countMailboxUsage } from '../../repositories/mailbox-usage.ts';
import { countUnconfirmedPlans } from '../../repositories/server-plans.ts';
import { usageBasis } from '../usage/usage-basis.ts';
import type { TodoSource } from './todo-source.ts';

/**
 * Reminds of figures of the mail server that are too old to judge by, of first passwords not changed, and of commands
 * of which is not known whether they were carried out.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3; Điều 9 khoản 3; Điều 14 khoản 3
 */
export const mailServerTodos: TodoSource = ({ db, today }) => {
  const { verdict } = usageBasis(db, today);
  const isOld = verdict === 'stale' || verdict === 'implausible';
  return [
    {
      code: 'usage-old',
      count: isOld ? 1 : 0,
      urgency: 'waiting',
      dueOn: null,
      link: '/may-chu-thu/nhap',
    },
    {
      code: 'default-passwords',
      count: countMailboxUsage(db, { list: 'default-password' }),
      urgency: 'waiting',
      dueOn: null,
      link: '/may-chu-thu/su-dung/password',
    },
    {
      code: 'commands-unconfirmed',
      count: countUnconfirmedPlans(db),
      urgency: 'waiting',
      dueOn: null,
      link: '/may-chu-thu/lenh/cho-xac-nhan',
    },
  ];
};
