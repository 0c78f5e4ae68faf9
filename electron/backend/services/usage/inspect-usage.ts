import { readFileSync } from 'node:fs';
import { TABLE_FORMATS, type UsageFormat } from '../../../../shared/domain/usage.ts';
import { isAppError } from '../../../../shared/errors.ts';
import { detectUsageFormat, inspectUsageTable, readUsage } from '../../mail-server/read-usage.ts';
import type { ServerAccount, UsageReading } from '../../mail-server/server-account.ts';
import type { UsageTable } from '../../mail-server/table-columns.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import type { UsageImportInput } from './import-usage.ts';

const SAMPLES = 20;

/** How an export would be understood. */
export interface UsageInspection {
  format: UsageFormat;
  /** Only of tables. */
  table: UsageTable | null;
  accountCount: number;
  unreadableCount: number;
  notes: readonly string[];
  samples: readonly ServerAccount[];
}

/** Says how an export would be understood, without keeping anything; a table without addresses shows its columns. */
export function inspectUsage(
  context: JobContext,
  input: Omit<UsageImportInput, 'snapshotOn'>,
): UsageInspection {
  context.progress({ phase: 'read', done: 0, total: null });
  const bytes = readFileSync(input.path);
  const { domain } = currentProfile(context.register.read, context.clock.today());
  const format = input.format ?? detectUsageFormat({ bytes, name: input.name });
  const file = { ...input, bytes, domain, format };
  const table = TABLE_FORMATS.has(format) ? inspectUsageTable(file) : null;
  let reading: UsageReading | null = null;
  try {
    reading = readUsage(file);
  } catch (error) {
    // The operator is about to name the column, or another format.
    if (!isAppError(error, 'USAGE_NO_ADDRESS') && !isAppError(error, 'USAGE_NOTHING')) throw error;
  }
  return {
    format,
    table,
    accountCount: reading?.accounts.length ?? 0,
    unreadableCount: reading?.unreadable.length ?? 0,
    notes: reading?.notes ?? [],
    samples: reading?.accounts.slice(0, SAMPLES) ?? [],
  };
}
