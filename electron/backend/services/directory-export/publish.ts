import type { ExportFormat } from '../../../../shared/domain/export-format.ts';
import type { OperatorId, PublicationId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ChangesTable } from '../../address-books/address-book.ts';
import { countDirectory } from '../../repositories/directory.ts';
import {
  applyChange,
  findLastPublication,
  insertPublication,
  iterateChanges,
  type Publication,
  type PublicationChange,
  type PublicationScope,
} from '../../repositories/publications.ts';
import { findUnit, listBranch } from '../../repositories/units.ts';
import { perform } from '../act.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { toFilter } from '../search-directory.ts';
import { writeList } from './export-directory.ts';

/** As many changes are shown before publishing, and in the files. */
const SHOWN_CHANGES = 500;

/** How many entries come, change and go. */
export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

/** What publishing would do. */
export interface PublicationPreview extends ChangeCounts {
  last: Publication | null;
  entries: number;
  /** The first of them. */
  changes: PublicationChange[];
}

/** Compares what would be published now with what was published last. */
export function previewPublication(
  context: JobContext,
  { unitId }: { unitId: UnitId | null },
): PublicationPreview {
  const { read } = context.register;
  return read.snapshot(() => {
    const scope = scopeOf(context, unitId);
    const counts = { added: 0, changed: 0, removed: 0 };
    const changes: PublicationChange[] = [];
    for (const change of iterateChanges(read, scope, domainOf(context))) {
      counts[kindOf(change)]++;
      if (changes.length < SHOWN_CHANGES) changes.push(change);
    }
    const entries = countDirectory(read, publicFilter(unitId));
    return { ...counts, last: findLastPublication(read, unitId), entries, changes };
  });
}

/** A file to be written. */
export interface PublicationFile {
  format: ExportFormat;
  path: string;
  name: string;
}

/**
 * Publishes the directory or the branch of a unit: writes the files, each with what changed since the last time, and
 * remembers what was published.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 3
 * @throws NOT_FOUND for a unit that is none
 */
export async function publish(
  context: JobContext,
  { unitId, files }: { unitId: UnitId | null; files: readonly PublicationFile[] },
): Promise<{ publicationId: PublicationId; entries: number } & ChangeCounts> {
  const { last, entries, changes, ...counts } = previewPublication(context, { unitId });
  const table = last ? changesTable(last, changes, counts) : null;
  for (const { format, path } of files) {
    await writeList(
      context,
      { filter: publicFilter(unitId), scope: 'public', format, path },
      table,
    );
  }
  const formats = files.map(({ format }) => format).join(',');
  const publicationId = perform(context.register, context.clock, context.actor, (act) => {
    const id = insertPublication(act.db, {
      ...counts,
      unitId,
      on: act.today,
      at: act.at,
      operatorId: act.actor.id as OperatorId | null,
      formats,
      entries,
    });
    const scope = scopeOf(context, unitId);
    for (const change of [...iterateChanges(act.db, scope, domainOf(context))])
      applyChange(act.db, scope, id, change, last === null);
    act.record({
      action: 'publication.publish',
      entity: 'publication',
      entityId: String(id),
      after: { unitId, rows: entries, formats, ...counts },
    });
    context.commitPoint();
    return id;
  });
  return { publicationId, entries, ...counts };
}

function kindOf({ before, after }: PublicationChange): keyof ChangeCounts {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

const domainOf = ({ clock, register }: JobContext) =>
  currentProfile(register.read, clock.today()).domain;

const publicFilter = (unitId: UnitId | null) =>
  toFilter({ unitId, withBranch: true, isPublished: true, sort: 'unit' });

function scopeOf({ register }: JobContext, unitId: UnitId | null): PublicationScope {
  if (unitId === null) return { unitId, unitIds: null };
  if (!findUnit(register.read, unitId))
    throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
  return { unitId, unitIds: listBranch(register.read, unitId) };
}

const LABELS = { added: 'Thêm', changed: 'Sửa', removed: 'Bỏ' } as const;

function changesTable(
  last: Publication,
  changes: readonly PublicationChange[],
  counts: ChangeCounts,
): ChangesTable {
  const [year, month, day] = last.on.split('-');
  const text = (header: string, width: number) => ({ header, width, kind: 'text' as const });
  const all = counts.added + counts.changed + counts.removed;
  const more = all > changes.length ? `, dưới đây là ${changes.length} thay đổi đầu` : '';
  return {
    title:
      `Thay đổi so với lần công bố ngày ${day}/${month}/${year}: ` +
      `thêm ${counts.added}, sửa ${counts.changed}, bỏ ${counts.removed}${more}`,
    columns: [
      text('Thay đổi', 12),
      text('Họ và tên', 28),
      text('Chức vụ', 24),
      text('Đơn vị công tác', 40),
      text('Điện thoại/fax', 18),
      text('Địa chỉ thư', 40),
    ],
    rows: changes.map((change) => {
      const { name, position, workplace, phone, mail } = change.after ??
        change.before ?? { name: '', position: '', workplace: '', phone: '', mail: '' };
      return [LABELS[kindOf(change)], name, position, workplace, phone, mail];
    }),
  };
}
