import { client } from '../../api/client.ts';
import { downloadFile } from '../../api/files.ts';
import { createJobRunner, type JobRun } from '../../api/job-state.ts';

const runner = createJobRunner();

/** How an export of the past stands. */
export const useHistoryExport = runner.useJob;

interface MadeFile {
  fileId: string;
  name: string;
}

const saved = (make: (run: JobRun) => Promise<MadeFile>) =>
  runner.run(async (run) => {
    const file = await make(run);
    await downloadFile(file.fileId, file.name);
    return file.name;
  });

/** Saves the directory as it stood on a day. */
export const exportAsOf = (day: string, text: string) =>
  saved(({ follow }) => follow((signal) => client.history.exportAsOf({ day, text }, { signal })));

/** Saves what differs between two days. */
export const exportDifferences = (from: string, to: string) =>
  saved(({ follow }) =>
    follow((signal) => client.history.exportDifferences({ from, to }, { signal })),
  );
