import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import type { ReadDb } from '../../db/database.ts';
import { findMailbox } from '../../repositories/mailboxes.ts';
import { makeMailboxPasswords } from '../mailbox-passwords.ts';

/** First passwords by mailbox. They live in this map and nowhere else. */
export type InitialPasswords = ReadonlyMap<MailboxId, string>;

/**
 * Makes a first password for each of some mailboxes, in memory, for the file of commands and the slips of one and the
 * same run. Nothing keeps them: who needs them again makes new ones.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 8; Điều 9 khoản 3; Điều 10 khoản 1
 */
export function makeInitialPasswords(
  db: ReadDb,
  ids: Iterable<MailboxId>,
  today: string,
): InitialPasswords {
  const passwords = new Map<MailboxId, string>();
  for (const id of ids) {
    const mailbox = findMailbox(db, id);
    if (!mailbox || passwords.has(id)) continue;
    const { name, unitName, birthYear, localPart } = mailbox;
    const avoid = [
      ...foldForSearch(`${name} ${unitName}`).split(' '),
      localPart,
      birthYear === null ? '' : String(birthYear),
    ].filter((part) => part.length > 2);
    passwords.set(id, makeOne(db, today, avoid));
  }
  return passwords;
}

/** A sign in front would be taken for a formula where the file is a table. */
function makeOne(db: ReadDb, today: string, avoid: readonly string[]): string {
  for (;;) {
    const [password = ''] = makeMailboxPasswords(db, 1, today, avoid);
    if (/^[A-Za-z0-9]/.test(password)) return password;
  }
}
