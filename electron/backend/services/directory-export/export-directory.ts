import type { ExportFormat } from '../../../../shared/domain/export-format.ts';
import type { AddressBookEntry, ChangesTable } from '../../address-books/address-book.ts';
import {
  countDirectory,
  type DirectoryFilter,
  iterateDirectory,
} from '../../repositories/directory.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { columnsFor, type ExportScope, toEntry } from './columns.ts';
import { writeBook } from './write-book.ts';

/** The list to write and where. */
export interface ExportInput {
  filter: DirectoryFilter;
  /** `public` gives only what Điều 15 khoản 3 names, and only of those marked for it. */
  scope: ExportScope;
  format: ExportFormat;
  path: string;
  name: string;
}

/**
 * Writes the directory as it stands on screen, same filter and same order, as a file; the export is recorded with its
 * number of rows.
 */
export async function exportDirectory(
  context: JobContext,
  input: ExportInput,
): Promise<{ rows: number }> {
  const { rows } = await writeList(context, input, null);
  perform(context.register, context.clock, context.actor, ({ record }) =>
    record({
      action: 'directory.export',
      entity: 'directory',
      entityId: '',
      after: {
        file: input.name,
        rows,
        format: input.format,
        scope: input.scope,
        filter: input.filter,
      },
    }),
  );
  return { rows };
}

const STEP = 1_000;

/** Writes one file of a list, telling how far it is. */
export async function writeList(
  context: JobContext,
  { filter, scope, format, path }: Omit<ExportInput, 'name'>,
  changes: ChangesTable | null,
): Promise<{ rows: number }> {
  const { read } = context.register;
  const today = context.clock.today();
  const { domain, title } = currentProfile(read, today);
  const asked = scope === 'public' ? { ...filter, isPublished: true } : filter;
  const total = countDirectory(read, asked);
  let done = 0;
  function* entries(): Generator<AddressBookEntry> {
    for (const record of iterateDirectory(read, asked)) {
      if (done % STEP === 0) context.progress({ phase: 'write', done, total });
      done++;
      yield toEntry(record, done, scope, domain);
    }
  }
  const [year, month, day] = today.split('-');
  const province = title.match(/tỉnh .+$/)?.[0] ?? '';
  await writeBook(path, format, {
    title: `Danh bạ thư điện tử công vụ ${province}`.trim(),
    notes: [`Số liệu đến ngày ${day}/${month}/${year}: ${total.toLocaleString('vi-VN')} hộp thư`],
    domain,
    columns: columnsFor(scope),
    entries: entries(),
    changes,
  });
  return { rows: done };
}
