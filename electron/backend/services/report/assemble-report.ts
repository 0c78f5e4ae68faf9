import type { UnitId } from '../../../../shared/domain/ids.ts';
import { type ReportChart, reportCharts } from '../../../../shared/report/charts.ts';
import { reportDefinitions } from '../../../../shared/report/definitions.ts';
import {
  applyEdits,
  type EditedParagraph,
  type OutlineEdits,
} from '../../../../shared/report/edits.ts';
import type { ReportFigures } from '../../../../shared/report/figures.ts';
import { writeOutline } from '../../../../shared/report/outline.ts';
import type { OutlineContext, OutlineSection } from '../../../../shared/report/outline-model.ts';
import type { ReportTable } from '../../../../shared/report/table.ts';
import { reportTables } from '../../../../shared/report/tables.ts';
import { dayInLetter } from '../../../../shared/report/words.ts';
import type { RegulationProfile } from '../../../../shared/rules/profile.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import type { ReadDb } from '../../db/database.ts';
import type { DocumentContent } from '../../documents/model.ts';
import type { ReportRecord } from '../../repositories/reports.ts';
import { unitsAsOf } from '../as-of/units-as-of.ts';
import { officeOf } from '../documents/office.ts';
import { reportContent } from './report-content.ts';
import { periodName } from './report-periods.ts';

/** A report made of figures and a person's words. */
export interface AssembledReport {
  tables: ReportTable[];
  charts: ReportChart[];
  sections: OutlineSection[];
  paragraphs: ReadonlyMap<string, EditedParagraph>;
  orphans: readonly string[];
  definitions: { term: string; meaning: string }[];
  /** Trích yếu. */
  subject: string;
  /** Kính gửi. */
  addressee: string;
}

/** A period as far as a report's words depend on it. */
export type ReportedPeriod = Pick<ReportRecord, 'kind' | 'year' | 'from' | 'to' | 'unitId'>;

/** Makes tables, charts and text of figures, with what a person changed laid over it. */
export function assembleReport(
  db: ReadDb,
  period: ReportedPeriod,
  figures: ReportFigures,
  edits: OutlineEdits,
): AssembledReport {
  const unit = period.unitId === null ? null : unitOf(db, period.unitId, period.to);
  const context = outlineContext(db, period, unit);
  const sections = writeOutline(figures, context);
  const of = unit ? `tại ${unit.name}` : context.province;
  return {
    tables: reportTables(figures),
    charts: reportCharts(figures),
    sections,
    ...applyEdits(sections, edits),
    definitions: reportDefinitions(figures),
    subject: `Tình hình quản lý, sử dụng hệ thống thư điện tử công vụ ${of} ${context.periodName}`,
    addressee: context.superior,
  };
}

/** A unit as letters name it on a day: every district has its Phòng Tài chính - Kế hoạch. */
function unitOf(db: ReadDb, id: UnitId, day: string): { name: string } | null {
  const units = unitsAsOf(db, day);
  const unit = units.get(id);
  if (unit?.kind !== 'subunit' || unit.parentId === null) return unit ?? null;
  const above = units.get(unit.parentId as UnitId);
  return above ? { name: `${unit.name} thuộc ${above.name}` } : unit;
}

/** The report as an official document. */
export function printReport(db: ReadDb, report: AssembledReport): DocumentContent {
  const office = officeOf(db);
  return reportContent({
    ...report,
    to: report.addressee,
    grounds: [],
    recipients: office.recipients,
  });
}

function outlineContext(
  db: ReadDb,
  period: ReportedPeriod,
  unit: { name: string } | null,
): OutlineContext {
  const profile = profileOn(period.to);
  const office = officeOf(db);
  const superior = profile.bodies.superior.name;
  return {
    kind: period.kind,
    unit: unit?.name ?? null,
    superior,
    periodName: periodName(period),
    nextYear: period.year + 1,
    agency: office.officeInText,
    province: superior.replace(/^Ủy ban nhân dân /, ''),
    regulation: citeRegulation(profile),
  };
}

/** The regulation as letters cite it in full: number, day, who issued it, and its name. */
export function citeRegulation({ number, issuedOn, issuedBy, title }: RegulationProfile): string {
  return `Quyết định số ${number} ${dayInLetter(issuedOn)} của ${issuedBy} ban hành ${title}`;
}
