import type { MailboxId, OperatorId, SlipId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { SlipState } from '../../../shared/domain/slip.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

/** A slip as the register knows it. */
export interface SlipRecord {
  id: SlipId;
  year: number;
  number: number;
  mailboxId: MailboxId;
  kind: MailboxKind;
  name: string;
  unitName: string;
  localPart: string;
  printedOn: string;
  printedBy: string;
  expiresOn: string;
  changedOn: string | null;
  state: SlipState;
}

/** The last number of a year, 0 when there is none. */
export function lastSlipNumber(db: ReadDb, year: number): number {
  return (
    db.get<{ n: number | null }>(`SELECT max(number) AS n FROM account_slip WHERE year = ?`, year)
      ?.n ?? 0
  );
}

/** Enters a slip. */
export function insertSlip(
  db: WriteDb,
  slip: {
    year: number;
    number: number;
    mailboxId: MailboxId;
    printedOn: string;
    expiresOn: string;
    at: string;
    by: OperatorId | null;
  },
): SlipId {
  return db.run(
    `INSERT INTO account_slip (year, number, mailbox_id, printed_on, expires_on, created_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    slip.year,
    slip.number,
    slip.mailboxId,
    slip.printedOn,
    slip.expiresOn,
    slip.at,
    slip.by,
  ).lastId as SlipId;
}

/** Enters that the password of a slip was changed. */
export function markSlipChanged(db: WriteDb, id: SlipId, on: string): void {
  db.run(`UPDATE account_slip SET changed_on = ? WHERE id = ?`, on, id);
}

const STATE = `CASE
  WHEN s.changed_on IS NOT NULL THEN 'changed'
  WHEN EXISTS (SELECT 1 FROM account_slip n WHERE n.mailbox_id = s.mailbox_id AND n.id > s.id) THEN 'replaced'
  WHEN m.password_state = 'changed' THEN 'changed'
  WHEN s.expires_on < (SELECT day FROM present) THEN 'expired'
  ELSE 'waiting' END`;

const SLIPS = `WITH present (day) AS (VALUES (?)), slip AS (
  SELECT s.id, s.year, s.number, s.mailbox_id AS mailboxId, m.kind, m.name, u.name AS unitName,
    m.local_part AS localPart, s.printed_on AS printedOn,
    coalesce((SELECT o.full_name FROM operator o WHERE o.id = s.created_by), '') AS printedBy,
    s.expires_on AS expiresOn, s.changed_on AS changedOn, u.search_text AS searchText, ${STATE} AS state
  FROM account_slip s JOIN mailbox m ON m.id = s.mailbox_id JOIN unit u ON u.id = m.unit_id)`;

/** What to look for among slips; what is null does not matter. */
export interface SlipFilter {
  mailboxId: MailboxId | null;
  state: SlipState | null;
  /** Part of the address. */
  localPart: string | null;
}

/** Slips, newest first. */
export function listSlips(
  db: ReadDb,
  filter: SlipFilter,
  today: string,
  page: { limit: number; offset: number },
): { rows: SlipRecord[]; total: number } {
  const terms = ['1 = 1'];
  const params: SqlValue[] = [today];
  const add = (term: string, value: SqlValue) => {
    if (value === null) return;
    terms.push(term);
    params.push(value);
  };
  add('mailboxId = ?', filter.mailboxId);
  add('state = ?', filter.state);
  add('instr(localPart, ?) > 0', filter.localPart);
  const where = terms.join(' AND ');
  const rows = db.all<SlipRecord & { searchText: string }>(
    `${SLIPS} SELECT * FROM slip WHERE ${where} ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...params,
    page.limit,
    page.offset,
  );
  const total = db.get<{ n: number }>(
    `${SLIPS} SELECT count(*) AS n FROM slip WHERE ${where}`,
    ...params,
  );
  return { rows: rows.map(({ searchText: _text, ...row }) => row), total: total?.n ?? 0 };
}

/** One slip. */
export function findSlip(db: ReadDb, id: SlipId, today: string): SlipRecord | null {
  return db.get<SlipRecord>(`${SLIPS} SELECT * FROM slip WHERE id = ?`, today, id) ?? null;
}
