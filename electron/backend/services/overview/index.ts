import { TODO_URGENCIES, type Todo } from '../../../../shared/domain/todo.ts';
import { aliasTodo } from './alias-todo.ts';
import { approvalTodos } from './approval-todos.ts';
import { backupTodo } from './backup-todo.ts';
import { clockTodo } from './clock-todo.ts';
import { handoverTodos } from './handover-todos.ts';
import { lifecycleTodos } from './lifecycle-todos.ts';
import { logTodos } from './log-todos.ts';
import { mailServerTodos } from './mail-server-todos.ts';
import { reportTodos } from './report-todos.ts';
import { requestTodos } from './request-todos.ts';
import { safetyTodos } from './safety-todos.ts';
import type { TodoSource, TodoView } from './todo-source.ts';

/** Who contributes to "việc cần làm"; one file a source. */
const SOURCES: readonly TodoSource[] = [
  safetyTodos,
  backupTodo,
  approvalTodos,
  clockTodo,
  requestTodos,
  lifecycleTodos,
  handoverTodos,
  mailServerTodos,
  logTodos,
  reportTodos,
  aliasTodo,
];

/** What is to be done today: late things first, then what is near, then what merely waits. */
export function listTodos(view: TodoView, sources: readonly TodoSource[] = SOURCES): Todo[] {
  const rank = ({ urgency }: Todo) => TODO_URGENCIES.indexOf(urgency);
  return sources
    .flatMap((source) => source(view))
    .filter(({ count }) => count > 0)
    .sort((a, b) => rank(a) - rank(b));
}
