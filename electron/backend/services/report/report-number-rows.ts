import { addDays } from '../../../../shared/domain/calendar-day.ts';
import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import type { ReportCategory } from '../../../../shared/report/figures.ts';
import type { ReportMeasure } from '../../../../shared/report/measures.ts';
import type { ReadDb } from '../../db/database.ts';
import { EVENT_CONDITIONS, type EventMeasure } from '../../repositories/report-events.ts';
import {
  eventsIn,
  listKnownOn,
  listMeasuredRows,
  liveOn,
  type MeasuredRow,
  type RowsFilter,
  usedOn,
} from '../../repositories/report-rows.ts';
import { findUsageSources } from '../../repositories/report-usage.ts';
import { inactivityPolicyOn } from '../assess-lifecycle.ts';
import { currentProfile } from '../current-profile.ts';
import type { JobContext } from '../job-context.ts';
import { eventBasis } from './flow-figures.ts';
import { type FlowKey, replayEvents } from './replay-events.ts';
import { reportUnitsOn, unitsWithin } from './report-units-on.ts';
import { reportersOf } from './unit-figures.ts';
import { unitKinds } from './unit-kinds.ts';
import { usageThresholds } from './usage-thresholds.ts';

/** The number of a report whose mailboxes are asked for. */
export interface NumberQuestion {
  from: string;
  to: string;
  measure: ReportMeasure;
  category?: ReportCategory | null | undefined;
  unitId?: UnitId | null | undefined;
  /** Only mailboxes of these units, of those that the number counts. */
  unitIds?: readonly UnitId[] | null | undefined;
  /** Whether communes of a district count with it, as in the tables of units without one above them. */
  withUnitsBelow: boolean;
  /** The unit of which alone is reported. */
  scopeId?: UnitId | null | undefined;
  /** Only what was done under this document on the first day. */
  document?: string | null | undefined;
  limit: number;
  offset: number;
}

/** A mailbox behind a number, as people know it. */
export interface NumberRow {
  id: MailboxId;
  name: string;
  address: string;
  unitName: string;
  on: string | null;
  detail: string;
}

const USAGE_MEASURES = {
  'in-use': 'inUse',
  known: 'known',
  regular: 'regular',
  never: 'never',
  'over-six-months': 'overSixMonths',
  'over-twelve-months': 'overTwelveMonths',
  'near-quota': 'nearQuota',
  'default-password': 'defaultPassword',
} as const;

const FLOW_MEASURES: Partial<Record<ReportMeasure, FlowKey>> = {
  issued: 'issued',
  changed: 'changed',
  'password-reset': 'passwordResets',
  revoked: 'revoked',
  deleted: 'deleted',
  restored: 'restored',
  transferred: 'transferred',
};

/** Finds the mailboxes behind a number of a report, the very ones that were counted; runs in a worker thread. */
export function rowsBehind(
  { register }: Pick<JobContext, 'register'>,
  question: NumberQuestion,
): { rows: NumberRow[]; total: number } {
  const db = register.read;
  return db.snapshot(() => {
    const { rows, total } = isReplayed(question)
      ? replayedRows(db, question)
      : listMeasuredRows(db, selectionOf(db, question), filterOf(db, question), {
          ...question,
          closingOn: question.to,
        });
    const names = new Map(reportUnitsOn(db, question.to, 0).map(({ id, name }) => [id, name]));
    const { domain } = currentProfile(db, question.to);
    return {
      rows: rows.map(({ localPart, unitId, ...row }) => ({
        ...row,
        address: `${localPart}@${domain}`,
        unitName: names.get(unitId) ?? '',
      })),
      total,
    };
  });
}

/** Agencies count as what their unit was on the day, which only replaying their events tells. */
function isReplayed({ measure, category }: NumberQuestion): boolean {
  if (measure === 'transferred') return true;
  return Boolean(FLOW_MEASURES[measure] && category && category !== 'personal');
}

function replayedRows(db: ReadDb, question: NumberQuestion) {
  const { from, to, measure, category, limit, offset } = question;
  const wanted = FLOW_MEASURES[measure];
  const scope = question.scopeId ? unitsWithin(db, question.scopeId, to) : null;
  const kinds = unitKinds(db);
  const { events, within } = eventBasis(db, scope);
  const found: { id: MailboxId; unitId: UnitId; on: string; detail: string }[] = [];
  const undone = new Set<MailboxId>();
  replayEvents<ReportCategory>(events, { from, to }, kinds, {
    placeOf: (kind, unitId, on) => {
      if (within && !within.has(unitId)) return null;
      return kind === 'personal' ? 'personal' : kinds.on(unitId, on);
    },
    count: (place, key, amount, { mailboxId, unitTo, on, document }) => {
      if (key !== wanted || (category && place !== category)) return;
      if (key === 'issued' && amount < 0) undone.add(mailboxId);
      else found.push({ id: mailboxId, unitId: unitTo, on, detail: document });
    },
  });
  const counted = found.filter(({ id }) => !undone.has(id));
  const known = listKnownOn(
    db,
    counted.map(({ id }) => id),
    to,
  );
  const rows = known.flatMap((mailbox) =>
    counted
      .filter(({ id }) => id === mailbox.id)
      .map((event): MeasuredRow => ({ ...mailbox, ...event })),
  );
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

function selectionOf(db: ReadDb, { measure, from, to, document = null }: NumberQuestion) {
  if (measure in EVENT_CONDITIONS) return eventsIn(measure as EventMeasure, from, to, document);
  if (measure === 'opening') return liveOn(addDays(from, -1));
  if (!(measure in USAGE_MEASURES)) return liveOn(to);
  const sources = findUsageSources(db, to);
  const policy = inactivityPolicyOn(db, to);
  const thresholds = usageThresholds(to, sources.access?.on ?? to, policy);
  return usedOn(USAGE_MEASURES[measure as keyof typeof USAGE_MEASURES], to, sources, thresholds);
}

function filterOf(db: ReadDb, question: NumberQuestion): RowsFilter {
  const { category, unitId, withUnitsBelow, measure, scopeId, from, to } = question;
  const isPersonal = category === 'personal' || measure === 'personal';
  const kind = isPersonal ? 'personal' : category || measure === 'agency' ? 'agency' : null;
  const units = reportUnitsOn(db, to, 0);
  let ids = scopeId ? unitsWithin(db, scopeId, to) : units.map(({ id }) => id);
  const asked = unitId ? [unitId] : question.unitIds;
  if (asked) {
    const wanted = new Set(asked);
    const reporterOf = reportersOf(units, scopeId ?? null);
    const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
    ids = ids.filter((id) => {
      const reporter = reporterOf(id);
      const above = withUnitsBelow ? parents.get(reporter) : null;
      return wanted.has(reporter) || (above ? wanted.has(above) : false);
    });
  }
  if (category && category !== 'personal') {
    const kinds = unitKinds(db);
    const day = measure === 'opening' ? addDays(from, -1) : to;
    ids = ids.filter((id) => kinds.on(id, day) === category);
  }
  const isNarrowed = scopeId || asked || (category && category !== 'personal');
  return { kind, unitIds: isNarrowed ? ids : null };
}
