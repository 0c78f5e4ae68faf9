import type { OperatorId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** One field that was set otherwise than its default. */
export interface SettingRow {
  /** `section.field`. */
  key: string;
  /** JSON. */
  value: string;
  changedAt: string;
  /** Who set it; empty when nobody was signed in. */
  changedBy: string;
}

/** Everything that was set. */
export function listSettings(db: ReadDb): SettingRow[] {
  return db.all<SettingRow>(
    `SELECT s.key, s.value, s.changed_at AS changedAt, coalesce(o.full_name, '') AS changedBy
     FROM setting s LEFT JOIN operator o ON o.id = s.changed_by ORDER BY s.key`,
  );
}

/** Sets a field, or sets it anew. */
export function putSetting(
  db: WriteDb,
  setting: { key: string; value: string; changedAt: string; changedBy: OperatorId | null },
): void {
  db.run(
    `INSERT INTO setting (key, value, changed_at, changed_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    setting.key,
    setting.value,
    setting.changedAt,
    setting.changedBy,
  );
}

/** Gives a field back to its default. */
export function deleteSetting(db: WriteDb, key: string): void {
  db.run(`DELETE FROM setting WHERE key = ?`, key);
}
