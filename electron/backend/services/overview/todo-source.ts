import type { Todo } from '../../../../shared/domain/todo.ts';
import type { ReadDb } from '../../db/database.ts';
import type { SessionOperator } from '../sessions.ts';

/** What a source of reminders may look at. */
export interface TodoView {
  db: ReadDb;
  /** The instant, ISO UTC. */
  now: string;
  /** The calendar day in Vietnam. */
  today: string;
  /** Who looks. */
  operator: SessionOperator;
}

/** Gives the lines of one subject; every question it asks must be quick at a million mailboxes. */
export type TodoSource = (view: TodoView) => Todo[];
