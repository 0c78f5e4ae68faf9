import type { DocumentId } from '../../../shared/domain/ids.ts';
import { listVersions } from '../repositories/report-versions.ts';
import { listSubmissions } from '../repositories/reports.ts';
import { findUnit } from '../repositories/units.ts';
import { keptAuditHeads } from '../services/backup/backup-folder.ts';
import { editParagraph } from '../services/report/edit-report.ts';
import { receiveReturn } from '../services/report/receive-return.ts';
import { knownAnswers, reportBoard } from '../services/report/report-board.ts';
import { drawUpReportLetter, noteReportLetter } from '../services/report/report-letters.ts';
import {
  getReport,
  listPeriods,
  moveClosing,
  startReport,
} from '../services/report/report-periods.ts';
import { staffSources } from '../services/report/staff-sources.ts';
import { formFileName } from '../services/report/unit-form-files.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** Reports of every year and when asked for. */
export const report = os.report.router({
  list: os.report.list.handler(query(({ db }) => ({ reports: listPeriods(db) }))),
  start: os.report.start.handler(command((act) => ({ id: startReport(act, act.input) }))),
  setClosing: os.report.setClosing.handler(
    command((act) => {
      moveClosing(act, act.input.id, act.input.to);
      return { id: act.input.id };
    }),
  ),
  open: os.report.open.handler(
    job(({ input, jobs, options }) => jobs.run('report.open', input, options)),
  ),
  edit: os.report.edit.handler(
    command((act) => {
      editParagraph(act, act.input);
      return { id: act.input.id };
    }),
  ),
  rows: os.report.rows.handler(query(({ aside, input }) => aside('report.rows', input))),
  staff: os.report.staff.handler(
    query(({ db, input }) => ({ units: staffSources(db, input.year) })),
  ),
  board: os.report.board.handler(
    query(({ db, input, today }) => ({ units: reportBoard(db, input.id, today) })),
  ),
  submissions: os.report.submissions.handler(
    query(({ db, input }) => ({
      submissions: listSubmissions(db, input.id).filter(({ unitId }) => unitId === input.unitId),
      given: knownAnswers(db, input.id, input.unitId),
    })),
  ),
  drawUpLetter: os.report.drawUpLetter.handler(
    command((act) => ({ documentId: drawUpReportLetter(act, act.input) })),
  ),
  noteLetter: os.report.noteLetter.handler(
    command((act) => {
      const { documentId } = act.input;
      return {
        units: noteReportLetter(act, {
          ...act.input,
          documentId: documentId ? (documentId as DocumentId) : null,
        }),
      };
    }),
  ),
  form: os.report.form.handler(
    job(({ input, db, files, jobs, options }) => {
      const period = getReport(db, input.id);
      const [only] = input.unitIds;
      const name =
        only && input.unitIds.length === 1
          ? formFileName(period, findUnit(db, only)?.name ?? '')
          : `Bieu-mau-bao-cao-${period.year}.zip`;
      const file = files.reserve(name);
      const running = jobs.run('report.form', { ...input, path: file.path }, options);
      return mapResult(running, () => ({ fileId: file.id, name }));
    }),
  ),
  readForm: os.report.readForm.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      return jobs.run(
        'report.readForm',
        { id: input.id, path, name },
        { ...options, fileName: name },
      );
    }),
  ),
  receive: os.report.receive.handler(
    command((act) => ({ submissionId: receiveReturn(act, act.input) })),
  ),
  drawUp: os.report.drawUp.handler(
    job(({ input, jobs, options }) => jobs.run('report.drawUp', input, options)),
  ),
  sign: os.report.sign.handler(
    job(({ input, jobs, dataDir, options }) => {
      const anchors = keptAuditHeads(dataDir);
      const changeNote = input.changeNote ?? '';
      return jobs.run('report.sign', { id: input.id, changeNote, anchors }, options);
    }),
  ),
  versions: os.report.versions.handler(
    query(({ db, input }) => ({ versions: listVersions(db, input.id) })),
  ),
  write: os.report.write.handler(
    job(({ input, db, files, jobs, options }) => {
      const { year, to } = getReport(db, input.id);
      const version = input.version ? `_ban-${input.version}` : '';
      const name = `Bao-cao-thu-dien-tu-${year}_${to}${version}.${input.format}`;
      const file = files.reserve(name);
      const order = { ...input, version: input.version ?? null, path: file.path, name };
      return mapResult(jobs.run('report.write', order, options), () => ({ fileId: file.id, name }));
    }),
  ),
  annual: os.report.annual.handler(
    job(({ input, files, jobs, options }) => {
      const name = `Bao-cao-thu-dien-tu-${input.year}_${input.asOf}.${input.format}`;
      const file = files.reserve(name);
      const running = jobs.run('report.annual', { ...input, path: file.path, name }, options);
      return mapResult(running, ({ figures }) => ({ fileId: file.id, name, figures }));
    }),
  ),
  statistics: os.report.statistics.handler(
    query(({ aside, input }) => aside('report.statistics', input)),
  ),
  writeStatistics: os.report.writeStatistics.handler(
    job(({ input, today, files, jobs, options }) => {
      const name = `Thong-ke-thu-dien-tu_${today}.xlsx`;
      const file = files.reserve(name);
      const order = { question: input, path: file.path, name };
      return mapResult(jobs.run('report.writeStatistics', order, options), () => ({
        fileId: file.id,
        name,
      }));
    }),
  ),
});
