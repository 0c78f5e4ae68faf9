import { NOTICE_STEPS, type NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import type { Todo } from '../../../../shared/domain/todo.ts';
import { countStage } from '../../repositories/lifecycle-candidates.ts';
import { countNoticed } from '../../repositories/lifecycle-notices.ts';
import { type BoardGround, boardGround } from '../lifecycle/board-view.ts';
import type { TodoSource, TodoView } from './todo-source.ts';

const PATHS: Record<NoticeStep, { due: string; notices: string }> = {
  lock: { due: '/vong-doi/den-han-khoa', notices: '/vong-doi/thong-bao-khoa' },
  delete: { due: '/vong-doi/den-han-xoa', notices: '/vong-doi/thong-bao-xoa' },
};

/**
 * Reminds of mailboxes that nobody uses: notices to be given, steps whose day has come, holds about to end.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 3
 */
export const lifecycleTodos: TodoSource = (view) => {
  const ground = boardGround(view.db, view.today);
  return [
    ...NOTICE_STEPS.flatMap((step) => stepTodos(view, ground, step)),
    {
      code: 'holds-ending',
      count: countStage(view.db, ground.view, { stage: 'hold-ending', unitId: null }),
      urgency: 'soon',
      dueOn: null,
      link: '/vong-doi/sap-het-tam-giu',
    },
  ];
};

function stepTodos(
  { db, today }: TodoView,
  { view, basis }: BoardGround,
  step: NoticeStep,
): Todo[] {
  const { due, nextOn } = countNoticed(db, step, today);
  const isBorne = step === 'delete' || basis.verdict === 'usable';
  return [
    {
      code: `${step}-due`,
      count: due,
      urgency: 'late',
      dueOn: due > 0 ? null : nextOn,
      link: PATHS[step].notices,
    },
    {
      code: `${step}-notice-due`,
      count: isBorne ? countStage(db, view, { stage: `${step}-due`, unitId: null }) : 0,
      urgency: 'soon',
      dueOn: null,
      link: PATHS[step].due,
    },
  ];
}
