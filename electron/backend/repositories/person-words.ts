import type { MailboxId } from '../../../shared/domain/ids.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { sayAll } from './person-traces.ts';
import { ERASED_NAME, withoutGuard } from './personal-data.ts';

/** A place where somebody is named in running text: the words are written over, what is around them stays. */
interface NamedPlace {
  title: string;
  table: string;
  /** In this order; those by which `of` finds a row come last. */
  columns: readonly string[];
  /** Which rows are about the person whose id every `?` is. */
  of: string;
  guard?: string;
}

const HELD = `SELECT mailbox_id FROM custody_term WHERE person_id = ?`;
const PAPERS = `SELECT h.document_id FROM handover h WHERE h.state = 'cancelled' AND ? IN (h.giver_id, h.receiver_id)
  UNION SELECT n.document_id FROM lifecycle_notice_line l JOIN lifecycle_notice n ON n.id = l.notice_id WHERE l.mailbox_id = ?
  UNION SELECT r.reply_document_id FROM request_line l JOIN request r ON r.id = l.request_id WHERE l.mailbox_id = ?
  UNION SELECT document_id FROM mailbox_event WHERE mailbox_id = ?
  UNION SELECT d.id FROM document d JOIN mailbox m ON m.id = ?
    WHERE d.state IN ('draft', 'cancelled') AND instr(d.content, m.name) > 0 AND instr(d.content, m.local_part || '@') > 0`;

const LOGGED = `mailbox_id = ? OR (person = (SELECT name FROM mailbox WHERE id = ?)
  AND unit_id = (SELECT unit_id FROM mailbox WHERE id = ?))`;

const NAMED: readonly NamedPlace[] = [
  {
    title: 'Sổ theo dõi',
    table: 'log_entry',
    columns: ['subject', 'details', 'outcome', 'withdrawn_reason', 'search_text', 'person'],
    of: LOGGED,
  },
  {
    title: 'Văn bản, cuộc gọi đề nghị',
    table: 'request',
    columns: ['abstract', 'caller', 'caller_phone', 'verification', 'search_text'],
    of: `id IN (SELECT request_id FROM request_line WHERE mailbox_id = ?
      UNION SELECT request_id FROM mailbox_event WHERE mailbox_id = ?)`,
  },
  {
    title: 'Lý do xin duyệt, trả lời',
    table: 'approval',
    columns: ['reason', 'decision_reason', 'failure'],
    of: `id IN (SELECT approval_id FROM approval_effect WHERE mailbox_id = ?)`,
  },
  {
    title: 'Người dùng địa chỉ trước đó',
    table: 'approval_effect',
    columns: ['former'],
    of: `local_part IN (SELECT local_part FROM address_ledger WHERE mailbox_id = ?)`,
  },
  {
    title: 'Bàn giao đã hủy',
    table: 'handover',
    columns: ['reason', 'particulars', 'closing_reason'],
    of: `state = 'cancelled' AND ? IN (giver_id, receiver_id)`,
    guard: 'handover_unchanged',
  },
  {
    title: 'Dự thảo, văn bản đã hủy',
    table: 'document',
    columns: ['subject', 'search_text', 'reason', 'content'],
    of: `state IN ('draft', 'cancelled') AND id IN (${PAPERS})`,
    guard: 'document_unchanged',
  },
  {
    title: 'Diễn biến của hộp thư cơ quan đã giữ',
    table: 'mailbox_event',
    columns: ['before', 'after', 'reason'],
    of: `mailbox_id IN (${HELD})`,
    guard: 'mailbox_event_unchanged',
  },
];

/** Where somebody is named in running text; of a document only what it is about is told. */
export function listNamed(db: ReadDb, id: MailboxId): { place: string; said: string }[] {
  const forms = formsOf(gatherWords(db, id));
  return NAMED.flatMap(({ title, table, columns, of }) =>
    db
      .all<Record<string, unknown>>(
        `SELECT ${columns.join(', ')} FROM ${table} WHERE ${of}`,
        ...idsFor(of, id),
      )
      .filter((row) => forms.some((form) => sayAll(row).includes(form)))
      .map(({ content: _, search_text: __, ...row }) => ({ place: title, said: sayAll(row) })),
  );
}

/** Takes the year of birth out of rows of drafts that name a person; before the name goes, by which they are known. */
export function eraseYears(db: WriteDb, id: MailboxId, names: readonly string[]): void {
  const drafts = db.all<{ id: number; content: string; year: string | null }>(
    `SELECT d.id, d.content, (SELECT CAST(birth_year AS TEXT) FROM mailbox WHERE id = ?) AS year FROM document d
     WHERE d.state IN ('draft', 'cancelled') AND d.content IS NOT NULL AND d.id IN (${PAPERS})`,
    id,
    ...idsFor(PAPERS, id),
  );
  withoutGuard(db, 'document_unchanged', () => {
    for (const { id: documentId, content, year } of drafts) {
      const without = JSON.stringify(JSON.parse(content), (_, value) => {
        const isRow = Array.isArray(value) && value.some((cell) => names.includes(cell));
        return isRow ? value.map((cell) => (String(cell) === year ? '' : cell)) : value;
      });
      db.run(`UPDATE document SET content = ? WHERE id = ?`, without, documentId);
    }
  });
}

/** Takes a person's names and telephone numbers out of running text; longer names that begin alike stay. */
export function eraseWords(db: WriteDb, id: MailboxId, words: PersonWords): void {
  const clean = (text: string) =>
    formsOf(words).reduce((rest, form) => {
      const instead = words.names.includes(form) ? ERASED_NAME : '';
      return rest.replace(wholeWord(form), instead);
    }, text);
  const cleanColumn = ({ table, of }: NamedPlace, column: string) => {
    const ids = idsFor(of, id);
    const texts = db.all<{ text: string }>(
      `SELECT DISTINCT ${column} AS text FROM ${table} WHERE (${of}) AND ${column} IS NOT NULL`,
      ...ids,
    );
    for (const { text } of texts) {
      const without = clean(text);
      if (without === text) continue;
      db.run(
        `UPDATE ${table} SET ${column} = ? WHERE (${of}) AND ${column} = ?`,
        without,
        ...ids,
        text,
      );
    }
  };
  for (const place of NAMED) {
    const erase = () => {
      for (const column of place.columns) cleanColumn(place, column);
    };
    if (place.guard) withoutGuard(db, place.guard, erase);
    else erase();
  }
}

const wholeWord = (text: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );

/** What a person had a part in, as the audit calls it. */
const PART = `SELECT 'mailbox', mailbox_id FROM custody_term WHERE person_id = ?
  UNION SELECT 'delegation', id FROM custody_term WHERE person_id = ?
  UNION SELECT 'handover', id FROM handover WHERE ? IN (giver_id, receiver_id)
  UNION SELECT 'document', document_id FROM handover WHERE ? IN (giver_id, receiver_id)
  UNION SELECT 'document', id FROM document WHERE id IN (${PAPERS})
  UNION SELECT 'request', request_id FROM request_line WHERE mailbox_id = ?
  UNION SELECT 'notice', notice_id FROM lifecycle_notice_line WHERE mailbox_id = ?
  UNION SELECT 'hold', id FROM mailbox_hold WHERE mailbox_id = ?
  UNION SELECT 'server-plan', plan_id FROM server_step WHERE mailbox_id = ?
  UNION SELECT 'import', batch_id FROM mailbox_event WHERE mailbox_id = ? AND batch_id IS NOT NULL
  UNION SELECT 'log-entry', id FROM log_entry WHERE ${LOGGED}
  UNION SELECT 'approval', approval_id FROM approval_effect WHERE mailbox_id = ?`;

const idsFor = (sql: string, id: MailboxId) => Array.from(sql.matchAll(/\?/g), () => id);

/** What a person was and is called, and their telephone numbers. */
export interface PersonWords {
  names: string[];
  phones: string[];
}

/** Gathers them from the register and its history; names also as they are written in capitals. */
export function gatherWords(db: ReadDb, id: MailboxId): PersonWords {
  const rows = db.all<{ name: string | null; phone: string | null }>(
    `SELECT name, phone FROM mailbox WHERE id = ?
     UNION SELECT before ->> '$.name', before ->> '$.phone' FROM mailbox_event WHERE mailbox_id = ?
     UNION SELECT after ->> '$.name', after ->> '$.phone' FROM mailbox_event WHERE mailbox_id = ?
     UNION SELECT full_name, phone FROM request_line WHERE mailbox_id = ?`,
    ...[id, id, id, id],
  );
  const names = rows.flatMap(({ name }) =>
    name && name !== ERASED_NAME ? [name, name.toLocaleUpperCase('vi')] : [],
  );
  const phones = rows.flatMap(({ phone }) => (phone && phone.length >= 6 ? [phone] : []));
  return { names: [...new Set(names)], phones: [...new Set(phones)] };
}

/** Every form in which the words may stand: as written, in capitals, folded for searching. */
export const formsOf = ({ names, phones }: PersonWords): string[] => [
  ...names,
  ...names.map((name) => foldForSearch(name)),
  ...phones,
];

/** Audit events of whatever a person had a part in that name the person in what they recorded. */
export function findEventsNaming(db: ReadDb, id: MailboxId, words: PersonWords): number[] {
  const forms = formsOf(words);
  if (forms.length === 0) return [];
  return db
    .all<{ seq: number }>(
      `WITH part (entity, id) AS (${PART})
       SELECT DISTINCT e.seq FROM part
         JOIN audit_event e ON e.entity = part.entity AND e.entity_id = CAST(part.id AS TEXT)
         JOIN audit_payload p ON p.seq = e.seq
       WHERE e.action NOT LIKE 'privacy.%' AND (${forms.map(() => 'instr(p.payload, ?) > 0').join(' OR ')})
       ORDER BY e.seq`,
      ...idsFor(PART, id),
      ...forms,
    )
    .map(({ seq }) => seq);
}

/** Audit events of lists that were searched for by words, with what they recorded. */
export function listSearched(db: ReadDb): { seq: number; payload: string }[] {
  return db.all(
    `SELECT e.seq, p.payload FROM audit_event e JOIN audit_payload p ON p.seq = e.seq
     WHERE e.entity_id = '' AND p.payload LIKE '%"text":"_%'`,
  );
}
