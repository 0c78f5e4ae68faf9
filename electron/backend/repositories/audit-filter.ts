import type { MailboxId, OperatorId, UnitId } from '../../../shared/domain/ids.ts';
import type { SqlValue } from '../db/database.ts';
import { toMatch } from './mailbox-search.ts';

/** Which events of the audit to show; what is null does not matter. */
export interface AuditFilter {
  /** Folded words of the name or address of whoever an event is about. */
  words: readonly string[];
  mailboxId: MailboxId | null;
  unitId: UnitId | null;
  operatorId: OperatorId | null;
  /** `entity.verb`, or what stands before the point for all of a group. */
  action: string | null;
  /** Instants, the first included and the last not. */
  from: string | null;
  to: string | null;
}

/** Every event. */
export const EVERY_EVENT: AuditFilter = {
  words: [],
  mailboxId: null,
  unitId: null,
  operatorId: null,
  action: null,
  from: null,
  to: null,
};

/** Mailboxes and the imports that granted them, as events name both. */
const aboutMailboxes = (ids: string) => `(
  (e.entity = 'mailbox' AND e.entity_id IN (SELECT CAST(id AS TEXT) FROM mailbox WHERE ${ids}))
  OR (e.entity = 'import' AND e.entity_id IN
    (SELECT CAST(import_batch_id AS TEXT) FROM mailbox WHERE import_batch_id IS NOT NULL AND ${ids})))`;

/** The condition of a filter over `audit_event e`, with its parameters. */
export function whereOf(filter: AuditFilter): { sql: string; params: SqlValue[] } {
  const parts: [sql: string, ...params: SqlValue[]][] = [];
  if (filter.words.length > 0) {
    const match = toMatch({
      words: filter.words,
      unitIds: null,
      kind: null,
      status: null,
      isPublished: null,
    });
    const ids = 'sort_rank IN (SELECT rowid FROM mailbox_search WHERE mailbox_search MATCH ?)';
    parts.push([aboutMailboxes(ids), match, match]);
  }
  if (filter.mailboxId !== null)
    parts.push([aboutMailboxes('id = ?'), filter.mailboxId, filter.mailboxId]);
  if (filter.unitId !== null) {
    const { unitId } = filter;
    parts.push([
      `((e.entity = 'unit' AND e.entity_id = ?) OR ${aboutMailboxes('unit_id = ?')})`,
      String(unitId),
      unitId,
      unitId,
    ]);
  }
  if (filter.operatorId !== null) parts.push(['e.operator_id = ?', filter.operatorId]);
  if (filter.action?.includes('.')) parts.push(['e.action = ?', filter.action]);
  else if (filter.action !== null) {
    // The point and the sign after it, so that the index serves.
    parts.push(['e.action >= ? AND e.action < ?', `${filter.action}.`, `${filter.action}/`]);
  }
  if (filter.from !== null) parts.push(['e.at >= ?', filter.from]);
  if (filter.to !== null) parts.push(['e.at < ?', filter.to]);
  return {
    sql: parts.length === 0 ? '1' : parts.map(([sql]) => sql).join(' AND '),
    params: parts.flatMap(([, ...params]) => params),
  };
}
