import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReportKind } from '../../../../shared/domain/report.ts';
import { AppError } from '../../../../shared/errors.ts';
import { formatReportDay } from '../../../../shared/report/table.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import { reportDeadline } from '../../../../shared/rules/report-deadlines.ts';
import { workingCalendar } from '../../../../shared/rules/working-calendar.ts';
import type { ReadDb } from '../../db/database.ts';
import { lastVersion } from '../../repositories/report-versions.ts';
import {
  findAnnualReport,
  findReport,
  insertReport,
  listReports,
  type ReportRecord,
  updateClosing,
} from '../../repositories/reports.ts';
import { findUnit } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { getSettings } from '../settings.ts';

/** A period to begin; what is absent follows from the year. */
export interface PeriodOrder {
  kind: ReportKind;
  year: number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  title?: string | null | undefined;
  unitId?: UnitId | null | undefined;
}

/** The days of a year's report: its period, and when the units' and the office's reports are due. */
export function yearlyPeriod(db: ReadDb, year: number) {
  const profile = profileOn(`${year}-12-31`);
  const calendar = workingCalendar(getSettings(db).calendar);
  const due = (ofYear: number) => reportDeadline('office', ofYear, profile, calendar).lastOn;
  return {
    // What was closed the year before is not counted twice (Nghị định 09/2019/NĐ-CP, Điều 12).
    from: due(year - 1),
    to: addDays(due(year), -1),
    unitsDueOn: reportDeadline('unit', year, profile, calendar).lastOn,
    dueOn: due(year),
  };
}

/**
 * Begins a reporting period.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 6, khoản 8; Điều 15 khoản 5
 * @throws REPORT_EXISTS when the year has its report already
 * @throws REPORT_PERIOD_INVALID when it ends before it begins
 */
export function startReport(act: Act, order: PeriodOrder): number {
  const { db } = act;
  const { kind, year } = order;
  if (kind === 'annual' && findAnnualReport(db, year))
    throw new AppError('REPORT_EXISTS', { year });
  const unit = kind === 'unit' && order.unitId ? findUnit(db, order.unitId) : null;
  if (kind === 'unit' && !unit) {
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(order.unitId ?? '') });
  }
  const yearly = yearlyPeriod(db, year);
  const from = order.from || yearly.from;
  const to = order.to || yearly.to;
  if (from > to) throw new AppError('REPORT_PERIOD_INVALID', { from, to });
  const id = insertReport(
    db,
    {
      kind,
      title: order.title || titleOf(kind, year, from, to, unit?.name ?? ''),
      year,
      from,
      to,
      unitsDueOn: kind === 'annual' ? yearly.unitsDueOn : to,
      dueOn: kind === 'annual' ? yearly.dueOn : to,
      unitId: unit?.id ?? null,
      createdAt: act.at,
    },
    act.actor.id,
  );
  act.record({
    action: 'report.start',
    entity: 'report',
    entityId: String(id),
    after: { kind, year, from, to, unitId: unit?.id ?? null },
  });
  return id;
}

function titleOf(kind: ReportKind, year: number, from: string, to: string, unit: string): string {
  if (kind === 'annual') return `Báo cáo năm ${year}`;
  const days = `từ ${formatReportDay(from)} đến ${formatReportDay(to)}`;
  return kind === 'unit' ? `${unit}, ${days}` : `Báo cáo đột xuất ${days}`;
}

/**
 * Moves the closing day of a period; what was signed stays as it was.
 *
 * @throws NOT_FOUND | REPORT_PERIOD_INVALID
 */
export function moveClosing(act: Act, id: number, to: string): void {
  const report = getReport(act.db, id);
  if (to < report.from) throw new AppError('REPORT_PERIOD_INVALID', { from: report.from, to });
  updateClosing(act.db, id, to);
  act.record({
    action: 'report.set-closing',
    entity: 'report',
    entityId: String(id),
    before: { to: report.to },
    after: { to },
  });
}

/**
 * One reporting period.
 *
 * @throws NOT_FOUND
 */
export function getReport(db: ReadDb, id: number): ReportRecord {
  const report = findReport(db, id);
  if (!report) throw new AppError('NOT_FOUND', { entity: 'report', id: String(id) });
  return report;
}

/** A period as lists show it. */
export function describePeriod(db: ReadDb, report: ReportRecord) {
  const { edits: _edits, createdAt: _at, draftDocumentId: _draft, ...period } = report;
  const unit = report.unitId === null ? null : findUnit(db, report.unitId);
  return { ...period, unitName: unit?.name ?? null, signedVersion: lastVersion(db, report.id) };
}

/** Every period, the newest first. */
export function listPeriods(db: ReadDb) {
  return listReports(db).map((report) => describePeriod(db, report));
}

/** How letters name a period: `năm 2026`, or its days. */
export function periodName({
  kind,
  year,
  from,
  to,
}: Pick<ReportRecord, 'kind' | 'year' | 'from' | 'to'>): string {
  return kind === 'annual'
    ? `năm ${year}`
    : `từ ngày ${formatReportDay(from)} đến ngày ${formatReportDay(to)}`;
}
