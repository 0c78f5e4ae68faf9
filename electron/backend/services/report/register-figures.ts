import { kindLabel, LOG_BOOKS } from '../../../../shared/domain/logbook/index.ts';
import type { LogBookId } from '../../../../shared/domain/logbook/log-book.ts';
import type {
  Proposal,
  RegisterCount,
  ReportFigures,
  ReportNote,
} from '../../../../shared/report/figures.ts';
import type { ReadDb } from '../../db/database.ts';
import { type LogEntry, listLogEntries, summariseLog } from '../../repositories/log-entries.ts';
import type { FiguresOrder } from './figures-order.ts';
import { proposalsOfUnits } from './reporting-figures.ts';

type ComparedRegisters = Pick<ReportFigures, 'incidents' | 'violations' | 'training'>;
type RegisterFigures = Pick<
  ReportFigures,
  'operations' | 'rewards' | 'inspections' | 'guidance' | 'propaganda' | 'proposals' | 'unresolved'
>;

const TOPICS: Readonly<Record<string, Proposal['topic']>> = {
  budget: 'means',
  equipment: 'means',
  amendment: 'regulation',
};
const CIRCULARS = kindLabel(LOG_BOOKS.propaganda, 'circular');

/** More entries than these no report tells one by one. */
const ENTRIES_TOLD = 500;

/**
 * What the small registers of the centre say of a period and is compared with the year before.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 11; Điều 12 khoản 3; Điều 14
 */
export function comparedRegisters(db: ReadDb, order: FiguresOrder): ComparedRegisters {
  return {
    incidents: countsOf(db, 'incident', order),
    violations: countsOf(db, 'violation', order),
    training: entriesOf(db, 'training', null, order).map(({ subject, on, details, unitName }) => ({
      title: subject,
      on,
      people: Number(details.people ?? 0),
      unit: String(details.units ?? '') || unitName,
    })),
  };
}

/**
 * What else the small registers of the centre say of a period.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 6; Điều 14; Điều 18; Điều 19 khoản 2
 */
export function registerFigures(db: ReadDb, order: FiguresOrder): RegisterFigures {
  const entries = (book: LogBookId, kind: string | null = null) => entriesOf(db, book, kind, order);
  const ever = { ...order, from: '0000-01-01' };
  const isOpen = ({ closedOn }: LogEntry) => closedOn === null || closedOn > order.to;
  return {
    operations: order.unitId ? [] : countsOf(db, 'operation', order),
    rewards: entries('reward').map(toNote),
    inspections: entries('inspection').map(toNote),
    guidance: entries('propaganda', 'circular').map(({ document, ...entry }) => ({
      ...toNote(entry),
      text: document ? `${entry.subject} (${document})` : entry.subject,
    })),
    propaganda: countsOf(db, 'propaganda', order).filter(({ kind }) => kind !== CIRCULARS),
    proposals: [
      ...entriesOf(db, 'proposal', null, ever)
        .filter(isOpen)
        .map((entry): Proposal => ({ ...toNote(entry), topic: TOPICS[entry.kind] ?? 'other' })),
      ...proposalsOfUnits(db, order).map((note): Proposal => ({ ...note, topic: 'other' })),
    ],
    unresolved: entriesOf(db, 'incident', null, ever).filter(isOpen).map(toNote),
  };
}

function countsOf(db: ReadDb, book: LogBookId, order: FiguresOrder): RegisterCount[] {
  if (order.unitId) return countOneByOne(entriesOf(db, book, null, order), book);
  return summariseLog(db, book, order, 'downMinutes').map(({ kind, count, closed, sum }) => ({
    kind: kindLabel(LOG_BOOKS[book], kind),
    count,
    closed,
    downMinutes: sum,
  }));
}

/** The entries of one unit are few. */
function countOneByOne(entries: readonly LogEntry[], book: LogBookId): RegisterCount[] {
  return [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, found]) => ({
    kind: kindLabel(LOG_BOOKS[book], kind),
    count: found.length,
    closed: found.filter(({ closedOn }) => closedOn !== null).length,
    downMinutes: found.reduce((sum, { details }) => sum + Number(details.downMinutes ?? 0), 0),
  }));
}

/** Entries of a register in a period, in the order of their days. */
function entriesOf(
  db: ReadDb,
  book: LogBookId,
  kind: string | null,
  { from, to, unitId }: FiguresOrder,
): LogEntry[] {
  const filter = {
    book,
    kind,
    from,
    to,
    words: [],
    unitId: unitId ?? null,
    mailboxId: null,
    state: null,
    withWithdrawn: false,
  };
  return listLogEntries(db, filter, { limit: ENTRIES_TOLD, offset: 0 }).reverse();
}

function toNote({
  on,
  unitName,
  subject,
}: Pick<LogEntry, 'on' | 'unitName' | 'subject'>): ReportNote {
  return { on, unit: unitName, text: subject };
}
