import type { ImportBatchId } from '../../../shared/domain/ids.ts';
import type { ListEncoding, ListField } from '../../../shared/domain/import.ts';
import { client } from '../../api/client.ts';
import { uploadFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { addFiles, markFile, nextFile, presentFile, useFileQueue } from './file-queue.ts';
import {
  chosenSheet,
  encodingOf,
  fieldOf,
  isOfOneUnit,
  stepBeside,
  useImport,
} from './import-state.ts';

/** Runs the work of the import, one piece at a time. */
export const importRunner = createJobRunner();

/** How the present piece of work of the import stands. */
export const useImportJob = importRunner.useJob;

/** Takes files in: the first is read, the others wait. When it cannot be read, whatever was there before stays. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || useImportJob.getState().isRunning) return;
  const known = new Set(useFileQueue.getState().files.map(({ id }) => id));
  addFiles(files);
  const first = useFileQueue.getState().files.find(({ id }) => !known.has(id)) ?? nextFile();
  if (first && !(await takeQueuedFile(first.id)) && useImport.getState().file === null)
    await takeNextFile();
}

/** Goes on with the next file that waits and can be read. */
export async function takeNextFile(): Promise<void> {
  for (let next = nextFile(); next; next = nextFile()) {
    if (await takeQueuedFile(next.id)) return;
    if (filesOf().some(({ id, progress }) => id === next?.id && progress === 'waiting')) return;
  }
}

/**
 * Takes a file of the queue in hand; the one in hand before waits again, or is done when something of it was imported.
 * @returns false when it cannot be read, or reading was cancelled
 */
export async function takeQueuedFile(id: number): Promise<boolean> {
  const entry = filesOf().find((each) => each.id === id);
  if (!entry) return false;
  if (entry.draft !== null) {
    leaveFile();
    markFile(id, { progress: 'present', draft: null });
    await openDraft(entry.draft);
    return true;
  }
  const isRead = await readFile(entry.file, () => {
    leaveFile();
    markFile(id, { progress: 'present', remark: '' });
  });
  const { error } = useImportJob.getState();
  if (!isRead && error !== null)
    markFile(id, { progress: 'unreadable', remark: explainError(error).title });
  return isRead;
}

const filesOf = () => useFileQueue.getState().files;

/** The file in hand makes room for another; its draft is kept. */
export function leaveFile(): void {
  const present = presentFile();
  const { preview } = useImport.getState();
  useImport.setState({ preview: null });
  if (!present) return;
  if (present.remark !== '') markFile(present.id, { progress: 'done' });
  else markFile(present.id, { progress: 'waiting', draft: preview?.previewId ?? null });
}

async function readFile(file: File, onRead: () => void): Promise<boolean> {
  const done = await importRunner.run(async ({ follow, signal }) => {
    const fileId = await uploadFile(file, signal);
    const { sheets, kind, hasMacros } = await follow((given) =>
      client.import.inspect({ fileId, unitId: useImport.getState().unitId }, { signal: given }),
    );
    onRead();
    const present = useImport.getState().sheetName;
    const visible = sheets.filter(({ hidden }) => !hidden);
    const fullest = (visible.length > 0 ? visible : sheets).toSorted(
      (a, b) => b.rowCount - a.rowCount,
    )[0];
    const withPeople = sheets.filter(({ rowCount }) => rowCount > 0);
    const isPlain = withPeople.length === 1 && fullest?.headerRow != null;
    useImport.setState({
      file: { fileId, name: file.name, sizeBytes: file.size, kind, hasMacros },
      sheets,
      doneSheets: [],
      foundRows: Object.fromEntries(sheets.map(({ name, headerRow }) => [name, headerRow])),
      headerRows: {},
      sheetName: sheets.some(({ name }) => name === present) ? present : (fullest?.name ?? null),
      unitTexts: null,
      step: isPlain ? 'columns' : 'sheet',
      result: null,
    });
    return true;
  });
  return done === true;
}

/**
 * Reads the columns of a sheet anew: from the header row that the operator gives (null goes back to the one found), and
 * with what is remembered of the unit. Fields chosen before stay where column and header are the same.
 * @returns false when it failed; then everything stays as it was
 */
export async function readHeaderRow(sheetName: string, row: number | null): Promise<boolean> {
  const { headerRows: present } = useImport.getState();
  const { [sheetName]: _former, ...others } = present;
  return inspectAnew(row === null ? others : { ...others, [sheetName]: row });
}

/** Asks what is remembered of the lists of the unit just chosen. */
export async function recallUnit(): Promise<void> {
  await inspectAnew(useImport.getState().headerRows);
}

async function inspectAnew(headerRows: Record<string, number>): Promise<boolean> {
  const { file, unitId } = useImport.getState();
  if (!file) return false;
  const done = await importRunner.run(async ({ follow }) => {
    const { sheets } = await follow((signal) =>
      client.import.inspect({ fileId: file.fileId, headerRows, unitId }, { signal }),
    );
    useImport.setState({ sheets, headerRows, unitTexts: null });
    return true;
  });
  return done === true;
}

function listQuestion() {
  const state = useImport.getState();
  const sheet = chosenSheet(state);
  if (!state.file || !sheet) return null;
  const columns: Record<string, ListField | null> = {};
  const encodings: Record<string, ListEncoding> = {};
  for (const column of sheet.columns) {
    const { field, isGuess } = fieldOf(state, sheet, column);
    if (!isGuess) columns[column.column] = field;
    const { encoding, isChosen } = encodingOf(state, sheet, column);
    if (isChosen) encodings[column.column] = encoding;
  }
  return {
    fileId: state.file.fileId,
    sheet: sheet.name,
    mapping: { headerRow: state.headerRows[sheet.name] ?? null, columns, encodings },
  };
}

/** Goes to the next step that this list needs, with the work it takes. */
export async function goOn(): Promise<void> {
  const next = stepBeside(1);
  if (next === 'units') await askUnits();
  else if (next === 'preview') await makePreview();
  else useImport.setState({ step: next });
}

/** Goes back to the step before; nothing chosen is lost. */
export function goBack(): void {
  useImport.setState({ step: stepBeside(-1) });
}

async function askUnits(): Promise<void> {
  const input = listQuestion();
  if (!input) return;
  if (useImport.getState().unitTexts !== null) {
    useImport.setState({ step: 'units' });
    return;
  }
  await importRunner.run(async ({ follow }) => {
    const { units } = await follow((signal) => client.import.units(input, { signal }));
    useImport.setState({ unitTexts: units, step: 'units' });
  });
}

/** Asks what every row would do and shows it; an unchanged question shows the draft that is already there. */
export async function makePreview(): Promise<void> {
  const list = listQuestion();
  if (!list) return;
  const state = useImport.getState();
  const input = {
    ...list,
    mode: state.mode,
    unitId: isOfOneUnit(state) ? state.unitId : null,
    units: isOfOneUnit(state) ? {} : state.units,
  };
  const question = JSON.stringify(input);
  const { preview: former, file } = state;
  if (former?.question === question) {
    useImport.setState({ step: 'preview' });
    return;
  }
  await importRunner.run(async ({ follow }) => {
    const { previewId } = await follow((signal) =>
      client.import.preview({ ...input, rowLimit: 0 }, { signal }),
    );
    useImport.setState({
      preview: {
        previewId,
        fileName: file?.name ?? '',
        mode: input.mode,
        unitId: input.unitId,
        question,
      },
      step: 'preview',
      tab: 'all',
      issue: null,
      refreshedRows: null,
    });
    // The former draft answers a question nobody asks any more; if it cannot be thrown away it merely stays listed.
    if (former) await client.import.discard({ previewId: former.previewId }).catch(() => undefined);
  });
}

/**
 * Opens a draft that was left earlier at its preview. Its file is no longer in hand, so its columns cannot be changed;
 * if the register changed since, it is brought up to date.
 */
export async function openDraft(previewId: ImportBatchId): Promise<void> {
  if (useImport.getState().preview?.previewId === previewId) {
    useImport.setState({ step: 'preview' });
    return;
  }
  await importRunner.run(async ({ follow }) => {
    const { fileName, mode, unitId, isStale } = await client.import.draft({ previewId });
    const revised = isStale
      ? await follow((signal) => client.import.revise({ previewId }, { signal }))
      : null;
    useImport.setState({
      step: 'preview',
      file: null,
      sheets: [],
      preview: { previewId, fileName, mode, unitId, question: '' },
      tab: 'all',
      issue: null,
      refreshedRows: revised?.changedRows ?? null,
      result: null,
    });
  });
}
