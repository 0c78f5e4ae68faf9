import type { UnitId } from '../../shared/domain/ids.ts';
import type { ReportFormat } from '../../shared/domain/report.ts';
import { client } from './client.ts';
import { downloadFile } from './files.ts';
import { createJobRunner } from './job-state.ts';

const opening = createJobRunner();
const working = createJobRunner();

/** How the reckoning of a report stands. */
export const useReportOpening = opening.useJob;
/** How the writing, reading or signing of a report stands. */
export const useReportWork = working.useJob;

/** Reckons a period; null when it failed or was cancelled. */
export function openReport(id: number) {
  return opening.run(({ follow }) => follow((signal) => client.report.open({ id }, { signal })));
}

/** A period as {@link openReport} gives it. */
export type OpenedReport = NonNullable<Awaited<ReturnType<typeof openReport>>>;

/** Writes a period as a file and saves it. */
export function saveReport(id: number, format: ReportFormat, version?: number) {
  return working.run(async ({ follow }) => {
    const file = await follow((signal) =>
      client.report.write({ id, format, version: version ?? null }, { signal }),
    );
    await downloadFile(file.fileId, file.name);
    return file;
  });
}

/** Saves the forms of units: one Excel file, or a zip of several. */
export function saveForms(id: number, unitIds: UnitId[]) {
  return working.run(async ({ follow }) => {
    const file = await follow((signal) => client.report.form({ id, unitIds }, { signal }));
    await downloadFile(file.fileId, file.name);
    return file;
  });
}

/** Hands a form that came back to the backend and reads it. */
export function readForm(id: number, upload: () => Promise<string>) {
  return working.run(async ({ follow }) => {
    const fileId = await upload();
    return follow((signal) => client.report.readForm({ id, fileId }, { signal }));
  });
}

/** A form as it was read. */
export type ReadForm = NonNullable<Awaited<ReturnType<typeof readForm>>>;

/** Draws the report up as a document. */
export function drawUpReport(id: number) {
  return working.run(({ follow }) => follow((signal) => client.report.drawUp({ id }, { signal })));
}

/** Issues the report and freezes it as a version. */
export function signReport(id: number, changeNote: string) {
  return working.run(({ follow }) =>
    follow((signal) => client.report.sign({ id, changeNote }, { signal })),
  );
}

/** Writes a statistic as an Excel file and saves it. */
export function saveStatistics(question: Parameters<typeof client.report.writeStatistics>[0]) {
  return working.run(async ({ follow }) => {
    const file = await follow((signal) => client.report.writeStatistics(question, { signal }));
    await downloadFile(file.fileId, file.name);
    return file;
  });
}
