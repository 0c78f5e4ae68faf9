import { downloadFile, fetchFile, saveFile } from './files.ts';
import { createJobRunner } from './job-state.ts';
import type { JobIterator } from './run-job.ts';

/** Has a list written as a file. */
export type WriteList = (
  signal: AbortSignal,
) => Promise<JobIterator<{ fileId: string; name: string }>>;

/** A list laid out to be printed. */
export interface PrintedList {
  pdf: Blob;
  save: () => void;
}

const runner = createJobRunner();

/** How the writing of a list stands; one at a time, whichever screen asked. */
export const useListOutput = runner.useJob;

/** Makes an Excel file of a list as it stands and saves it. */
export function saveListAsExcel(write: WriteList): Promise<true | null> {
  return runner.run(async ({ follow }) => {
    const file = await follow(write);
    await downloadFile(file.fileId, file.name);
    return true as const;
  });
}

/** Has a list laid out as it stands, for the preview that is printed. */
export function layOutList(write: WriteList): Promise<PrintedList | null> {
  return runner.run(async ({ follow }) => {
    const { fileId, name } = await follow(write);
    const pdf = await fetchFile(fileId);
    return { pdf, save: () => saveFile(pdf, name) };
  });
}
