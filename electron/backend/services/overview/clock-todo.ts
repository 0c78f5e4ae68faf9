import { findClockSuspicion } from '../clock-suspicion.ts';
import type { TodoSource } from './todo-source.ts';

/** Reminds that the clock is to be looked at before anything is locked or deleted. */
export const clockTodo: TodoSource = ({ db, now }) => [
  {
    code: 'clock-suspect',
    count: findClockSuspicion(db, now) ? 1 : 0,
    urgency: 'late',
    dueOn: null,
    link: '/vong-doi',
  },
];
