import type { UnitId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** What was learnt: of headers of columns, or of names of units. */
export type MemoryKind = 'column' | 'unit';

/** Keeps what operators say of a unit's lists; without a unit, of any list. */
export function remember(
  db: WriteDb,
  kind: MemoryKind,
  unitId: UnitId | null,
  entries: ReadonlyMap<string, string>,
): void {
  for (const [key, value] of entries) {
    db.run(
      `INSERT OR REPLACE INTO import_memory (unit_id, kind, key, value) VALUES (?, ?, ?, ?)`,
      unitId ?? 0,
      kind,
      key,
      value,
    );
  }
}

/** What is remembered of a unit's lists. */
export function recall(
  db: ReadDb,
  kind: MemoryKind,
  unitId: UnitId | null,
): ReadonlyMap<string, string> {
  const rows = db.all<{ key: string; value: string }>(
    `SELECT key, value FROM import_memory WHERE unit_id = ? AND kind = ?`,
    unitId ?? 0,
    kind,
  );
  return new Map(rows.map(({ key, value }) => [key, value]));
}
