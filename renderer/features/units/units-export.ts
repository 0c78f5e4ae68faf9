import { client } from '../../api/client.ts';
import { downloadFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';

const runner = createJobRunner();

/** How the export of units stands. */
export const useUnitsExport = runner.useJob;

/** Makes an Excel file of the units as they are shown and saves it. */
export function exportUnits(text: string): Promise<number | null> {
  return runner.run(async ({ follow }) => {
    const file = await follow((signal) => client.unit.export({ text }, { signal }));
    await downloadFile(file.fileId, file.name);
    return file.rows;
  });
}
