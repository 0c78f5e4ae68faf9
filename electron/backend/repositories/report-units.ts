import type { UnitId } from '../../../shared/domain/ids.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';

/** A unit as reports need it, closed ones included. */
export interface ReportUnit extends Pick<Unit, 'id' | 'kind' | 'name' | 'parentId'> {
  validFrom: string;
  /** Last day, or null while it is in force. */
  validTo: string | null;
  /** Cán bộ, công chức, viên chức in the year asked for; null when nobody has told. */
  staff: number | null;
}

/** Every unit there is or was, those right under the province counting as having nobody above them: agencies, then districts each with its communes, then others; by name. */
export function listReportUnits(db: ReadDb, year: number): ReportUnit[] {
  return db.all(
    `SELECT u.id, u.kind, u.name, p.id AS parentId, u.valid_from AS validFrom, u.valid_to AS validTo,
       (SELECT s.staff FROM unit_staff s WHERE s.unit_id = u.id AND s.year = ?) AS staff
     FROM unit u LEFT JOIN unit p ON p.id = u.parent_id AND p.kind <> 'province'
     ORDER BY CASE coalesce(p.kind, u.kind) WHEN 'province' THEN 0 WHEN 'agency' THEN 1 WHEN 'district' THEN 2 WHEN 'commune' THEN 3 ELSE 4 END,
       coalesce(p.sort_key, u.sort_key), coalesce(p.id, u.id), p.id IS NOT NULL, u.sort_key, u.id`,
    year,
  );
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
