import type { ImportRow } from '../../repositories/import-rows.ts';
import type { MailboxChange, MailboxPatch } from '../mailbox-acts/change-mailbox.ts';

/** What carrying out a row changes of the mailbox of its person: just what the preview showed. */
export function patchOf(row: ImportRow): MailboxChange {
  if (row.mailboxId === null) throw new Error(`row ${row.row} has no mailbox`);
  const patch: MailboxPatch = {};
  for (const { field } of row.changes) {
    if (field === 'fullName') patch.name = row.fullName;
    if (field === 'birthYear') patch.birthYear = row.birthYear;
    if (field === 'position') patch.position = row.position;
    if (field === 'phone') patch.phone = row.phone;
    if (field === 'unit') {
      patch.department = row.unit;
      if (row.unitId !== null) patch.unitId = row.unitId;
    }
  }
  return { id: row.mailboxId, patch };
}
