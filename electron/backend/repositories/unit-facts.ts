import type { MailboxId, ReorganisationId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind, MailboxStatus } from '../../../shared/domain/mailbox.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** How many people work in a unit, year by year, the latest first. */
export function listStaff(db: ReadDb, unitId: UnitId): { year: number; staff: number }[] {
  return db.all(`SELECT year, staff FROM unit_staff WHERE unit_id = ? ORDER BY year DESC`, unitId);
}

/** How many people work where in a year, as far as anybody has told. */
export function listStaffOfYear(db: ReadDb, year: number): Map<UnitId, number> {
  const rows = db.all<{ unitId: UnitId; staff: number }>(
    `SELECT unit_id AS unitId, staff FROM unit_staff WHERE year = ?`,
    year,
  );
  return new Map(rows.map(({ unitId, staff }) => [unitId, staff]));
}

/** Writes how many people work in a unit in a year; an earlier number of that year is replaced. */
export function putStaff(
  db: WriteDb,
  unitId: UnitId,
  { year, staff }: { year: number; staff: number },
): void {
  db.run(
    `INSERT INTO unit_staff (unit_id, year, staff) VALUES (?, ?, ?)
     ON CONFLICT (unit_id, year) DO UPDATE SET staff = excluded.staff`,
    unitId,
    year,
    staff,
  );
}

/** Writes the staff of a unit, all years at once. */
export function replaceStaff(
  db: WriteDb,
  unitId: UnitId,
  staff: readonly { year: number; staff: number }[],
): void {
  db.run(`DELETE FROM unit_staff WHERE unit_id = ?`, unitId);
  for (const { year, staff: count } of staff) {
    db.run(`INSERT INTO unit_staff (unit_id, year, staff) VALUES (?, ?, ?)`, unitId, year, count);
  }
}

/** A step of a unit's line: what it came of, or what came of it. */
export interface LineageStep {
  unitId: UnitId;
  name: string;
  kind: string;
  on: string;
  direction: 'from' | 'to';
}

/** What a unit came of and what came of it; reorganisations that were undone do not count. */
export function listLineage(db: ReadDb, unitId: UnitId): LineageStep[] {
  return db.all<LineageStep>(
    `SELECT u.id AS unitId, u.name, l.kind, l.on_day AS "on", 'from' AS direction FROM unit_lineage l
       JOIN unit u ON u.id = l.from_unit_id JOIN reorganisation r ON r.id = l.reorganisation_id
       WHERE l.to_unit_id = ? AND r.undone_at IS NULL
     UNION ALL
     SELECT u.id, u.name, l.kind, l.on_day, 'to' FROM unit_lineage l
       JOIN unit u ON u.id = l.to_unit_id JOIN reorganisation r ON r.id = l.reorganisation_id
       WHERE l.from_unit_id = ? AND r.undone_at IS NULL
     ORDER BY 4`,
    unitId,
    unitId,
  );
}

/** Writes that one unit came of another. */
export function insertLineage(
  db: WriteDb,
  step: {
    from: UnitId;
    to: UnitId;
    kind: string;
    on: string;
    reorganisationId: ReorganisationId;
  },
): void {
  db.run(
    `INSERT INTO unit_lineage (from_unit_id, to_unit_id, kind, on_day, reorganisation_id) VALUES (?, ?, ?, ?, ?)`,
    step.from,
    step.to,
    step.kind,
    step.on,
    step.reorganisationId,
  );
}

/** A live mailbox of a unit, as reorganising needs it. */
export interface UnitMailbox {
  id: MailboxId;
  kind: MailboxKind;
  name: string;
  localPart: string;
  position: string;
  phone: string;
  status: MailboxStatus;
}

/** Live mailboxes of a unit itself, names in the Vietnamese order. */
export function listLiveMailboxes(
  db: ReadDb,
  unitId: UnitId,
  kind: MailboxKind | null = null,
  limit = -1,
): UnitMailbox[] {
  return db.all<UnitMailbox>(
    `SELECT id, kind, name, local_part AS localPart, position, phone, status FROM mailbox
     WHERE unit_id = ? AND status IN ('in-use', 'locked') ${kind === null ? '' : 'AND kind = ?'}
     ORDER BY sort_rank LIMIT ?`,
    unitId,
    ...(kind === null ? [] : [kind]),
    limit,
  );
}

/** How many live mailboxes of each kind a unit has itself. */
export function countLiveMailboxes(db: ReadDb, unitId: UnitId, kind: MailboxKind): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM mailbox WHERE unit_id = ? AND kind = ? AND status IN ('in-use', 'locked')`,
      unitId,
      kind,
    )?.n ?? 0
  );
}

/** Every mailbox of a unit itself, dead ones too. */
export function listMailboxIds(db: ReadDb, unitId: UnitId): MailboxId[] {
  return db
    .all<{ id: MailboxId }>(`SELECT id FROM mailbox WHERE unit_id = ? ORDER BY sort_rank`, unitId)
    .map(({ id }) => id);
}

/** Local parts that are kept for a unit and have no mailbox. */
export function listUnitHoldings(db: ReadDb, unitId: UnitId): { id: number; localPart: string }[] {
  return db.all(
    `SELECT id, local_part AS localPart FROM address_ledger
     WHERE unit_id = ? AND unit_id IS NOT NULL AND role = 'unit' AND held_to IS NULL`,
    unitId,
  );
}

/** Whether mail ever arrived at a local part. */
export function wasEverMailed(db: ReadDb, localPart: string): boolean {
  return (
    db.get(
      `SELECT 1 FROM address_ledger WHERE local_part = ? AND role IN ('mailbox', 'alias') LIMIT 1`,
      localPart,
    ) !== undefined
  );
}
