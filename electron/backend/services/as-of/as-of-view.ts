import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { MailboxField, MailboxFields } from '../../../../shared/domain/mailbox-event.ts';
import { personSortKey, sortKey } from '../../../../shared/text/sort-key.ts';
import type { ReadDb } from '../../db/database.ts';
import { getRegisterVersion } from '../../repositories/app-state.ts';
import {
  findPlaceOf,
  iterateChangesAfter,
  listAliasesSince,
  listPlaces,
  listRecords,
} from '../../repositories/as-of.ts';
import type { MailboxRecord } from '../../repositories/mailboxes.ts';
import type { StoredUnit } from '../../repositories/unit-changes.ts';
import { unitsAsOf } from './units-as-of.ts';

/** A mailbox that stood otherwise on the day. */
export interface FormerMailbox {
  record: MailboxRecord;
  /** Where it stands today. */
  place: number;
  /** Where it stood, among today's places. */
  rank: number;
  /** Its order among those of one place; empty where it had its present name. */
  sortKey: string;
}

/** What of today was otherwise on a day; all else stands as today. */
export interface AsOfView {
  day: string;
  version: number;
  units: Map<UnitId, StoredUnit>;
  /** Units that had another name. */
  renamed: UnitId[];
  changed: Map<MailboxId, FormerMailbox>;
  /** Mailboxes that have or had aliases since, with those they had on the day. */
  aliases: Map<MailboxId, string[]>;
  /** Totals of questions asked before. */
  totals: Map<string, number>;
}

const views = new WeakMap<ReadDb, AsOfView>();

/** The view of a day; the last one asked for is kept while the register does not change. */
export function asOfView(db: ReadDb, day: string): AsOfView {
  const version = getRegisterVersion(db);
  const known = views.get(db);
  if (known?.day === day && known.version === version) return known;
  const view = buildView(db, day, version);
  views.set(db, view);
  return view;
}

function buildView(db: ReadDb, day: string, version: number): AsOfView {
  const units = unitsAsOf(db, day);
  const today = unitsAsOf(db, '9999-12-31');
  const renamed = [...units.values()]
    .filter(({ id, name }) => today.get(id)?.name !== name)
    .map(({ id }) => id);
  const former = formerFields(db, day);
  const ids = [...former.keys()];
  const places = new Map(listPlaces(db, ids).map(({ id, rank }) => [id, rank]));
  const changed = new Map<MailboxId, FormerMailbox>();
  for (const record of listRecords(db, ids)) {
    if (record.issuedOn > day) continue;
    const fields = former.get(record.id) ?? {};
    const was = withFormer(record, fields, units);
    const key = fields.name === undefined ? '' : keyOf(was);
    // Behind whoever stands at or before it today.
    const place = places.get(record.id) ?? 0;
    const rank = key ? findPlaceOf(db, key) + 0.5 : place;
    changed.set(record.id, { record: was, place, rank, sortKey: key });
  }
  const aliases = new Map<MailboxId, string[]>();
  for (const { mailboxId, localPart, heldFrom } of listAliasesSince(db, day)) {
    const held = aliases.get(mailboxId) ?? [];
    aliases.set(mailboxId, heldFrom <= day ? [...held, localPart] : held);
  }
  return { day, version, units, renamed, changed, aliases, totals: new Map() };
}

function keyOf({ kind, name }: MailboxRecord): string {
  return kind === 'personal' ? personSortKey(name) : sortKey(name);
}

/**
 * The values that fields had on a day, of mailboxes changed since: what the first event after the day that changed a
 * field changed it from.
 */
export function formerFields(db: ReadDb, day: string): Map<MailboxId, Partial<MailboxFields>> {
  const first = new Map<MailboxId, Map<MailboxField, { event: number; value: unknown }>>();
  for (const { event, mailboxId, before } of iterateChangesAfter(db, day)) {
    const fields = first.get(mailboxId) ?? new Map();
    first.set(mailboxId, fields);
    for (const [field, value] of Object.entries(before) as [MailboxField, unknown][]) {
      const known = fields.get(field);
      if (!known || event < known.event) fields.set(field, { event, value });
    }
  }
  const former = new Map<MailboxId, Partial<MailboxFields>>();
  for (const [id, fields] of first) {
    const values = [...fields].map(([field, { value }]) => [field, value]);
    former.set(id, Object.fromEntries(values));
  }
  return former;
}

/** A row of the directory with the values its fields had. */
export function withFormer(
  record: MailboxRecord,
  former: Partial<MailboxFields>,
  units: ReadonlyMap<UnitId, StoredUnit>,
): MailboxRecord {
  const was: MailboxRecord = { ...record };
  for (const [field, value] of Object.entries(former))
    if (field in was) Object.assign(was, { [field]: value });
  was.unitName = units.get(was.unitId)?.name ?? record.unitName;
  return was;
}
