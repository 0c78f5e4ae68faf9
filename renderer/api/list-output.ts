import { downloadFile, fetchFile, saveFile } from './files.ts';
import { createJobRunner } from './job-state.ts';
import type { JobIterator } from './run-job.ts';

/** Has a list written as a file; to print, a long one part by part. */
export type WriteList = (
  output: { format: 'xlsx' | 'pdf'; part: number },
  signal: AbortSignal,
) => Promise<JobIterator<{ fileId: string; name: string; parts: number }>>;

/** A list laid out to be printed. */
export interface PrintedList {
  pdf: Blob;
  save: () => void;
  /** In how many parts all of it is printed. */
  parts: number;
}

const runner = createJobRunner();

/** How the writing of a list stands; one at a time, whichever screen asked. */
export const useListOutput = runner.useJob;

/** Makes an Excel file of a list as it stands and saves it. */
export function saveListAsExcel(write: WriteList): Promise<true | null> {
  return runner.run(async ({ follow }) => {
    const file = await follow((signal) => write({ format: 'xlsx', part: 1 }, signal));
    await downloadFile(file.fileId, file.name);
    return true as const;
  });
}

/** Has a list, or a part of it, laid out as it stands, for the preview that is printed. */
export function layOutList(write: WriteList, part: number): Promise<PrintedList | null> {
  return runner.run(async ({ follow }) => {
    const { fileId, name, parts } = await follow((signal) =>
      write({ format: 'pdf', part }, signal),
    );
    const pdf = await fetchFile(fileId);
    return { pdf, parts, save: () => saveFile(pdf, name) };
  });
}
