import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ERASED_NAME } from '../../../electron/backend/repositories/personal-data.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { openSignedIn, TEST_DAY } from '../../helpers/open-test-backend.ts';
import { NAME, OLD_PHONE, PHONE, personEverywhere, YEAR } from '../../helpers/person-everywhere.ts';
import { registerFaults } from '../../helpers/register-faults.ts';
import { runJob } from '../../helpers/run-job.ts';

const TRACES = [NAME, 'QUÁCH THỊ XUYẾN CHI', 'quach thi xuyen chi', 'Xuyến Chi', OLD_PHONE, PHONE];

/** Every text of every table in which one of the traces stands, as table.column; years where they are kept as numbers. */
function textsWith(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all() as string[];
  const found = tables.flatMap((table) => {
    const columns = db.pragma(`table_info("${table}")`) as { name: string }[];
    return columns.flatMap(({ name }) => {
      const values = db.prepare(`SELECT CAST("${name}" AS TEXT) FROM "${table}"`).pluck().all();
      const isLeft = values.some(
        (value) =>
          TRACES.some((trace) => String(value).includes(trace)) ||
          (name === 'birth_year' && value === String(YEAR)),
      );
      return isLeft ? [`${table}.${name}`] : [];
    });
  });
  db.close();
  return found;
}

/** How often a text stands in the file of the register and its log. */
function timesInFile(dataDir: string, text: string): number {
  const path = join(dataDir, 'register.sqlite');
  const files = [path, `${path}-wal`].filter(existsSync).map((file) => readFileSync(file));
  return (
    Buffer.concat(files).toString('latin1').split(Buffer.from(text).toString('latin1')).length - 1
  );
}

test('a person who has been everywhere is gone from everywhere but official papers, which are named', async () => {
  const { client, backend, token, dataDir, mailboxId } = await personEverywhere();
  expect(textsWith(dataDir)).toEqual(expect.arrayContaining(PLACES));

  // Who asks for it is told of every such place.
  const file = await runJob(client.privacy.export({ mailboxId }));
  const { bytes } = await fetchFile(backend, token, file.fileId);
  const { sheets } = readWorkbook(Buffer.from(bytes), file.name);
  const told = sheets.map(({ rows }) => rows.map((row) => row?.join(' ')).join('\n'));
  for (const place of TOLD) expect(told[2]).toContain(place);
  for (const { number } of KEPT) expect(told[3]).toContain(number);

  const { papers } = await client.privacy.kept({ mailboxId });
  expect(papers).toMatchObject(KEPT);
  const others = await client.directory.search({ text: 'Nguyễn Hữu Lợi' });
  await runJob(client.backup.create({}));
  const order = { mailboxId, reason: 'Đơn của người đó', isOnRequest: true };
  expect((await client.privacy.erase(order)).kept).toEqual(papers);

  // The minutes and the answer that were issued; the handover that was carried through.
  const left = ['document.content', 'handover.receiver_name', 'handover.reason'];
  expect(textsWith(dataDir)).toEqual(left);
  expect((await client.directory.search({ text: NAME })).total).toBe(0);
  expect(await client.directory.search({ text: 'Nguyễn Hữu Lợi' })).toMatchObject({
    rows: others.rows,
  });
  // What happened is still told, without saying of whom.
  const { rows } = await client.logbook.list({ book: 'violation' });
  expect(rows).toMatchObject([
    { person: ERASED_NAME, subject: `Bà ${ERASED_NAME} để lộ mật khẩu` },
  ]);
  // Nothing of it looks like a hand in the file.
  expect(await runJob(client.audit.verify({}))).toMatchObject({ ok: true, damage: null });
  expect(registerFaults(dataDir)).toEqual([]);
  await backend.close();
  for (const trace of ['quach thi xuyen chi', OLD_PHONE, PHONE])
    expect(timesInFile(dataDir, trace)).toBe(0);
  expect(timesInFile(dataDir, NAME)).toBe(timesKept(dataDir));
});

/** How often the name stands in the papers that stay. */
function timesKept(dataDir: string): number {
  const db = new Database(join(dataDir, 'register.sqlite'), { readonly: true });
  const texts = db
    .prepare(
      `SELECT content FROM document UNION ALL SELECT receiver_name FROM handover UNION ALL SELECT reason FROM handover`,
    )
    .pluck()
    .all();
  db.close();
  return texts.join('\n').split(NAME).length - 1;
}

const PLACES = [
  'mailbox.name',
  'mailbox.birth_year',
  'mailbox.phone',
  'mailbox_search_data.block',
  'import_row.full_name',
  'import_row.birth_year',
  'import_row.issues',
  'import_row.changes',
  'audit_payload.payload',
  'mailbox_event.after',
  'usage_record.name',
  'usage_finding.name',
  'request.abstract',
  'request.search_text',
  'request_line.full_name',
  'request_line.birth_year',
  'request_line.phone',
  'document.content',
  'document.reason',
  'server_step.step',
  'handover.giver_name',
  'handover.receiver_name',
  'handover.closing_reason',
  'custody_term.person_name',
  'mailbox_hold.reason',
  'log_entry.person',
  'log_entry.details',
  'log_entry.search_text',
  'published_entry.name',
  'approval.decision_reason',
  'approval_effect.name',
];
const TOLD = [
  'Danh sách đã nhập',
  'Việc chờ duyệt, đã duyệt',
  'Dòng của văn bản đề nghị',
  'Văn bản, cuộc gọi đề nghị',
  'Số liệu của máy chủ',
  'Khác biệt với máy chủ',
  'Lệnh cho máy chủ thư',
  'Lý do giữ hộp thư',
  'Danh bạ đã công bố',
  'Người phụ trách, người được ủy quyền',
  'Bàn giao đã hủy',
  'Dự thảo, văn bản đã hủy',
  'Sổ theo dõi',
];
const KEPT = [
  { kind: 'document', number: '01/TB-STTTT' },
  { kind: 'minutes', number: '01/BB-STTTT' },
  { kind: 'document', number: '01/STTTT-CNTT' },
  { kind: 'letter', number: '12/UBND-VP' },
];

test('whoever’s name begins like theirs keeps it', async () => {
  const { client } = await openSignedIn();
  const unitId = (await client.unit.list({ text: 'sttt' })).units[0]?.id as UnitId;
  const { id } = await client.mailbox.issue({ fullName: 'Lê Văn An', unitId, birthYear: 1980 });
  await client.logbook.save({
    book: 'incident',
    kind: 'access',
    on: TEST_DAY,
    subject: 'Lê Văn An dùng máy của Lê Văn Anh',
    mailboxId: id,
    person: 'Lê Văn Anh',
    details: {},
  });
  const reason = 'Máy bị chiếm quyền, gửi thư rác hàng loạt';
  await client.lifecycle.revoke({ mailboxIds: [id], reason, document: 'Công văn số 12/UBND' });
  await client.privacy.erase({ mailboxId: id, reason: 'Đơn', isOnRequest: true });
  expect((await client.logbook.list({ book: 'incident', text: 'le van anh' })).rows).toMatchObject([
    { subject: `${ERASED_NAME} dùng máy của Lê Văn Anh`, person: 'Lê Văn Anh' },
  ]);
});
