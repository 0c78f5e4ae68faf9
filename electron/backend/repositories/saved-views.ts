import type { OperatorId, SavedViewId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** The views an operator keeps, by name; `view` is JSON. */
export function listViews(
  db: ReadDb,
  operatorId: OperatorId,
): { id: SavedViewId; name: string; view: string }[] {
  return db.all(
    `SELECT id, name, view FROM saved_view WHERE operator_id = ? ORDER BY name`,
    operatorId,
  );
}

/** Keeps a view under a name. */
export function putView(
  db: WriteDb,
  operatorId: OperatorId,
  name: string,
  view: string,
): SavedViewId {
  db.run(
    `INSERT INTO saved_view (operator_id, name, view) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, view = excluded.view`,
    operatorId,
    name,
    view,
  );
  const row = db.get<{ id: SavedViewId }>(
    `SELECT id FROM saved_view WHERE operator_id = ? AND name = ?`,
    operatorId,
    name,
  );
  if (!row) throw new Error('a view was not kept');
  return row.id;
}

/** Lets go of a view; its name, or null when the operator has none such. */
export function deleteView(db: WriteDb, operatorId: OperatorId, id: SavedViewId): string | null {
  const row = db.get<{ name: string }>(
    `SELECT name FROM saved_view WHERE operator_id = ? AND id = ?`,
    operatorId,
    id,
  );
  if (row) db.run(`DELETE FROM saved_view WHERE id = ?`, id);
  return row?.name ?? null;
}
