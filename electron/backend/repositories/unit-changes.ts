import type { OperatorId, ReorganisationId, UnitId } from '../../../shared/domain/ids.ts';
import type { UnitEventKind, UnitField, UnitFields } from '../../../shared/domain/unit-event.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { sortKey } from '../../../shared/text/sort-key.ts';
import type { ReadDb, SqlValue, WriteDb } from '../db/database.ts';

const COLUMNS: Record<UnitField, string> = {
  kind: 'kind',
  name: 'name',
  parentId: 'parent_id',
  localPart: 'local_part',
  source: 'source',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  abbreviation: 'abbreviation',
  address: 'address',
  phone: 'phone',
  head: 'head',
  headTitle: 'head_title',
  itContact: 'it_contact',
  itPhone: 'it_phone',
  itEmail: 'it_email',
  note: 'note',
  code: 'code',
};

/** A unit with everything kept in its row. */
export interface StoredUnit extends UnitFields {
  id: UnitId;
}

const SELECT = `SELECT id, ${Object.entries(COLUMNS)
  .map(([field, column]) => `${column} AS "${field}"`)
  .join(', ')} FROM unit`;

/** One unit with all its columns. */
export function findStoredUnit(db: ReadDb, id: UnitId): StoredUnit | null {
  return db.get<StoredUnit>(`${SELECT} WHERE id = ?`, id) ?? null;
}

/** Units with all their columns in the Vietnamese order, closed ones too when asked for. */
export function listStoredUnits(db: ReadDb, withClosed = false): StoredUnit[] {
  const where = withClosed ? '' : 'WHERE valid_to IS NULL';
  return db.all<StoredUnit>(`${SELECT} ${where} ORDER BY sort_key, id`);
}

/** Adds a unit with all its columns. */
export function insertStoredUnit(db: WriteDb, fields: UnitFields): UnitId {
  const names = Object.keys(COLUMNS) as UnitField[];
  const columns = names.map((field) => COLUMNS[field]);
  return db.run(
    `INSERT INTO unit (${columns.join(', ')}, search_text, sort_key)
     VALUES (${columns.map(() => '?').join(', ')}, ?, ?)`,
    ...names.map((field) => fields[field]),
    searchText(fields),
    sortKey(fields.name),
  ).lastId as UnitId;
}

/** Writes changed fields of a unit and keeps what is derived of them true. */
export function updateUnit(db: WriteDb, id: UnitId, fields: Partial<UnitFields>): void {
  const entries = Object.entries(fields) as [UnitField, SqlValue][];
  if (entries.length === 0) return;
  const set = entries.map(([field]) => `${COLUMNS[field]} = ?`).join(', ');
  db.run(`UPDATE unit SET ${set} WHERE id = ?`, ...entries.map(([, value]) => value), id);
  const unit = findStoredUnit(db, id);
  if (!unit) return;
  db.run(
    `UPDATE unit SET search_text = ?, sort_key = ? WHERE id = ?`,
    searchText(unit),
    sortKey(unit.name),
    id,
  );
}

function searchText({ name, localPart, abbreviation }: UnitFields): string {
  return foldForSearch(`${name} ${localPart} ${abbreviation}`);
}

/** Something that happened to a unit, as it is written. */
export interface NewUnitEvent {
  unitId: UnitId;
  kind: UnitEventKind;
  on: string;
  at: string;
  operatorId: OperatorId | null;
  before: Partial<UnitFields> | null;
  after: Partial<UnitFields> | null;
  reason: string;
  document: string;
  reorganisationId: ReorganisationId | null;
}

/** An event of a unit as it is read. */
export interface UnitEventRecord extends Omit<NewUnitEvent, 'operatorId'> {
  id: number;
  operator: string;
}

/** Appends an event of a unit. */
export function insertUnitEvent(db: WriteDb, event: NewUnitEvent): void {
  db.run(
    `INSERT INTO unit_event (unit_id, kind, on_day, at, operator_id, before, after, reason, document, reorganisation_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.unitId,
    event.kind,
    event.on,
    event.at,
    event.operatorId,
    event.before && JSON.stringify(event.before),
    event.after && JSON.stringify(event.after),
    event.reason,
    event.document,
    event.reorganisationId,
  );
}

type EventRow = Omit<UnitEventRecord, 'before' | 'after'> & {
  before: string | null;
  after: string | null;
};

const EVENT = `SELECT e.id, e.unit_id AS unitId, e.kind, e.on_day AS "on", e.at, e.before, e.after, e.reason, e.document,
  e.reorganisation_id AS reorganisationId,
  coalesce((SELECT o.full_name FROM operator o WHERE o.id = e.operator_id), '') AS operator FROM unit_event e`;

/** Everything that happened to a unit, oldest first. */
export function listUnitEvents(db: ReadDb, unitId: UnitId): UnitEventRecord[] {
  return db.all<EventRow>(`${EVENT} WHERE e.unit_id = ? ORDER BY e.id`, unitId).map(toRecord);
}

/** What a reorganisation did to units, in its order. */
export function listUnitEventsOfReorganisation(
  db: ReadDb,
  id: ReorganisationId,
): UnitEventRecord[] {
  return db.all<EventRow>(`${EVENT} WHERE e.reorganisation_id = ? ORDER BY e.id`, id).map(toRecord);
}

/** Events of units after a day, the latest first. */
export function listUnitEventsAfter(db: ReadDb, day: string): UnitEventRecord[] {
  return db.all<EventRow>(`${EVENT} WHERE e.on_day > ? ORDER BY e.id DESC`, day).map(toRecord);
}

/** The day of a unit's last event; null without any. */
export function findLastUnitEventDay(db: ReadDb, unitId: UnitId): string | null {
  return (
    db.get<{ day: string }>(
      `SELECT on_day AS day FROM unit_event WHERE unit_id = ? ORDER BY id DESC LIMIT 1`,
      unitId,
    )?.day ?? null
  );
}

function toRecord({ before, after, ...row }: EventRow): UnitEventRecord {
  const parse = (text: string | null) => (text === null ? null : JSON.parse(text));
  return { ...row, before: parse(before), after: parse(after) };
}
