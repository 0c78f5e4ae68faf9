import type { ListEncoding, ListField } from '../../../shared/domain/import.ts';
import { AppError } from '../../../shared/errors.ts';
import { getRegisterVersion } from '../repositories/app-state.ts';
import { countLeavers, listLeavers } from '../repositories/import-leavers.ts';
import { countImportRows, countIssues, listImportRows } from '../repositories/import-rows.ts';
import { findImport, listCommitted } from '../repositories/imports.ts';
import { currentProfile } from '../services/current-profile.ts';
import { discardDraft } from '../services/import/discard-draft.ts';
import { hideStrangers } from '../services/import/hide-strangers.ts';
import { toPreviewRows } from '../services/import/preview-rows.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** From an office's list to accounts. */
export const importHandlers = os.import.router({
  inspect: os.import.inspect.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      const order = {
        path,
        name,
        headerRows: input.headerRows ?? {},
        unitId: input.unitId ?? null,
      };
      return jobs.run('import.inspect', order, { ...options, fileName: name });
    }),
  ),
  units: os.import.units.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      const order = { path, name, sheet: input.sheet ?? null, ...mappingOf(input) };
      return jobs.run('import.units', order, { ...options, fileName: name });
    }),
  ),
  preview: os.import.preview.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      const order = {
        path,
        name,
        mode: input.mode ?? 'add',
        sheet: input.sheet ?? null,
        ...mappingOf(input),
        unitId: input.unitId ?? null,
        units: input.units ?? {},
        rowLimit: input.rowLimit,
      };
      return jobs.run('import.preview', order, { ...options, fileName: name });
    }),
  ),
  draft: os.import.draft.handler(
    query(({ db, input: { previewId } }) => {
      const batch = findImport(db, previewId);
      if (batch?.state !== 'draft') throw notFound(previewId);
      const { mode, fileName, sheet, unitId, counts } = batch;
      return {
        previewId,
        mode,
        fileName,
        sheet,
        unitId,
        counts,
        leavers: countLeavers(db, previewId),
        issues: countIssues(db, previewId),
        isStale: batch.registerVersion !== getRegisterVersion(db),
      };
    }),
  ),
  rows: os.import.rows.handler(
    query(({ db, branch, input, today }) => {
      const { previewId, action = null, onlyWithIssues, issue = null, limit, offset } = input;
      if (!findImport(db, previewId)) throw notFound(previewId);
      const filter = { action, onlyWithIssues, issue };
      const found = listImportRows(db, previewId, filter, limit, offset);
      const rows = branch ? found.map((row) => hideStrangers(db, row)) : found;
      return {
        rows: toPreviewRows(db, rows, today),
        total: countImportRows(db, previewId, filter),
      };
    }),
  ),
  leavers: os.import.leavers.handler(
    query(({ db, input: { previewId, limit, offset }, today }) => {
      const { domain } = currentProfile(db, today);
      return {
        rows: listLeavers(db, previewId, limit, offset).map(({ localPart, ...leaver }) => ({
          ...leaver,
          address: `${localPart}@${domain}`,
        })),
        total: countLeavers(db, previewId),
      };
    }),
  ),
  laterNamesakes: os.import.laterNamesakes.handler(
    job(({ input: { previewId, fileId, exceptSheets }, files, jobs, options }) => {
      const { path, name } = files.get(fileId);
      const order = { previewId, path, name, exceptSheets };
      return jobs.run('import.later-namesakes', order, { ...options, fileName: name });
    }),
  ),
  revise: os.import.revise.handler(
    job(({ input, jobs, options }) => {
      const { previewId, edits, undecided = null, units } = input;
      return jobs.run(
        'import.revise',
        { previewId, edits, undecided, units: units ?? {} },
        options,
      );
    }),
  ),
  commit: os.import.commit.handler(
    job(({ input, jobs, options }) => {
      const { previewId, rows = null, name, documentNumber, documentOn = null } = input;
      const document = { documentNumber: documentNumber ?? '', documentOn };
      return jobs.run('import.commit', { previewId, rows, name: name ?? '', ...document }, options);
    }),
  ),
  undo: os.import.undo.handler(
    job(({ input, jobs, options }) => jobs.run('import.undo', input, options)),
  ),
  exportProblems: os.import.exportProblems.handler(
    job(({ input: { previewId }, today, files, jobs, options }) => {
      const name = `Cac-dong-can-xem-lai_${today}.xlsx`;
      const { id, path } = files.reserve(name);
      const running = jobs.run('import.export-problems', { batchId: previewId, path }, options);
      return mapResult(running, ({ rows }) => ({ fileId: id, name, rows }));
    }),
  ),
  exportResult: os.import.exportResult.handler(
    job(({ input: { batchId }, today, files, jobs, options }) => {
      const name = `Ket-qua-nhap-danh-sach_${today}.xlsx`;
      const { id, path } = files.reserve(name);
      const running = jobs.run('import.export-result', { batchId, path }, options);
      return mapResult(running, ({ rows }) => ({ fileId: id, name, rows }));
    }),
  ),
  discard: os.import.discard.handler(command(discardDraft)),
  history: os.import.history.handler(
    query(({ db, input }) => ({ batches: listCommitted(db, input.limit) })),
  ),
});

/** What the operator says of a sheet; one encoding for all stands for every column. */
function mappingOf({
  mapping,
  encoding,
}: {
  mapping?:
    | {
        headerRow?: number | null | undefined;
        columns: Record<string, ListField | null>;
        encodings: Record<string, ListEncoding>;
      }
    | null
    | undefined;
  encoding?: ListEncoding | null | undefined;
}) {
  return {
    headerRow: mapping?.headerRow ?? null,
    columns: mapping?.columns ?? {},
    encodings: mapping?.encodings ?? {},
    encoding: encoding ?? null,
  };
}

function notFound(id: number): AppError {
  return new AppError('NOT_FOUND', { entity: 'import', id: String(id) });
}
