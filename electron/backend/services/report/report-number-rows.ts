import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReportCategory } from '../../../../shared/report/figures.ts';
import type { ReportMeasure } from '../../../../shared/report/measures.ts';
import type { ReadDb } from '../../db/database.ts';
import {
  eventsIn,
  isEventMeasure,
  listMeasuredRows,
  liveOn,
  type MeasuredRow,
  type RowsFilter,
  usedOn,
} from '../../repositories/report-rows.ts';
import { listReportUnits } from '../../repositories/report-units.ts';
import { findUsageSources } from '../../repositories/report-usage.ts';
import { inactivityPolicyOn } from '../assess-lifecycle.ts';
import { reportersOf } from './unit-figures.ts';
import { usageThresholds } from './usage-thresholds.ts';

/** The number of a report whose mailboxes are asked for. */
export interface NumberQuestion {
  from: string;
  to: string;
  measure: ReportMeasure;
  category?: ReportCategory | null | undefined;
  unitId?: UnitId | null | undefined;
  /** Whether communes of a district count with it, as in the tables of units without one above them. */
  withUnitsBelow: boolean;
  limit: number;
  offset: number;
}

const USAGE_MEASURES = {
  'in-use': 'inUse',
  known: 'known',
  regular: 'regular',
  never: 'never',
  'over-six-months': 'overSixMonths',
  'over-twelve-months': 'overTwelveMonths',
  'near-quota': 'nearQuota',
  'default-password': 'defaultPassword',
} as const;

/** Finds the mailboxes behind a number of a report: the very ones that were counted. */
export function rowsBehind(
  db: ReadDb,
  question: NumberQuestion,
): { rows: MeasuredRow[]; total: number } {
  return listMeasuredRows(db, selectionOf(db, question), filterOf(db, question), question);
}

function selectionOf(db: ReadDb, { measure, from, to }: NumberQuestion) {
  if (isEventMeasure(measure)) return eventsIn(measure, from, to);
  if (measure === 'opening') return liveOn(addDays(from, -1));
  if (measure === 'closing' || measure === 'agency' || measure === 'personal') return liveOn(to);
  const sources = findUsageSources(db, to);
  const policy = inactivityPolicyOn(db, to);
  const thresholds = usageThresholds(to, sources.access?.on ?? to, policy);
  return usedOn(USAGE_MEASURES[measure], to, sources, thresholds);
}

function filterOf(
  db: ReadDb,
  { category, unitId, withUnitsBelow, measure }: NumberQuestion,
): RowsFilter {
  const units = listReportUnits(db, 0);
  const kind =
    category === 'personal' || measure === 'personal'
      ? 'personal'
      : category || measure === 'agency'
        ? 'agency'
        : null;
  if (unitId) {
    const reporterOf = reportersOf(units);
    const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
    const counts = (id: UnitId) => {
      const reporter = reporterOf(id);
      return reporter === unitId || (withUnitsBelow && parents.get(reporter) === unitId);
    };
    return { kind, unitIds: units.map(({ id }) => id).filter(counts) };
  }
  if (category && category !== 'personal') {
    return {
      kind,
      unitIds: units
        .filter(({ kind: own }) => (own === 'province' ? 'agency' : own) === category)
        .map(({ id }) => id),
    };
  }
  return { kind, unitIds: null };
}
