import { hasRight } from '../../../../shared/domain/operator.ts';
import { vietnamDay } from '../../clock.ts';
import { countApprovals } from '../../repositories/approvals.ts';
import { viewOf } from '../approval/decide.ts';
import type { TodoSource } from './todo-source.ts';

/** Reminds whoever may approve of what waits for them, and whoever asked of what was answered. */
export const approvalTodos: TodoSource = ({ db, now, operator }) => {
  const waiting = hasRight(operator.role, 'approve')
    ? countApprovals(db, viewOf(operator, 'waiting', now))
    : { count: 0, nextAt: null };
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
      count: countApprovals(db, viewOf(operator, 'answered', now)).count,
      urgency: 'waiting',
      dueOn: null,
      link: '/cho-duyet/tra-loi-cho-toi',
    },
  ];
};
