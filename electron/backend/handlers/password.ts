import { checkMailboxPassword, makeMailboxPasswords } from '../services/mailbox-passwords.ts';
import { os, query } from './procedure.ts';

/** Passwords of mailboxes, by Điều 8. */
export const password = os.password.router({
  check: os.password.check.handler(
    query(({ db, input, today }) => checkMailboxPassword(db, input, today)),
  ),
  generate: os.password.generate.handler(
    query(({ db, input, today }) => ({
      passwords: makeMailboxPasswords(db, input.count, today, input.avoid),
    })),
  ),
});
