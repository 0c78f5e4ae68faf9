/** What the first screen can remind of; the sentence of each is in `renderer/features/overview/todo-words.ts`. */
export const TODO_CODES = [
  'clock-suspect',
  'approvals-waiting',
  'approvals-answered',
  'requests-late',
  'requests-open',
  'lock-due',
  'delete-due',
  'lock-notice-due',
  'delete-notice-due',
  'holds-ending',
  'usage-old',
  'default-passwords',
  'handovers-late',
  'handovers-due',
  'unit-reports-missing',
  'annual-report-due',
  'register-damaged',
  'folder-synced',
  'backup-old',
  'document-drafts',
  'commands-unconfirmed',
  'incidents-open',
  'aliases-due',
  'personal-data-expired',
] as const;
/** One of {@link TODO_CODES}. */
export type TodoCode = (typeof TODO_CODES)[number];

/** How much it presses: its day is over, its day is near, or it merely waits. */
export const TODO_URGENCIES = ['late', 'soon', 'waiting'] as const;
/** One of {@link TODO_URGENCIES}. */
export type TodoUrgency = (typeof TODO_URGENCIES)[number];

/** One line of "việc cần làm": how many of what wait, until when, and the list behind it. */
export interface Todo {
  code: TodoCode;
  /** How many things wait; a line without any is left out. */
  count: number;
  urgency: TodoUrgency;
  /** The day by which it is to be done, where there is one. */
  dueOn: string | null;
  /** The screen's path with its filter, such as `/de-nghi/tre-han` or `/danh-ba?passwordState=default`. */
  link: string;
}
