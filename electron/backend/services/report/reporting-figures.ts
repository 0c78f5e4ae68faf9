import type { ReportingFigures, ReportNote } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  findReport,
  listAskedUnits,
  listSubmissions,
  newestByUnit,
} from '../../repositories/reports.ts';
import { findUnit } from '../../repositories/units.ts';

/**
 * Which units have reported; a unit that sent again late after having been in time was in time.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 */
export function reportingFigures(db: ReadDb, reportId: number | null): ReportingFigures {
  const report = reportId === null ? null : findReport(db, reportId);
  if (!report) return { asked: 0, inTime: 0, late: 0, missing: [], published: 0 };
  const submissions = listSubmissions(db, report.id);
  const newest = newestByUnit(submissions);
  const inTime = new Set(
    submissions.filter((each) => each.receivedOn <= report.unitsDueOn).map(({ unitId }) => unitId),
  );
  const asked = new Set(listAskedUnits(db, report.id).map(({ unitId }) => unitId));
  for (const unitId of newest.keys()) asked.add(unitId);
  const missing = [...asked].filter((unitId) => !newest.has(unitId));
  return {
    asked: asked.size,
    inTime: inTime.size,
    late: newest.size - inTime.size,
    missing: missing
      .map((unitId) => findUnit(db, unitId)?.name ?? '')
      .sort(new Intl.Collator('vi').compare),
    published: [...newest.values()].filter(({ answers }) => answers.published === 'Có').length,
  };
}

/** What units wrote under “vướng mắc, kiến nghị” (Điều 19 khoản 2). */
export function proposalsOfUnits(db: ReadDb, reportId: number | null): ReportNote[] {
  if (reportId === null) return [];
  return [...newestByUnit(listSubmissions(db, reportId)).values()].flatMap(
    ({ unitId, receivedOn, answers }) => {
      const text = typeof answers.proposals === 'string' ? answers.proposals.trim() : '';
      return text === '' ? [] : [{ on: receivedOn, unit: findUnit(db, unitId)?.name ?? '', text }];
    },
  );
}
