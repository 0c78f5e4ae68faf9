import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ReadDb } from '../db/database.ts';
import { EVENT_CONDITIONS, type EventMeasure, UNIT_AT_EVENT } from './report-events.ts';
import { fieldOn, IS_LIVE, STATES_ON } from './report-states.ts';
import {
  USAGE_CONDITIONS,
  type UsageSources,
  type UsageThresholds,
  usageOn,
  usageParams,
} from './report-usage.ts';

/** Which of the mailboxes a measure counts. */
export interface RowsFilter {
  /** Units they belong to; all without it. */
  unitIds: readonly UnitId[] | null;
  kind: MailboxKind | null;
}

/** A mailbox behind a number as it was known on the closing day; `on` and `detail` tell of the event, where events are counted. */
export interface MeasuredRow {
  id: MailboxId;
  name: string;
  localPart: string;
  unitId: UnitId;
  on: string | null;
  detail: string;
}

/** A statement that gives rows `x` with `id`, `unitId`, `on_day` and `detail`, and what it takes. */
interface Selection {
  sql: string;
  params: (string | number)[];
}

/** Finds the mailboxes a measure counted, a page of them and how many there are. */
export function listMeasuredRows(
  db: ReadDb,
  selection: Selection,
  filter: RowsFilter,
  page: { closingOn: string; limit: number; offset: number },
): { rows: MeasuredRow[]; total: number } {
  const where = `WHERE (? = 0 OR x.unitId IN (SELECT value FROM json_each(?))) AND (? = '' OR m.kind = ?)`;
  const conditions = [
    filter.unitIds === null ? 0 : 1,
    JSON.stringify(filter.unitIds ?? []),
    filter.kind ?? '',
    filter.kind ?? '',
  ];
  const from = `FROM x JOIN mailbox m ON m.id = x.id ${where}`;
  const total = db.get<{ n: number }>(
    `${selection.sql} SELECT count(*) AS n ${from}`,
    ...selection.params,
    ...conditions,
  );
  const rows = db.all<MeasuredRow>(
    `${selection.sql},
     page AS MATERIALIZED (SELECT x.id, x.unitId, x.on_day, x.detail, m.sort_rank ${from}
       ORDER BY m.sort_rank, x.on_day LIMIT ? OFFSET ?)
     SELECT ${KNOWN_ON}, x.unitId, x.on_day AS "on", x.detail
     FROM (SELECT ? AS on_day) d, page x JOIN mailbox m ON m.id = x.id ORDER BY x.sort_rank, x.on_day`,
    ...selection.params,
    ...conditions,
    page.limit,
    page.offset,
    page.closingOn,
  );
  return { rows, total: total?.n ?? 0 };
}

const KNOWN_ON = `m.id, ${fieldOn('name', 'm.name', 'd.on_day')} AS name,
  ${fieldOn('localPart', 'm.local_part', 'd.on_day')} AS localPart`;

/** Mailboxes as they were known at the end of a day, in the order of their names. */
export function listKnownOn(
  db: ReadDb,
  ids: readonly MailboxId[],
  on: string,
): Pick<MeasuredRow, 'id' | 'name' | 'localPart'>[] {
  return db.all(
    `SELECT ${KNOWN_ON} FROM (SELECT ? AS on_day) d, mailbox m
     WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.sort_rank`,
    on,
    JSON.stringify(ids),
  );
}

/** Mailboxes live at the end of a day. */
export function liveOn(on: string): Selection {
  return {
    sql: `${STATES_ON}, x AS (SELECT s.id, s.unitId, NULL AS on_day, s.status AS detail FROM s WHERE ${IS_LIVE})`,
    params: [on, on],
  };
}

/** Events of a kind in a period, or of one document on one day; several changes written by one act are one. */
export function eventsIn(
  measure: EventMeasure,
  from: string,
  to: string,
  document: string | null,
): Selection {
  const ofDocument = document === null ? '' : 'AND e.document = ?';
  return {
    sql: `WITH p (first, last) AS (VALUES (?, ?)), x AS (
      SELECT e.mailbox_id AS id, ${UNIT_AT_EVENT} AS unitId, e.on_day, e.document AS detail
        ${measure === 'changed' ? ', min(e.id)' : ''}
      FROM p, mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
      WHERE e.on_day BETWEEN p.first AND p.last AND ${EVENT_CONDITIONS[measure]} ${ofDocument}
      ${measure === 'changed' ? 'GROUP BY e.mailbox_id, e.at' : ''})`,
    params: document === null ? [from, to] : [from, to, document],
  };
}

/** Mailboxes in use at the end of a day, as the mail server saw them. */
export function usedOn(
  measure: keyof typeof USAGE_CONDITIONS | 'inUse',
  on: string,
  sources: UsageSources,
  thresholds: UsageThresholds,
): Selection {
  const condition = measure === 'inUse' ? { sql: '1', days: () => [] } : USAGE_CONDITIONS[measure];
  return {
    sql: `${usageOn(sources)}, x AS (SELECT r.id, r.unitId, r.access_on AS on_day, '' AS detail FROM r WHERE ${condition.sql})`,
    params: [...usageParams(on, sources), ...condition.days(thresholds)],
  };
}
