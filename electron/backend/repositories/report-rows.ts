import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../shared/domain/mailbox.ts';
import type { ReportMeasure } from '../../../shared/report/measures.ts';
import type { ReadDb } from '../db/database.ts';
import { EVENT_CONDITIONS, type EventMeasure } from './report-events.ts';
import { IS_LIVE, STATES_ON } from './report-states.ts';
import {
  USAGE_CONDITIONS,
  USAGE_ON,
  type UsageSources,
  type UsageThresholds,
  usageParams,
} from './report-usage.ts';

/** Which of the mailboxes a measure counts. */
export interface RowsFilter {
  /** Units they belong to; all without it. */
  unitIds: readonly UnitId[] | null;
  kind: MailboxKind | null;
}

/** A mailbox behind a number; `on` and `detail` tell of the event, where events are counted. */
export interface MeasuredRow {
  id: MailboxId;
  name: string;
  localPart: string;
  unitName: string;
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
  page: { limit: number; offset: number },
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
    `${selection.sql} SELECT x.id, m.name, m.local_part AS localPart,
       (SELECT u.name FROM unit u WHERE u.id = x.unitId) AS unitName, x.on_day AS "on", x.detail
     ${from} ORDER BY m.sort_rank, x.on_day LIMIT ? OFFSET ?`,
    ...selection.params,
    ...conditions,
    page.limit,
    page.offset,
  );
  return { rows, total: total?.n ?? 0 };
}

/** Mailboxes live at the end of a day. */
export function liveOn(on: string): Selection {
  return {
    sql: `${STATES_ON}, x AS (SELECT s.id, s.unitId, NULL AS on_day, s.status AS detail FROM s WHERE ${IS_LIVE})`,
    params: [on, on],
  };
}

/** Events of a kind in a period; several changes written by one act are one. */
export function eventsIn(measure: EventMeasure, from: string, to: string): Selection {
  return {
    sql: `WITH p (first, last) AS (VALUES (?, ?)), x AS (
      SELECT e.mailbox_id AS id, m.unit_id AS unitId, e.on_day, e.document AS detail
      FROM p, mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
      WHERE e.on_day BETWEEN p.first AND p.last AND ${EVENT_CONDITIONS[measure]}
      ${measure === 'changed' ? 'GROUP BY e.mailbox_id, e.at' : ''})`,
    params: [from, to],
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
    sql: `${USAGE_ON}, x AS (SELECT r.id, r.unitId, r.access_on AS on_day, '' AS detail FROM r WHERE ${condition.sql})`,
    params: [...usageParams(on, sources), ...condition.days(thresholds)],
  };
}

/** Measures that count events of the period. */
export function isEventMeasure(measure: ReportMeasure): measure is EventMeasure {
  return measure in EVENT_CONDITIONS;
}
