import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { formatReportDay } from '../../../../shared/report/table.ts';
import { fileNameWords } from '../../../../shared/text/file-name.ts';
import { listStateCounts } from '../../repositories/report-states.ts';
import { listSubmissions, newestByUnit, type ReportRecord } from '../../repositories/reports.ts';
import { findUnit } from '../../repositories/units.ts';
import type { FormSheet } from '../../spreadsheets/form-sheet.ts';
import { readWorkbook } from '../../spreadsheets/read-workbook.ts';
import { writeForm, writeForms } from '../../spreadsheets/write-form.ts';
import { officeOf } from '../documents/office.ts';
import type { JobContext } from '../job-context.ts';
import { readUnitForm } from './read-unit-form.ts';
import { answersOf, reportingUnits } from './report-board.ts';
import { getReport, periodName } from './report-periods.ts';
import { reportUnitsOn } from './report-units-on.ts';
import { unitFigures } from './unit-figures.ts';
import { unitFormSheets } from './unit-form-sheets.ts';

/** Forms to be written for units of a period. */
export interface FormsOrder {
  id: number;
  unitIds: readonly UnitId[];
  path: string;
}

/** The name a form has on its way: `Bao-cao-thu-dien-tu-2026_So-Noi-vu.xlsx`. */
export function formFileName({ year }: Pick<ReportRecord, 'year'>, unitName: string): string {
  return `Bao-cao-thu-dien-tu-${year}_${fileNameWords(unitName).slice(0, 60) || 'don-vi'}.xlsx`;
}

/**
 * Writes the form of one unit as an Excel file, or those of several as a zip.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 * @throws NOT_FOUND when a unit does not report in this period
 */
export async function writeUnitForms(
  { register, progress }: JobContext,
  { id, unitIds, path }: FormsOrder,
): Promise<{ files: number }> {
  const db = register.read;
  const report = getReport(db, id);
  const forms = db.snapshot(() => {
    const units = new Map(reportingUnits(db, report).map((unit) => [unit.id, unit]));
    const figures = unitFigures(
      reportUnitsOn(db, report.to, report.year),
      listStateCounts(db, [report.to])[0] ?? [],
      null,
      report.to,
      report.unitId,
    );
    const granted = new Map(figures.map((unit) => [unit.unitId, unit.personalMailboxes]));
    const newest = newestByUnit(listSubmissions(db, id));
    const head = {
      periodName: periodName(report),
      dueOn: formatReportDay(report.unitsDueOn),
      agency: officeOf(db).officeInText,
    };
    return unitIds.map((unitId, done): { name: string; sheets: FormSheet[] } => {
      progress({ phase: 'write', done, total: unitIds.length });
      const unit = units.get(unitId);
      if (!unit) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
      const answers = answersOf(granted.get(unitId) ?? 0, {
        staff: unit.staff,
        last: newest.get(unitId)?.answers ?? null,
      });
      const identity = { reportId: id, unitId, year: report.year };
      return {
        name: formFileName(report, unit.name),
        sheets: unitFormSheets({ ...head, identity, unitName: unit.name }, answers),
      };
    });
  });
  const [only] = forms;
  if (only && forms.length === 1) await writeForm(path, only.sheets);
  else await writeForms(path, uniqueNames(forms));
  return { files: forms.length };
}

/** Communes of different districts may share a name; a zip may not. */
function uniqueNames<T extends { name: string }>(forms: readonly T[]): T[] {
  const taken = new Map<string, number>();
  return forms.map((form) => {
    const count = (taken.get(form.name) ?? 0) + 1;
    taken.set(form.name, count);
    return count === 1 ? form : { ...form, name: form.name.replace(/\.xlsx$/, `_${count}.xlsx`) };
  });
}

/**
 * Reads a form that came back; keeps nothing yet.
 *
 * @throws FORM_UNKNOWN when the file is no such form
 * @throws FORM_OF_OTHER_PERIOD when it belongs to another period
 * @throws FILE_UNREADABLE and its like when the file is damaged
 */
export function readReturnedForm(
  { register, progress }: JobContext,
  { id, path, name }: { id: number; path: string; name: string },
) {
  const db = register.read;
  const report = getReport(db, id);
  progress({ phase: 'read', done: 0, total: null });
  const bytes = readFileSync(path);
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const { identity, answers, faults } = readUnitForm(readWorkbook(bytes, name), name);
  if (identity.reportId !== id || identity.year !== report.year) {
    throw new AppError('FORM_OF_OTHER_PERIOD', {
      name,
      formYear: identity.year,
      year: report.year,
    });
  }
  const unit = reportingUnits(db, report).find((each) => each.id === identity.unitId);
  if (!unit) throw new AppError('FORM_UNKNOWN', { name });
  const before = listSubmissions(db, id).find((each) => each.fileSha256 === fileSha256);
  return {
    unitId: unit.id,
    unitName: findUnit(db, unit.id)?.name ?? '',
    answers,
    faults: [...faults],
    receivedBeforeOn: before?.receivedOn ?? null,
    fileName: name,
    fileSha256,
  };
}
