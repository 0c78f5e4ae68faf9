import type { InferContractRouterInputs } from '@orpc/contract';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { RowCounts } from '../../../shared/domain/import.ts';
import { isAppError } from '../../../shared/errors.ts';
import { client } from '../../api/client.ts';
import { downloadFile } from '../../api/files.ts';
import { formatNumber } from '../../i18n/format.ts';
import { markFile, presentFile } from './file-queue.ts';
import { useImport } from './import-state.ts';
import { importRunner } from './import-work.ts';

type Revision = Omit<InferContractRouterInputs<Contract>['import']['revise'], 'previewId'>;

/** What the operator changes of one row. */
export type RowEdit = NonNullable<Revision['edits']>[number];

/** Whether the operator has to say who the person of a row is. */
export const isUndecided = ({ issues }: Pick<PreviewRow, 'issues'>): boolean =>
  issues.some(({ code }) => code === 'MATCH_UNDECIDED');

/**
 * Takes corrections and decisions into the draft.
 * @returns false when it failed; what was typed stays
 */
export async function reviseDraft(revision: Revision): Promise<boolean> {
  const { preview } = useImport.getState();
  if (!preview) return false;
  const done = await importRunner.run(async ({ follow }) => {
    await follow((signal) =>
      client.import.revise({ previewId: preview.previewId, ...revision }, { signal }),
    );
    return true;
  });
  return done === true;
}

/** Carries the draft out. When the register changed meanwhile, the draft is brought up to date and shown again. */
export async function commitPreview(): Promise<boolean> {
  const { preview, document } = useImport.getState();
  if (!preview) return false;
  const { previewId, fileName, mode, unitId } = preview;
  const done = await importRunner.run(async ({ follow }) => {
    const { leavers } = await client.import.draft({ previewId });
    try {
      const committed = await follow((signal) =>
        client.import.commit(
          { previewId, documentNumber: document.number, documentOn: document.on || null },
          { signal },
        ),
      );
      return { ...committed, leavers };
    } catch (error) {
      if (!isAppError(error, 'IMPORT_STALE')) throw error;
      const { changedRows } = await follow((signal) =>
        client.import.revise({ previewId }, { signal }),
      );
      useImport.setState({ refreshedRows: changedRows, step: 'preview' });
      return null;
    }
  });
  if (!done) return false;
  useImport.setState(({ sheetName, doneSheets }) => ({
    result: { fileName, mode, unitId, document, proposed: null, isUndone: false, ...done },
    doneSheets: sheetName === null ? doneSheets : [...doneSheets, sheetName],
    preview: null,
    document: { number: '', on: '' },
    step: 'result',
  }));
  noteDone(done.counts);
  return true;
}

/** What was done with the file in hand stands in the queue; a file of several sheets says how many are left. */
function noteDone(counts: RowCounts): void {
  const present = presentFile();
  if (!present) return;
  const { sheets, doneSheets } = useImport.getState();
  const left = sheets.filter(({ name, rowCount }) => rowCount > 0 && !doneSheets.includes(name));
  const parts = [
    counts.create > 0 ? `cấp ${formatNumber(counts.create)}` : '',
    counts.change > 0 ? `cập nhật ${formatNumber(counts.change)}` : '',
    left.length > 0 ? `còn ${formatNumber(left.length)} trang tính chưa nhập` : '',
  ].filter(Boolean);
  markFile(present.id, {
    progress: left.length > 0 ? 'present' : 'done',
    remark: parts.join(', '),
  });
}

/** Throws the draft away and begins anew. */
export async function discardPreview(): Promise<boolean> {
  const { preview } = useImport.getState();
  const done = await importRunner.run(async () => {
    if (preview) await client.import.discard({ previewId: preview.previewId });
    return true;
  });
  const present = presentFile();
  if (done && present) markFile(present.id, { progress: 'waiting', remark: '' });
  return done === true;
}

/** Takes the import just done back. */
export async function undoResult(): Promise<boolean> {
  const { result } = useImport.getState();
  if (!result) return false;
  const done = await importRunner.run(async ({ follow }) => {
    await follow((signal) => client.import.undo({ batchId: result.batchId }, { signal }));
    return true;
  });
  if (done) useImport.setState({ result: { ...result, isUndone: true } });
  return done === true;
}

/** Saves the rows of the draft that need attention, with the reason behind each. */
export async function saveProblems(): Promise<void> {
  const { preview } = useImport.getState();
  if (!preview) return;
  const { previewId } = preview;
  await importRunner.run(async ({ follow }) => {
    const file = await follow((signal) => client.import.exportProblems({ previewId }, { signal }));
    await downloadFile(file.fileId, file.name);
  });
}

/** Saves what the import did. */
export async function saveResult(): Promise<void> {
  const { result } = useImport.getState();
  if (!result) return;
  const { batchId } = result;
  await importRunner.run(async ({ follow }) => {
    const file = await follow((signal) => client.import.exportResult({ batchId }, { signal }));
    await downloadFile(file.fileId, file.name);
  });
}
