import { AppError } from '../../../shared/errors.ts';
import { profileOn } from '../../../shared/rules/profiles/index.ts';
import {
  countImportRows,
  findImport,
  type ImportRow,
  listCommitted,
  listImportRows,
} from '../repositories/imports.ts';
import { discardDraft } from '../services/import/discard-draft.ts';
import { command, job, mapResult, os, query } from './procedure.ts';

/** From an office's list to accounts. */
export const importHandlers = os.import.router({
  inspect: os.import.inspect.handler(
    job(({ input, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      return jobs.run(
        'import.inspect',
        { path, name, headerRows: input.headerRows ?? {} },
        { ...options, fileName: name },
      );
    }),
  ),
  preview: os.import.preview.handler(
    job(({ input, today, files, jobs, options }) => {
      const { path, name } = files.get(input.fileId);
      const order = {
        path,
        name,
        sheet: input.sheet ?? null,
        headerRow: input.mapping?.headerRow ?? null,
        columns: input.mapping?.columns ?? {},
        unitId: input.unitId ?? null,
        rowLimit: input.rowLimit,
      };
      const running = jobs.run('import.preview', order, { ...options, fileName: name });
      return mapResult(running, (preview) => ({
        ...preview,
        rows: toContractRows(preview.rows, today),
      }));
    }),
  ),
  rows: os.import.rows.handler(
    query(({ db, input, today }) => {
      if (!findImport(db, input.previewId)) {
        throw new AppError('NOT_FOUND', { entity: 'import', id: String(input.previewId) });
      }
      const filter = { action: input.action ?? null, onlyWithIssues: input.onlyWithIssues };
      return {
        rows: toContractRows(
          listImportRows(db, input.previewId, filter, input.limit, input.offset),
          today,
        ),
        total: countImportRows(db, input.previewId, filter),
      };
    }),
  ),
  commit: os.import.commit.handler(
    job(({ input, jobs, options }) =>
      jobs.run('import.commit', { previewId: input.previewId, rows: input.rows ?? null }, options),
    ),
  ),
  discard: os.import.discard.handler(command(discardDraft)),
  history: os.import.history.handler(
    query(({ db, input }) => ({ batches: listCommitted(db, input.limit) })),
  ),
});

function toContractRows(rows: readonly ImportRow[], today: string) {
  const { domain } = profileOn(today);
  return rows.map(({ localPart, unitId: _unitId, note: _note, mailboxId: _mailboxId, ...row }) => ({
    ...row,
    address: localPart === null ? null : `${localPart}@${domain}`,
  }));
}
