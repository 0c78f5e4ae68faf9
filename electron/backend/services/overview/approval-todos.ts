import { hasRight } from '../../../../shared/domain/operator.ts';
import { vietnamDay } from '../../clock.ts';
import { countAnswered, countApprovals } from '../../repositories/approvals.ts';
import { viewOf } from '../approval/decide.ts';
import type { TodoSource } from './todo-source.ts';

const ANSWERED_DAYS = 7;

/** Reminds whoever may approve of what waits for them, and whoever asked of what was answered. */
export const approvalTodos: TodoSource = ({ db, now, operator }) => {
  const waiting = hasRight(operator.role, 'approve')
    ? countApprovals(db, viewOf(operator, 'waiting', now))
    : { count: 0, nextAt: null };
  const since = new Date(Date.parse(now) - ANSWERED_DAYS * 86_400_000).toISOString();
  return [
    {
      code: 'approvals-waiting',
      count: waiting.count,
      urgency: 'soon',
      dueOn: waiting.nextAt && vietnamDay(new Date(waiting.nextAt)),
      link: '/cho-duyet',
    },
    {
      code: 'approvals-answered',
      count: countAnswered(db, operator.id, since),
      urgency: 'waiting',
      dueOn: null,
      link: '/cho-duyet/da-tra-loi',
    },
  ];
};
