import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { MailboxField, MailboxFields } from '../../../../shared/domain/mailbox-event.ts';
import type { ReadDb } from '../../db/database.ts';
import { countIssuedBetween, listIssuedBetween, listRecords } from '../../repositories/as-of.ts';
import { findMailboxFields } from '../../repositories/mailbox-changes.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import type { JobContext } from '../job-context.ts';
import { formerFields, withFormer } from './as-of-view.ts';
import { unitsAsOf } from './units-as-of.ts';

/** Two days to compare, the ends of them. */
export interface DifferencesOrder {
  from: string;
  to: string;
  /** Only mailboxes that are in these units today; null for all. */
  unitIds: readonly UnitId[] | null;
  limit: number;
  offset: number;
}

/** What a field was and became, in words. */
export interface FieldDifference {
  field: MailboxField;
  before: string;
  after: string;
}

/** A mailbox that stood otherwise on the two days. */
export interface MailboxDifference {
  id: MailboxId;
  kind: 'issued' | 'changed';
  name: string;
  localPart: string;
  unitName: string;
  fields: FieldDifference[];
}

/** What differs between two days. */
export interface Differences {
  rows: MailboxDifference[];
  /** Changed mailboxes first, then those granted between. */
  total: number;
  counts: { issued: number; changed: number; fields: Partial<Record<MailboxField, number>> };
}

/** Fields that say when, not what; a change of them alone is none. */
const SILENT: readonly MailboxField[] = ['statusOn'];

/** What differs between the ends of two days; runs in a worker thread. */
export function answerDifferences(
  { register }: Pick<JobContext, 'register'>,
  { from, to, unitIds, limit, offset }: DifferencesOrder,
): Differences {
  const db = register.read;
  return db.snapshot(() => {
    const { rows: changed, fields } = changedBetween(db, from, to, unitIds);
    const issued = countIssuedBetween(db, from, to, unitIds);
    const rows = changed.slice(offset, offset + limit);
    const left = limit - rows.length;
    const skipped = Math.max(0, offset - changed.length);
    if (left > 0)
      rows.push(...issuedBetween(db, { from, to, unitIds }, { limit: left, offset: skipped }));
    return {
      rows,
      total: changed.length + issued,
      counts: { issued, changed: changed.length, fields },
    };
  });
}

function changedBetween(db: ReadDb, from: string, to: string, unitIds: readonly UnitId[] | null) {
  const within = unitIds && new Set(unitIds);
  const was = formerFields(db, from);
  const became = formerFields(db, to);
  const unitsThen = unitsAsOf(db, from);
  const unitsNow = unitsAsOf(db, to);
  const fields: Partial<Record<MailboxField, number>> = {};
  const rows: MailboxDifference[] = [];
  const unitName = (units: typeof unitsThen, value: unknown) =>
    units.get(value as never)?.name ?? '';
  const records = listRecords(db, [...was.keys()]).filter(
    ({ issuedOn, unitId }) => issuedOn <= from && (within === null || within.has(unitId)),
  );
  for (const record of records) {
    const before = was.get(record.id) ?? {};
    const after: Partial<MailboxFields> = became.get(record.id) ?? {};
    const today = findMailboxFields(db, record.id);
    const differing: FieldDifference[] = [];
    for (const [field, value] of Object.entries(before) as [MailboxField, unknown][]) {
      const next = field in after ? after[field] : today?.[field];
      if (SILENT.includes(field) || next === undefined || next === value) continue;
      fields[field] = (fields[field] ?? 0) + 1;
      const words = (units: typeof unitsThen, one: unknown) =>
        field === 'unitId' ? unitName(units, one) : one === null ? '' : String(one);
      differing.push({ field, before: words(unitsThen, value), after: words(unitsNow, next) });
    }
    if (differing.length === 0) continue;
    rows.push({
      ...rowOf(withFormer(record, after, unitsNow)),
      kind: 'changed',
      fields: differing,
    });
  }
  rows.sort((a, b) => a.id - b.id);
  return { rows, fields };
}

function issuedBetween(
  db: ReadDb,
  { from, to, unitIds }: Pick<DifferencesOrder, 'from' | 'to' | 'unitIds'>,
  page: { limit: number; offset: number },
): MailboxDifference[] {
  const ids = listIssuedBetween(db, from, to, unitIds, page);
  const order = new Map(ids.map((id, index) => [id, index]));
  return listRecords(db, ids)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((record) => ({ ...rowOf(record), kind: 'issued' as const, fields: [] }));
}

function rowOf({ id, name, localPart, unitName }: MailboxRecord) {
  return { id, name, localPart, unitName };
}
