import type { BulkChangeId, MailboxId } from '../../../../shared/domain/ids.ts';
import { isLive } from '../../../../shared/domain/mailbox.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadDb } from '../../db/database.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import { insertBulkChange } from '../../repositories/bulk-changes.ts';
import { type DirectoryFilter, iterateDirectory } from '../../repositories/directory.ts';
import { findMailboxFields, type StoredFields } from '../../repositories/mailbox-changes.ts';
import { lastEvents } from '../../repositories/unit-branch.ts';
import { findUnit } from '../../repositories/units.ts';
import { perform } from '../act.ts';
import type { JobContext } from '../job-context.ts';
import { changeMailboxes, type MailboxPatch } from '../mailbox-acts/change-mailbox.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';

/** What may be given to many mailboxes at once. */
export type BulkPatch = Pick<
  MailboxPatch,
  'unitId' | 'department' | 'position' | 'isPublished' | 'quotaMb' | 'document'
>;

/** Which mailboxes: those chosen, or the whole list as it stands. */
export interface BulkOrder {
  ids: readonly MailboxId[] | null;
  filter: DirectoryFilter;
  patch: BulkPatch;
}

/** As many as one act changes. */
const MOST = 100_000;
const SHOWN = 200;
const STEP = 200;

/** One field that changes, as it was and will be. */
export interface FieldChange {
  field: keyof BulkPatch;
  before: string | number | boolean;
  after: string | number | boolean;
}

/** What a bulk change would do, in numbers and row by row. */
export interface BulkPreview {
  /** The state of the register it was made for. */
  version: number;
  total: number;
  changing: number;
  unchanged: number;
  /** Deleted or revoked ones, which stay as they are. */
  notLive: number;
  fields: { field: keyof BulkPatch; changing: number }[];
  /** The first that change. */
  rows: { id: MailboxId; name: string; localPart: string; changes: FieldChange[] }[];
}

/**
 * Says what a bulk change would do, without doing it.
 *
 * @throws BULK_TOO_MANY
 */
export function previewBulkChange(context: JobContext, order: BulkOrder): BulkPreview {
  const { read } = context.register;
  return read.snapshot(() => {
    const ids = select(read, order);
    const preview: BulkPreview = {
      version: getRegisterVersion(read),
      total: ids.length,
      changing: 0,
      unchanged: 0,
      notLive: 0,
      fields: (Object.keys(order.patch) as (keyof BulkPatch)[]).map((field) => ({
        field,
        changing: 0,
      })),
      rows: [],
    };
    const names = new Map<number, string>();
    const unitName = (id: number) => {
      if (!names.has(id)) names.set(id, findUnit(read, id as never)?.name ?? '');
      return names.get(id) ?? '';
    };
    ids.forEach((id, index) => {
      if (index % STEP === 0) context.progress({ phase: 'match', done: index, total: ids.length });
      const stored = findMailboxFields(read, id);
      if (!stored || !isLive(stored.status as never)) preview.notLive++;
      else {
        const changes = changesOf(stored, order.patch, unitName);
        if (changes.length === 0) preview.unchanged++;
        else {
          preview.changing++;
          for (const { field } of changes) {
            const counted = preview.fields.find((each) => each.field === field);
            if (counted) counted.changing++;
          }
          if (preview.rows.length < SHOWN) {
            const { name, localPart } = stored;
            preview.rows.push({ id, name, localPart, changes });
          }
        }
      }
    });
    return preview;
  });
}

/**
 * Changes many mailboxes in one act: all of them or none.
 *
 * @throws BULK_STALE when the register changed since the preview
 * @throws BULK_TOO_MANY | UNIT_CLOSED | DAY_OUT_OF_ORDER
 */
export function applyBulkChange(
  context: JobContext,
  { cause, version, ...order }: BulkOrder & { cause: Cause; version: number },
): { changed: number; id: BulkChangeId | null } {
  return perform(context.register, context.clock, context.actor, (act) => {
    if (getRegisterVersion(act.db) !== version) throw new AppError('BULK_STALE', {});
    const live = select(act.db, order).filter((id) => {
      const stored = findMailboxFields(act.db, id);
      return stored !== null && isLive(stored.status as never);
    });
    let done = 0;
    const eventsAfter = lastEvents(act.db).mailbox;
    const changed = changeMailboxes(
      act,
      live.map((id) => ({ id, patch: order.patch })),
      cause,
      () => {
        if (done % STEP === 0) context.progress({ phase: 'write', done, total: live.length });
        done++;
      },
    );
    const id =
      changed === 0
        ? null
        : insertBulkChange(act.db, {
            at: act.at,
            operatorId: act.actor.id,
            patch: JSON.stringify(order.patch),
            changed,
            eventsAfter,
            eventsTo: lastEvents(act.db).mailbox,
          });
    act.record({
      action: 'directory.bulk-change',
      entity: 'directory',
      entityId: '',
      after: { ...order.patch, rows: changed, ...(order.ids ? {} : { filter: order.filter }) },
    });
    context.commitPoint();
    return { changed, id };
  });
}

function select(db: ReadDb, { ids, filter }: BulkOrder): readonly MailboxId[] {
  if (ids) return ids;
  const found: MailboxId[] = [];
  for (const { id } of iterateDirectory(db, filter)) {
    if (found.length === MOST) throw new AppError('BULK_TOO_MANY', { max: MOST });
    found.push(id);
  }
  return found;
}

function changesOf(
  stored: StoredFields,
  patch: BulkPatch,
  unitName: (id: number) => string,
): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [key, after] of Object.entries(patch)) {
    const field = key as keyof BulkPatch;
    const before = stored[field];
    if (after === undefined || before === after) continue;
    if (field === 'unitId') {
      changes.push({ field, before: unitName(Number(before)), after: unitName(Number(after)) });
    } else changes.push({ field, before, after });
  }
  return changes;
}
