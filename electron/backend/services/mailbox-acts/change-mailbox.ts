import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import {
  isLive,
  type MailboxStatus,
  type PasswordState,
} from '../../../../shared/domain/mailbox.ts';
import type {
  MailboxEventKind,
  MailboxField,
  MailboxFields,
} from '../../../../shared/domain/mailbox-event.ts';
import { AppError } from '../../../../shared/errors.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import {
  findMailboxFields,
  type MailboxUpdate,
  type StoredFields,
  updateMailboxes,
} from '../../repositories/mailbox-changes.ts';
import { isUnitOpen } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { type Cause, dayOf, writeEvent } from './record-event.ts';
import { assertNameUsable } from './usable-name.ts';

/** What may be changed of a mailbox; what is absent stays. Address and status have acts of their own. */
export interface MailboxPatch {
  name?: string | undefined;
  unitId?: UnitId | undefined;
  birthYear?: number | null | undefined;
  position?: string | undefined;
  department?: string | undefined;
  phone?: string | undefined;
  note?: string | undefined;
  quotaMb?: number | undefined;
  isPublished?: boolean | undefined;
  document?: string | undefined;
  passwordState?: PasswordState | undefined;
}

/** One mailbox and what changes of it. */
export interface MailboxChange {
  id: MailboxId;
  patch: MailboxPatch;
  /** What the event is called, when it is more than the fields tell (a password reset, say). */
  kind?: MailboxEventKind | undefined;
  /** True when an agency mailbox goes to another unit because units are reorganised. */
  isWithUnit?: boolean;
}

/**
 * Changes one mailbox; nothing happens when everything is already so.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 * @returns whether anything changed
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | NAME_UNUSABLE | UNIT_CLOSED | DAY_OUT_OF_ORDER
 * @throws AGENCY_MAILBOX_STAYS for an agency mailbox, which goes where its unit goes
 */
export function changeMailbox(
  act: Act,
  id: MailboxId,
  patch: MailboxPatch,
  cause: Cause,
  kind?: MailboxEventKind,
): boolean {
  return changeMailboxes(act, [{ id, patch, kind }], cause) > 0;
}

/**
 * Changes many mailboxes in one act: rows, search, order and one event each.
 *
 * @param onRow told of every mailbox written
 * @returns how many changed
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE | NAME_UNUSABLE | UNIT_CLOSED | DAY_OUT_OF_ORDER
 * @throws AGENCY_MAILBOX_STAYS for an agency mailbox, which goes where its unit goes
 */
export function changeMailboxes(
  act: Act,
  changes: readonly MailboxChange[],
  cause: Cause,
  onRow: () => void = () => {},
): number {
  const updates: MailboxUpdate[] = [];
  for (const change of changes) {
    const stored = getLive(act, change.id);
    const { before, after } = difference(stored, change.patch);
    if (Object.keys(after).length === 0) {
      onRow();
      continue;
    }
    if (after.name !== undefined && stored.kind === 'personal') assertNameUsable(after.name);
    if (after.unitId !== undefined && stored.kind === 'agency' && !change.isWithUnit)
      throw new AppError('AGENCY_MAILBOX_STAYS', { address: stored.localPart });
    if (after.unitId !== undefined) assertUnitOpen(act, after.unitId as UnitId);
    updates.push({ id: change.id, kind: stored.kind, fields: after });
    const kind = change.kind ?? kindOf(after);
    const on = dayOf(act, change.id, cause);
    writeEvent(act, change.id, kind, on, cause, { before, after });
  }
  updateMailboxes(act.db, updates, onRow);
  if (updates.length > 0) bumpRegisterVersion(act.db);
  return updates.length;
}

/**
 * A mailbox that holds its address.
 *
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE
 */
export function getLive(act: Act, id: MailboxId): StoredFields {
  const stored = getFields(act, id);
  if (!isLive(stored.status as MailboxStatus)) {
    throw new AppError('MAILBOX_NOT_LIVE', { address: stored.localPart, status: stored.status });
  }
  return stored;
}

/**
 * A mailbox, whatever its status.
 *
 * @throws NOT_FOUND
 */
export function getFields(act: Act, id: MailboxId): StoredFields {
  const stored = findMailboxFields(act.db, id);
  if (!stored) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  return stored;
}

/**
 * Refuses a unit that does not exist or is closed.
 *
 * @throws NOT_FOUND | UNIT_CLOSED
 */
export function assertUnitOpen(act: Act, unitId: UnitId): void {
  const isOpen = isUnitOpen(act.db, unitId);
  if (isOpen === null) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
  if (!isOpen) throw new AppError('UNIT_CLOSED', { unitId });
}

/** What really changes, before and after. */
function difference(
  stored: StoredFields,
  patch: MailboxPatch,
): { before: Partial<MailboxFields>; after: Partial<MailboxFields> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(patch)) {
    const former = stored[field as MailboxField];
    if (value === undefined || value === former) continue;
    before[field] = former;
    after[field] = value;
  }
  return { before, after };
}

function kindOf(after: Partial<MailboxFields>): MailboxEventKind {
  if (after.unitId !== undefined) return 'moved';
  if (after.name !== undefined) return 'renamed';
  if (after.isPublished !== undefined && Object.keys(after).length === 1)
    return after.isPublished ? 'published' : 'unpublished';
  return 'changed';
}
