import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import type { ListField } from '../../../shared/domain/import.ts';
import { AppError, isAppError } from '../../../shared/errors.ts';
import { client } from '../../api/client.ts';
import { uploadFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { chosenSheet, fieldOf, useImport } from './import-state.ts';

const runner = createJobRunner();

/** How the present piece of work of the import stands. */
export const useImportJob = runner.useJob;

/** Takes a file in and moves on to its columns. When it cannot be read, whatever was there before stays. */
export async function takeFile(file: File): Promise<void> {
  await runner.run(async ({ follow, signal }) => {
    const fileId = await uploadFile(file, signal);
    const { sheets } = await follow((given) =>
      client.import.inspect({ fileId }, { signal: given }),
    );
    const present = useImport.getState().sheetName;
    const visible = sheets.filter(({ hidden }) => !hidden);
    const fullest = (visible.length > 0 ? visible : sheets).toSorted(
      (a, b) => b.rowCount - a.rowCount,
    )[0];
    useImport.setState({
      file: { fileId, name: file.name, sizeBytes: file.size },
      sheets,
      foundRows: Object.fromEntries(sheets.map(({ name, headerRow }) => [name, headerRow])),
      headerRows: {},
      sheetName: sheets.some(({ name }) => name === present) ? present : (fullest?.name ?? null),
      step: 'columns',
      result: null,
    });
  });
}

/**
 * Reads the columns of a sheet anew, from the header row that the operator gives; null goes back to the one found.
 * Fields chosen before stay where column and header are the same.
 * @returns false when it failed; then everything stays as it was
 */
export async function readHeaderRow(sheetName: string, row: number | null): Promise<boolean> {
  const { file, headerRows: present } = useImport.getState();
  if (!file) return false;
  const { [sheetName]: _former, ...others } = present;
  const headerRows = row === null ? others : { ...others, [sheetName]: row };
  const done = await runner.run(async ({ follow }) => {
    const { sheets } = await follow((signal) =>
      client.import.inspect({ fileId: file.fileId, headerRows }, { signal }),
    );
    useImport.setState({ sheets, headerRows });
    return true;
  });
  return done === true;
}

function previewQuestion() {
  const state = useImport.getState();
  const sheet = chosenSheet(state);
  if (!state.file || !sheet) return null;
  const columns: Record<string, ListField | null> = {};
  for (const column of sheet.columns) {
    const { field, isGuess } = fieldOf(state, sheet, column);
    if (!isGuess) columns[column.column] = field;
  }
  return {
    fileId: state.file.fileId,
    sheet: sheet.name,
    mapping: { headerRow: state.headerRows[sheet.name] ?? null, columns },
    unitId: state.unitMode === 'one' ? state.unitId : null,
  };
}

/** Asks what every row would do and shows it; an unchanged question shows the draft that is already there. */
export async function makePreview(): Promise<void> {
  const input = previewQuestion();
  if (!input) return;
  const question = JSON.stringify(input);
  const { preview: former, file } = useImport.getState();
  if (former?.question === question) {
    useImport.setState({ step: 'preview' });
    return;
  }
  await runner.run(async ({ follow }) => {
    const { previewId } = await follow((signal) =>
      client.import.preview({ ...input, rowLimit: 0 }, { signal }),
    );
    useImport.setState({
      preview: { previewId, fileName: file?.name ?? '', unitId: input.unitId, question },
      step: 'preview',
      tab: 'all',
    });
    // The former draft answers a question nobody asks any more; if it cannot be thrown away it merely stays listed.
    if (former) await client.import.discard({ previewId: former.previewId }).catch(() => undefined);
  });
}

/**
 * Opens a draft that was left earlier at its preview. Its file is no longer in hand, so its columns cannot be changed.
 */
export async function openDraft(previewId: ImportBatchId): Promise<void> {
  if (useImport.getState().preview?.previewId === previewId) {
    useImport.setState({ step: 'preview' });
    return;
  }
  await runner.run(async () => {
    const { drafts } = await client.overview.summary({});
    const draft = drafts.find((each) => each.previewId === previewId);
    if (!draft) throw new AppError('NOT_FOUND', { entity: 'import', id: String(previewId) });
    const { fileName, unitId } = draft;
    useImport.setState({
      step: 'preview',
      file: null,
      sheets: [],
      preview: { previewId, fileName, unitId, question: '' },
      tab: 'all',
      result: null,
    });
  });
}

/** Grants the accounts of the draft. */
export async function commitPreview(): Promise<boolean> {
  const { preview } = useImport.getState();
  if (!preview) return false;
  const { previewId, fileName, unitId } = preview;
  const done = await runner.run(async ({ follow }) => {
    try {
      return await follow((signal) => client.import.commit({ previewId }, { signal }));
    } catch (error) {
      // Asking again must ask the register, not show the outdated draft.
      if (isAppError(error, 'IMPORT_STALE')) {
        useImport.setState({ preview: { ...preview, question: '' } });
      }
      throw error;
    }
  });
  if (!done) return false;
  useImport.setState({
    result: { fileName, unitId, counts: done.counts },
    preview: null,
    step: 'result',
  });
  return true;
}

/** Throws the draft away and begins anew. */
export async function discardPreview(): Promise<boolean> {
  const { preview } = useImport.getState();
  const done = await runner.run(async () => {
    if (preview) await client.import.discard({ previewId: preview.previewId });
    return true;
  });
  return done === true;
}
