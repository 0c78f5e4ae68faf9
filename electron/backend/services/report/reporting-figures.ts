import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReportingFigures, ReportNote } from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  findAnnualReport,
  findReport,
  listAskedUnits,
  listSubmissions,
  newestByUnit,
  type ReportRecord,
} from '../../repositories/reports.ts';
import { findUnit } from '../../repositories/units.ts';
import type { FiguresOrder } from './figures-order.ts';

/**
 * Which units have reported; a unit that sent again late after having been in time was in time.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 */
export function reportingFigures(db: ReadDb, order: FiguresOrder): ReportingFigures {
  const report = boardOf(db, order);
  if (!report) return { asked: 0, inTime: 0, late: 0, missing: [], published: 0 };
  const submissions = submissionsOf(db, report, order);
  const newest = newestByUnit(submissions);
  const inTime = new Set(
    submissions.filter((each) => each.receivedOn <= report.unitsDueOn).map(({ unitId }) => unitId),
  );
  const asked = new Set(
    listAskedUnits(db, report.id)
      .map(({ unitId }) => unitId)
      .filter(counts(order)),
  );
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
export function proposalsOfUnits(db: ReadDb, order: FiguresOrder): ReportNote[] {
  const report = boardOf(db, order);
  if (!report) return [];
  return [...newestByUnit(submissionsOf(db, report, order)).values()].flatMap(
    ({ unitId, receivedOn, answers }) => {
      const text = typeof answers.proposals === 'string' ? answers.proposals.trim() : '';
      return text === '' ? [] : [{ on: receivedOn, unit: findUnit(db, unitId)?.name ?? '', text }];
    },
  );
}

/** Where the returns of units are: for one unit what it sent for the year's report. */
function boardOf(db: ReadDb, { reportId, unitId, year }: FiguresOrder): ReportRecord | null {
  return (
    (unitId ? findAnnualReport(db, year) : null) ??
    (reportId === null ? null : findReport(db, reportId))
  );
}

const counts =
  ({ unitId }: FiguresOrder) =>
  (each: UnitId) =>
    !unitId || each === unitId;

function submissionsOf(db: ReadDb, { id }: ReportRecord, order: FiguresOrder) {
  return listSubmissions(db, id).filter(({ unitId }) => counts(order)(unitId));
}
