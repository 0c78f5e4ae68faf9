import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { ReturnState } from '../../../../shared/domain/report.ts';
import { NO_ANSWERS, type UnitAnswers } from '../../../../shared/report/unit-form.ts';
import type { ReadDb } from '../../db/database.ts';
import { countPeopleOf } from '../../repositories/report-states.ts';
import {
  listAskedUnits,
  listSubmissions,
  newestByUnit,
  type ReportRecord,
  type ReportUnitRecord,
} from '../../repositories/reports.ts';
import { getReport } from './report-periods.ts';
import { reportUnitsOn } from './report-units-on.ts';
import { reportersOf } from './unit-figures.ts';

/** A unit that has to report and how far it is. */
export interface BoardLine extends ReportUnitRecord {
  unitName: string;
  state: ReturnState;
  receivedOn: string | null;
  submissions: number;
}

/**
 * Where every unit in force stands in a period.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 */
export function reportBoard(db: ReadDb, reportId: number, today: string): BoardLine[] {
  const report = getReport(db, reportId);
  const asked = new Map(listAskedUnits(db, reportId).map((each) => [each.unitId, each]));
  const received = Map.groupBy(listSubmissions(db, reportId), ({ unitId }) => unitId);
  return reportingUnits(db, report).map(({ id, name }) => {
    const record = asked.get(id) ?? notAsked(id);
    const submissions = received.get(id) ?? [];
    const receivedOn = submissions.map((each) => each.receivedOn).sort()[0] ?? null;
    return {
      ...record,
      unitName: name,
      state: stateOf(report, record, receivedOn, today),
      receivedOn,
      submissions: submissions.length,
    };
  });
}

/** Units that report for themselves and are in force on the closing day; the one unit of a unit's report. */
export function reportingUnits(db: ReadDb, { year, to, unitId }: ReportRecord) {
  const units = reportUnitsOn(db, to, year);
  const reporterOf = reportersOf(units, unitId);
  return units.filter(
    ({ id, validFrom, validTo }) =>
      reporterOf(id) === id &&
      validFrom <= to &&
      (validTo === null || to <= validTo) &&
      (unitId === null || id === unitId),
  );
}

function notAsked(unitId: UnitId): ReportUnitRecord {
  return { unitId, askedOn: null, askedDocument: '', remindedOn: null, remindedDocument: '' };
}

/** In time is what came on the last day at the latest, whatever came before or after it. */
function stateOf(
  { unitsDueOn }: ReportRecord,
  { askedOn, remindedOn }: ReportUnitRecord,
  receivedOn: string | null,
  today: string,
): ReturnState {
  if (receivedOn !== null) return receivedOn <= unitsDueOn ? 'sent' : 'late';
  if (today > unitsDueOn) return 'overdue';
  if (remindedOn !== null) return 'reminded';
  return askedOn === null ? 'waiting' : 'asked';
}

/** What the register knows of a unit, to be filled into its form; over it what the unit said last. */
export function knownAnswers(db: ReadDb, reportId: number, unitId: UnitId): UnitAnswers {
  const report = getReport(db, reportId);
  const units = reportUnitsOn(db, report.to, report.year);
  const reporterOf = reportersOf(units, report.unitId);
  const own = units.filter(({ id }) => reporterOf(id) === unitId).map(({ id }) => id);
  return answersOf(countPeopleOf(db, own, report.to), {
    staff: units.find(({ id }) => id === unitId)?.staff ?? null,
    last: newestByUnit(listSubmissions(db, reportId)).get(unitId)?.answers ?? null,
  });
}

/** Lays what is known over an empty form. */
export function answersOf(
  granted: number,
  { staff, last }: { staff: number | null; last: UnitAnswers | null },
): UnitAnswers {
  return { ...NO_ANSWERS, staff, ...(last ?? {}), granted };
}
