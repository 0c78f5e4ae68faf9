import type { ExportFormat } from '../../shared/domain/export-format.ts';
import { client } from './client.ts';
import type { DirectoryFilter } from './directory-filter.ts';
import { downloadFile } from './files.ts';
import { createJobRunner } from './job-state.ts';

const runner = createJobRunner();

/** How the export of the directory stands. */
export const useDirectoryExport = runner.useJob;

/**
 * Makes a file of the list as it stands (same filter, same order) and saves it.
 * @returns how many rows it holds; null when it failed or was cancelled
 */
export function exportDirectory(
  filter: Partial<DirectoryFilter>,
  format: ExportFormat = 'xlsx',
): Promise<number | null> {
  return runner.run(async ({ follow }) => {
    const file = await follow((signal) =>
      client.directory.export({ ...filter, format, scope: 'internal' }, { signal }),
    );
    await downloadFile(file.fileId, file.name);
    return file.rows;
  });
}
