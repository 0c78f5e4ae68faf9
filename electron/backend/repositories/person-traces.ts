import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { ERASED_NAME, withoutGuard } from './personal-data.ts';

/** A place besides the register itself where something is said of people. */
interface Trace {
  /** What people call it. */
  title: string;
  table: string;
  /** Which rows are about the people whose ids `p` holds. */
  of: string;
  /** What is written over; every column named here is shown to whom it is about. */
  fixed: Readonly<Record<string, string>>;
  /** A trigger that keeps the rows as they are; it is out while they are written over. */
  guard?: string;
}

const NAME = `'${ERASED_NAME}'`;
const OF_MAILBOX = `mailbox_id IN (SELECT id FROM p)`;
const PUBLISHED = `'$.name', ${NAME}, '$.position', '', '$.workplace', '', '$.phone', ''`;

const TRACES: readonly Trace[] = [
  {
    title: 'Danh sách đã nhập',
    table: 'import_row',
    of: `${OF_MAILBOX} OR (batch_id, row) IN (SELECT m.import_batch_id, m.import_row FROM mailbox m JOIN p ON p.id = m.id)`,
    fixed: {
      full_name: `''`,
      birth_year: 'NULL',
      position: `''`,
      phone: `''`,
      note: `''`,
      issues: 'NULL',
      read_issues: 'NULL',
      changes: 'NULL',
    },
  },
  {
    title: 'Việc chờ duyệt, đã duyệt',
    table: 'approval_effect',
    of: OF_MAILBOX,
    fixed: { name: `''`, local_part: `''`, former: `''` },
  },
  {
    title: 'Dòng của văn bản đề nghị',
    table: 'request_line',
    of: OF_MAILBOX,
    fixed: {
      full_name: NAME,
      birth_year: 'NULL',
      position: `''`,
      department: `''`,
      phone: `''`,
      note: `''`,
      remark: `''`,
      reason: `''`,
    },
  },
  {
    title: 'Số liệu của máy chủ',
    table: 'usage_record',
    of: OF_MAILBOX,
    fixed: { name: 'NULL' },
  },
  {
    title: 'Khác biệt với máy chủ',
    table: 'usage_finding',
    of: OF_MAILBOX,
    fixed: { name: NAME, detail: `''` },
  },
  {
    title: 'Lệnh cho máy chủ thư',
    table: 'server_step',
    of: OF_MAILBOX,
    fixed: {
      step: `CASE verb WHEN 'create' THEN json_set(step, '$.facts', json('{}'))
        WHEN 'modify' THEN json_set(step, '$.facts', json('{}'), '$.before', json('{}')) ELSE step END`,
      message: `''`,
    },
  },
  {
    title: 'Lý do giữ hộp thư',
    table: 'mailbox_hold',
    of: OF_MAILBOX,
    fixed: { reason: `''`, ended_reason: `''` },
  },
  {
    title: 'Dòng của thông báo khóa, xóa',
    table: 'lifecycle_notice_line',
    of: OF_MAILBOX,
    fixed: { reason: `''` },
  },
  {
    title: 'Thay đổi đã công bố',
    table: 'publication_change',
    of: OF_MAILBOX,
    fixed: { before: `json_set(before, ${PUBLISHED})`, after: `json_set(after, ${PUBLISHED})` },
  },
  {
    title: 'Danh bạ đã công bố',
    table: 'published_entry',
    of: OF_MAILBOX,
    fixed: { name: NAME, position: `''`, workplace: `''`, phone: `''` },
  },
  {
    title: 'Lý do của địa chỉ',
    table: 'address_ledger',
    of: OF_MAILBOX,
    fixed: { reason: `''` },
  },
  {
    title: 'Địa chỉ không cấp',
    table: 'address_refusal',
    of: OF_MAILBOX,
    fixed: { proposed_for: NAME, reason: `''` },
    guard: 'address_refusal_unchanged',
  },
  {
    title: 'Người phụ trách, người được ủy quyền',
    table: 'custody_term',
    of: `person_id IN (SELECT id FROM p)`,
    fixed: { person_name: NAME, position: `''`, end_reason: `''` },
    guard: 'custody_term_unchanged',
  },
  {
    title: 'Bàn giao đã hủy, bên giao',
    table: 'handover',
    of: `state = 'cancelled' AND giver_id IN (SELECT id FROM p)`,
    fixed: { giver_name: NAME, giver_position: `''` },
    guard: 'handover_unchanged',
  },
  {
    title: 'Bàn giao đã hủy, bên nhận',
    table: 'handover',
    of: `state = 'cancelled' AND receiver_id IN (SELECT id FROM p)`,
    fixed: { receiver_name: NAME, receiver_position: `''` },
    guard: 'handover_unchanged',
  },
];

const PEOPLE = `WITH p (id) AS (SELECT value FROM json_each(?))`;

/** Takes away what other tables than the register's own say of people, all of them at once. */
export function eraseTraces(db: WriteDb, ids: readonly MailboxId[]): void {
  for (const { table, of, fixed, guard } of TRACES) {
    const set = Object.entries(fixed).map(([column, value]) => `${column} = ${value}`);
    const erase = () =>
      db.run(`${PEOPLE} UPDATE ${table} SET ${set.join(', ')} WHERE ${of}`, JSON.stringify(ids));
    if (guard) withoutGuard(db, guard, erase);
    else erase();
  }
}

/** What they say of one person, as it is told to that person. */
export function listTraces(db: ReadDb, id: MailboxId): { place: string; said: string }[] {
  return TRACES.flatMap(({ title, table, of, fixed }) =>
    db
      .all<Record<string, unknown>>(
        `${PEOPLE} SELECT ${Object.keys(fixed).join(', ')} FROM ${table} WHERE ${of}`,
        JSON.stringify([id]),
      )
      .map((row) => ({ place: title, said: sayAll(row) })),
  ).filter(({ said }) => said !== '');
}

/** What a row says, in the order of its columns. */
export const sayAll = (row: Record<string, unknown>): string =>
  Object.values(row)
    .filter((value) => value !== null && value !== '')
    .join('; ');
