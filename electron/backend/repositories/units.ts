import type { UnitId } from '../../../shared/domain/ids.ts';
import type { Unit, UnitKind } from '../../../shared/domain/unit.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A unit as it is stored. */
export interface NewUnit {
  kind: UnitKind;
  name: string;
  /** Folded name and address, for searching. */
  searchText: string;
  sortKey: string;
  localPart: string;
  parentId: UnitId | null;
  /** The article the address rests on. */
  source: string;
  /** Code of the General Statistics Office, where there is one. */
  code: string | null;
  /** First day of the unit's validity. */
  validFrom: string;
}

/** Adds a unit. */
export function insertUnit(db: WriteDb, unit: NewUnit): UnitId {
  return db.run(
    `INSERT INTO unit (kind, name, search_text, sort_key, local_part, parent_id, source, code, valid_from)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    unit.kind,
    unit.name,
    unit.searchText,
    unit.sortKey,
    unit.localPart,
    unit.parentId,
    unit.source,
    unit.code,
    unit.validFrom,
  ).lastId as UnitId;
}

/** Tells whether the unit list was ever loaded. */
export function hasUnits(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM unit LIMIT 1`) !== undefined;
}

/** One unit. */
export function findUnit(db: ReadDb, id: UnitId): Unit | null {
  return (
    db.get<Unit>(
      `SELECT id, kind, name, local_part AS localPart, parent_id AS parentId FROM unit WHERE id = ?`,
      id,
    ) ?? null
  );
}

/** Units in force with their address, its source and how many mailboxes they have; names in Vietnamese order. */
export function listUnits(
  db: ReadDb,
): (Unit & { source: string; searchText: string; mailboxCount: number; hasMailbox: boolean })[] {
  const agencies = new Set(
    db
      .all<{ unitId: UnitId }>(
        `SELECT unit_id AS unitId FROM mailbox WHERE kind = 'agency' AND status IN ('in-use', 'locked')`,
      )
      .map(({ unitId }) => unitId),
  );
  const units = db.all<Unit & { source: string; searchText: string; mailboxCount: number }>(
    `SELECT u.id, u.kind, u.name, u.local_part AS localPart, u.parent_id AS parentId, u.source,
       u.search_text AS searchText,
       (SELECT count(*) FROM mailbox m WHERE m.unit_id = u.id AND m.status IN ('in-use', 'locked')) AS mailboxCount
     FROM unit u WHERE u.valid_to IS NULL ORDER BY u.sort_key, u.id`,
  );
  return units.map((unit) => ({ ...unit, hasMailbox: agencies.has(unit.id) }));
}

/** Whether a unit is in force; null when there is no such unit. */
export function isUnitOpen(db: ReadDb, id: UnitId): boolean | null {
  const unit = db.get<{ validTo: string | null }>(
    `SELECT valid_to AS validTo FROM unit WHERE id = ?`,
    id,
  );
  return unit ? unit.validTo === null : null;
}

/** A unit's name and address, with what the address rests on. */
export function findUnitAddress(
  db: ReadDb,
  id: UnitId,
): { name: string; localPart: string; source: string } | null {
  return db.get(`SELECT name, local_part AS localPart, source FROM unit WHERE id = ?`, id) ?? null;
}

/** The unit in force with a local part. */
export function findUnitByLocalPart(db: ReadDb, localPart: string): UnitId | null {
  return (
    db.get<{ id: UnitId }>(
      `SELECT id FROM unit WHERE local_part = ? AND valid_to IS NULL ORDER BY id LIMIT 1`,
      localPart,
    )?.id ?? null
  );
}

/** A unit and all below it. */
export function listBranch(db: ReadDb, unitId: UnitId): UnitId[] {
  return db
    .all<{ id: UnitId }>(
      `WITH RECURSIVE branch (id) AS (SELECT ? UNION SELECT u.id FROM unit u JOIN branch b ON u.parent_id = b.id)
       SELECT id FROM branch`,
      unitId,
    )
    .map(({ id }) => id);
}
