import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReadDb } from '../../db/database.ts';
import { findAnnualReport, listSubmissions, type Submission } from '../../repositories/reports.ts';
import { listStaffOfYear } from '../../repositories/unit-facts.ts';

/** The staff of a unit, and the report it stands in; null when it was typed into the unit's own page. */
interface StaffSource {
  unitId: UnitId;
  staff: number;
  report: Pick<Submission, 'receivedOn' | 'document'> | null;
}

/** Tells where the staff of each unit in a year comes from: what it reported last, or its page. */
export function staffSources(db: ReadDb, year: number): StaffSource[] {
  const period = findAnnualReport(db, year);
  const told = new Map<UnitId, Submission>();
  for (const submission of period ? listSubmissions(db, period.id) : []) {
    if (typeof submission.answers.staff === 'number') told.set(submission.unitId, submission);
  }
  return [...listStaffOfYear(db, year)].map(([unitId, staff]) => {
    const last = told.get(unitId);
    // Somebody may have put another number on the page since.
    if (last?.answers.staff !== staff) return { unitId, staff, report: null };
    return { unitId, staff, report: { receivedOn: last.receivedOn, document: last.document } };
  });
}
