import { downloadFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';
import type { JobIterator } from '../../api/run-job.ts';

const runner = createJobRunner();

/** How the present piece of work with the mail server stands. */
export const useMailServerJob = runner.useJob;
/** Runs one piece of work with the mail server. */
export const runMailServerJob = runner.run;

/** Has a file made and lets the operator save it. */
export function saveFile(
  start: (signal: AbortSignal) => Promise<JobIterator<{ fileId: string; name: string }>>,
): Promise<true | null> {
  return runner.run(async ({ follow }) => {
    const { fileId, name } = await follow(start);
    await downloadFile(fileId, name);
    return true as const;
  });
}
