import { client } from '../../api/client.ts';
import { downloadFile, fetchFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';

const exporting = createJobRunner();
const printing = createJobRunner();

/** How the export of units stands. */
export const useUnitsExport = exporting.useJob;
/** How laying the units out for printing stands. */
export const useUnitsPrint = printing.useJob;

/** Makes an Excel file of the units as they are shown and saves it. */
export function exportUnits(text: string): Promise<number | null> {
  return exporting.run(async ({ follow }) => {
    const file = await follow((signal) => client.unit.export({ text }, { signal }));
    await downloadFile(file.fileId, file.name);
    return file.rows;
  });
}

/** Lays the units out as they are shown. */
export function printUnits(
  text: string,
): Promise<{ fileId: string; name: string; pdf: Blob } | null> {
  return printing.run(async ({ follow }) => {
    const order = { text, format: 'pdf' } as const;
    const { fileId, name } = await follow((signal) => client.unit.export(order, { signal }));
    return { fileId, name, pdf: await fetchFile(fileId) };
  });
}
