import type { InferContractRouterOutputs } from '@orpc/contract';
import { create } from 'zustand';
import type { Contract } from '../../../shared/api/contract/index.ts';
import { UPLOAD_LIMIT_MB } from '../../../shared/domain/import.ts';
import type { DateOrder, SizeUnit, UsageField, UsageFormat } from '../../../shared/domain/usage.ts';
import { client } from '../../api/client.ts';
import { uploadFile } from '../../api/files.ts';
import { runMailServerJob } from './mail-server-job.ts';

type JobData<Job> = Job extends { next(): Promise<IteratorResult<unknown, infer Data>> }
  ? Data
  : never;
type Outputs = InferContractRouterOutputs<Contract>['usage'];

/** How an export would be understood. */
export type Inspection = JobData<Outputs['inspect']>;
/** What became of an export. */
export type UsageResult = JobData<Outputs['import']>;

interface UsageImportState {
  file: { fileId: string; name: string } | null;
  inspection: Inspection | null;
  /** Chosen by the operator; null to find it by the content. */
  format: UsageFormat | null;
  /** Columns that the operator set, by letter. */
  columns: Record<string, UsageField | null>;
  dateOrder: DateOrder | null;
  sizeUnit: SizeUnit | null;
  snapshotOn: string | null;
  result: UsageResult | null;
}

const START: UsageImportState = {
  file: null,
  inspection: null,
  format: null,
  columns: {},
  dateOrder: null,
  sizeUnit: null,
  snapshotOn: null,
  result: null,
};

/** The export in hand; it outlives the screen, so looking something up elsewhere loses nothing. */
export const useUsageImport = create<UsageImportState>()(() => START);

/** Begins anew. */
export function startOver(): void {
  useUsageImport.setState(START);
}

function question() {
  const { file, format, columns, dateOrder, sizeUnit } = useUsageImport.getState();
  if (!file) return null;
  return { fileId: file.fileId, format, mapping: { columns, dateOrder, sizeUnit } };
}

/** Takes a file in and shows how it would be understood; the day stays from the file before. */
export async function takeUsageFile(file: File): Promise<void> {
  await runMailServerJob(async ({ follow, signal }) => {
    const fileId = await uploadFile(file, signal, UPLOAD_LIMIT_MB);
    const inspection = await follow((given) => client.usage.inspect({ fileId }, { signal: given }));
    const { snapshotOn } = useUsageImport.getState();
    const day =
      snapshotOn ?? new Date(file.lastModified + 7 * 3_600_000).toISOString().slice(0, 10);
    useUsageImport.setState({
      ...START,
      file: { fileId, name: file.name },
      inspection,
      snapshotOn: day,
    });
  });
}

/** Chooses otherwise how the file is to be understood, and shows what that gives. */
export async function understandAs(
  change: Partial<Pick<UsageImportState, 'format' | 'columns' | 'dateOrder' | 'sizeUnit'>>,
): Promise<void> {
  useUsageImport.setState(change);
  const input = question();
  if (!input) return;
  await runMailServerJob(async ({ follow }) => {
    const inspection = await follow((signal) => client.usage.inspect(input, { signal }));
    useUsageImport.setState({ inspection });
  });
}

/** Keeps the export as a snapshot. */
export async function importUsageFile(): Promise<boolean> {
  const input = question();
  const { snapshotOn } = useUsageImport.getState();
  if (!input || !snapshotOn) return false;
  const done = await runMailServerJob(async ({ follow }) => {
    const result = await follow((signal) =>
      client.usage.import({ ...input, snapshotOn, rowLimit: 0 }, { signal }),
    );
    useUsageImport.setState({ result });
    return true;
  });
  return done === true;
}
