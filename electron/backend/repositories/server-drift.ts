import type { MailboxId, UsageSnapshotId } from '../../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ServerStatus } from '../../../shared/domain/usage.ts';
import type { ReadDb } from '../db/database.ts';

/** A mailbox beside what a snapshot says of it. */
export interface DriftCandidate {
  mailboxId: MailboxId;
  kind: MailboxKind;
  name: string;
  unitName: string;
  localPart: string;
  status: MailboxStatus;
  quotaMb: number;
  /** Local parts of its aliases. */
  aliases: string[];
  /** As the server names the account. */
  address: string;
  serverName: string | null;
  serverStatus: ServerStatus | null;
  serverQuotaMb: number | null;
  serverAliases: string[] | null;
}

type Row = Omit<DriftCandidate, 'aliases' | 'serverAliases'> & {
  aliases: string | null;
  serverAliases: string | null;
};

/** Every mailbox that a snapshot speaks of, in the Vietnamese order of names. */
export function* iterateDriftCandidates(
  db: ReadDb,
  id: UsageSnapshotId,
): Generator<DriftCandidate> {
  const rows = db.iterate<Row>(
    `SELECT m.id AS mailboxId, m.kind, m.name, u.name AS unitName, m.local_part AS localPart, m.status,
       m.quota_mb AS quotaMb, r.address, r.name AS serverName, r.server_status AS serverStatus,
       r.quota_mb AS serverQuotaMb, r.aliases AS serverAliases,
       (SELECT json_group_array(l.local_part) FROM address_ledger l
        WHERE l.mailbox_id = m.id AND l.role = 'alias' AND l.held_to IS NULL) AS aliases
     FROM usage_record r JOIN mailbox m ON m.id = r.mailbox_id JOIN unit u ON u.id = m.unit_id
     WHERE r.snapshot_id = ? ORDER BY m.sort_key, m.id`,
    id,
  );
  for (const { aliases, serverAliases, ...row } of rows) {
    yield {
      ...row,
      aliases: aliases === null ? [] : JSON.parse(aliases),
      serverAliases: serverAliases === null ? null : JSON.parse(serverAliases),
    };
  }
}
