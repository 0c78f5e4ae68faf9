import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../db/database.ts';
import { type Holding, listDueAliases } from '../repositories/address-holdings.ts';
import { bumpRegisterVersion } from '../repositories/app-state.ts';
import { findMailboxSheet } from '../repositories/mailboxes.ts';
import type { Act } from './act.ts';
import { Branch } from './branch.ts';
import { endAliasHolding } from './mailbox-acts/readdress-mailbox.ts';

/** Aliases whose last day has passed and that are still held. */
export function listAliasesToEnd(
  db: ReadDb,
  today: string,
  branch: Branch | null,
): { mailboxId: MailboxId; mailboxName: string; localPart: string; until: string }[] {
  return dueAliases(db, today, branch).flatMap(({ mailboxId, localPart, until }) =>
    mailboxId === null || until === null
      ? []
      : [{ mailboxId, mailboxName: findMailboxSheet(db, mailboxId)?.name ?? '', localPart, until }],
  );
}

/** Ends every alias whose last day has passed; the addresses rest. */
export function endDueAliases(act: Act): { ended: number } {
  const due = dueAliases(act.db, act.today, Branch.of(act.db, act.actor));
  for (const held of due)
    endAliasHolding(act, held, { reason: `Bí danh chỉ giữ đến hết ngày ${held.until}` });
  if (due.length > 0) bumpRegisterVersion(act.db);
  act.record({
    action: 'mailbox.end-aliases',
    entity: 'mailbox',
    entityId: '',
    after: { rows: due.length },
  });
  return { ended: due.length };
}

function dueAliases(db: ReadDb, today: string, branch: Branch | null): Holding[] {
  return listDueAliases(db, today).filter(
    ({ mailboxId }) => branch === null || (mailboxId !== null && branch.hasMailbox(mailboxId)),
  );
}
