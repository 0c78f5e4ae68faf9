import { listDueAliases } from '../../repositories/address-holdings.ts';
import type { TodoSource } from './todo-source.ts';

/** Reminds of aliases whose last day has passed and that are still held. */
export const aliasTodo: TodoSource = ({ db, today }) => [
  {
    code: 'aliases-due',
    count: listDueAliases(db, today).length,
    urgency: 'waiting',
    dueOn: null,
    link: '/don-vi/sap-xep',
  },
];
