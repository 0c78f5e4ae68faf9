import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What must never be found in a register, each as a query that finds it. */
const FAULTS: Readonly<Record<string, string>> = {
  'two live mailboxes of one address': `SELECT local_part AS found FROM mailbox
    WHERE status IN ('in-use', 'locked') GROUP BY local_part HAVING count(*) > 1`,
  'a mailbox without a unit': `SELECT m.id AS found FROM mailbox m LEFT JOIN unit u ON u.id = m.unit_id WHERE u.id IS NULL`,
  'a live mailbox in a closed unit': `SELECT m.id AS found FROM mailbox m JOIN unit u ON u.id = m.unit_id
    WHERE m.status IN ('in-use', 'locked') AND u.valid_to IS NOT NULL`,
  'a live mailbox whose address the ledger does not hold for it': `SELECT m.local_part AS found FROM mailbox m
    WHERE m.status IN ('in-use', 'locked') AND NOT EXISTS (SELECT 1 FROM address_ledger l
      WHERE l.local_part = m.local_part AND l.mailbox_id = m.id AND l.role = 'mailbox' AND l.held_to IS NULL)`,
  'an address missing from the ledger': `SELECT m.local_part AS found FROM mailbox m
    WHERE NOT EXISTS (SELECT 1 FROM address_ledger l WHERE l.local_part = m.local_part AND l.mailbox_id = m.id)`,
  'an address held by a mailbox that has another': `SELECT l.local_part AS found FROM address_ledger l
    JOIN mailbox m ON m.id = l.mailbox_id WHERE l.role = 'mailbox' AND l.held_to IS NULL
      AND (m.local_part <> l.local_part OR m.status NOT IN ('in-use', 'locked'))`,
  'an alias of a mailbox that lives no more': `SELECT l.local_part AS found FROM address_ledger l
    JOIN mailbox m ON m.id = l.mailbox_id WHERE l.role = 'alias' AND l.held_to IS NULL
      AND m.status NOT IN ('in-use', 'locked')`,
  'an open unit whose address nobody holds for it': `SELECT u.local_part AS found FROM unit u WHERE u.valid_to IS NULL
    AND NOT EXISTS (SELECT 1 FROM address_ledger l LEFT JOIN mailbox m ON m.id = l.mailbox_id
      WHERE l.local_part = u.local_part AND l.held_to IS NULL AND u.id IN (l.unit_id, m.unit_id))`,
  'a mailbox without the event of its issue': `SELECT m.id AS found FROM mailbox m
    WHERE NOT EXISTS (SELECT 1 FROM mailbox_event e WHERE e.mailbox_id = m.id AND e.kind = 'issued')`,
  'events of a mailbox out of the order of their days': `SELECT a.id AS found FROM mailbox_event a
    JOIN mailbox_event b ON b.mailbox_id = a.mailbox_id AND b.id > a.id AND b.on_day < a.on_day`,
};

/** Everything in a register that must never be, in words; empty when all is well. */
export function registerFaults(dataDir: string): string[] {
  const database = open(dataDir);
  try {
    return Object.entries(FAULTS).flatMap(([fault, query]) =>
      database
        .prepare(query)
        .pluck()
        .all()
        .map((found) => `${fault}: ${found}`),
    );
  } finally {
    database.close();
  }
}

/** Mailboxes that the search does not find at their place, and places at which it finds nobody. */
export function searchFaults(dataDir: string): string[] {
  const database = open(dataDir);
  try {
    const indexed = new Set(database.prepare('SELECT rowid FROM mailbox_search').pluck().all());
    const mailboxes = database
      .prepare(
        'SELECT id, sort_rank AS rank, sort_key AS sortKey FROM mailbox WHERE undone_on IS NULL ORDER BY sort_rank',
      )
      .all() as { id: number; rank: number; sortKey: string }[];
    const faults = mailboxes.flatMap(({ id, rank, sortKey }, index) => [
      ...(indexed.delete(rank) ? [] : [`mailbox ${id} is not found`]),
      ...(sortKey < (mailboxes[index - 1]?.sortKey ?? '') ? [`mailbox ${id} out of order`] : []),
    ]);
    return [...faults, ...[...indexed].map((rank) => `nobody has rank ${rank}`)];
  } finally {
    database.close();
  }
}

function open(dataDir: string): Database.Database {
  return new Database(join(dataDir, 'register.sqlite'), { readonly: true });
}
