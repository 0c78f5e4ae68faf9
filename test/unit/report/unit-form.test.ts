import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readUnitForm } from '../../../electron/backend/services/report/read-unit-form.ts';
import { unitFormSheets } from '../../../electron/backend/services/report/unit-form-sheets.ts';
import type { FormCell, FormSheet } from '../../../electron/backend/spreadsheets/form-sheet.ts';
import { readWorkbook } from '../../../electron/backend/spreadsheets/read-workbook.ts';
import { writeForm } from '../../../electron/backend/spreadsheets/write-form.ts';
import { NO_ANSWERS, type UnitAnswers } from '../../../shared/report/unit-form.ts';
import { convertWithOffice } from '../../helpers/office-suite.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { reportOffice } from './report-office.ts';

const identity = { reportId: 7, unitId: 48, year: 2026 };
const head = {
  identity,
  unitName: 'Sở Nội vụ',
  periodName: 'năm 2026',
  dueOn: '04/12/2026',
  agency: 'Sở Thông tin và Truyền thông',
};
const right: UnitAnswers = {
  ...NO_ANSWERS,
  custodian: 'Nguyễn Văn Giám',
  itContact: 'Lê Thị Tin',
  staff: 40,
  granted: 30,
  regular: 20,
  unused: 5,
  published: 'Có',
  incidents: 0,
  violations: 0,
  writer: 'Lê Thị Tin',
};

type Row = readonly (FormCell | null)[];

/** A form as it comes back, its rows changed on the way. */
async function returned(change: (rows: Row[]) => Row[], answers: UnitAnswers = right) {
  const path = join(tempDir(), 'bao-cao.xlsx');
  const [form, list, hidden] = unitFormSheets(head, answers) as [FormSheet, FormSheet, FormSheet];
  await writeForm(path, [{ ...form, merges: [], rows: change([...form.rows]) }, list, hidden]);
  return readUnitForm(readWorkbook(readFileSync(path), 'bao-cao.xlsx'), 'bao-cao.xlsx');
}

const isLine = (code: string) => (row: Row) => row[0]?.value === code;
const answered = (code: string, value: string | number) => (rows: Row[]) =>
  rows.map((row) =>
    isLine(code)(row) ? [row[0] ?? null, row[1] ?? null, { style: 'text' as const, value }] : row,
  );

test('a form filled in rightly comes back as it was answered', async () => {
  expect(await returned((rows) => rows)).toEqual({ identity, answers: right, faults: [] });
});

test('numbers typed the Vietnamese way and answers in another case are understood', async () => {
  const { answers, faults } = await returned((rows) =>
    answered('2.6', 'CÓ')(answered('2.1', '1.234')(rows)),
  );
  expect(answers).toMatchObject({ staff: 1234, published: 'Có' });
  expect(faults).toEqual([]);
});

test.each([
  ['text in the cell of a number', answered('2.1', 'khoảng 40'), /^C\d+$/, /đang ghi “khoảng 40”/],
  ['a choice that is none', answered('2.6', 'đang làm'), /^C\d+$/, /phải ghi Có hoặc Không/],
  ['more used than granted', answered('2.3', 29), /^C\d+$/, /nhiều hơn số hộp thư đã cấp \(30\)/],
  [
    'a line taken away',
    (rows: Row[]) => rows.filter((row) => !isLine('3.1')(row)),
    /^$/,
    /Thiếu dòng 3\.1/,
  ],
  [
    'a line twice',
    (rows: Row[]) => rows.flatMap((row) => (isLine('2.1')(row) ? [row, row] : [row])),
    /^C\d+, C\d+$/,
    /Dòng 2\.1 có 2 lần/,
  ],
])(
  '%s is told with its cell, and the other answers are kept',
  async (_name, change, cell, message) => {
    const { answers, faults } = await returned(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.cell).toMatch(cell);
    expect(faults[0]?.message).toMatch(message);
    expect(answers).toMatchObject({ custodian: 'Nguyễn Văn Giám', writer: 'Lê Thị Tin' });
  },
);

test('moved lines are found by their code', async () => {
  const { answers, faults } = await returned((rows) => rows.toReversed());
  expect(answers).toEqual(right);
  expect(faults).toEqual([]);
});

test('a file that is no form of ours is refused', async () => {
  const path = join(tempDir(), 'khac.xlsx');
  await writeForm(path, [
    { name: 'Báo cáo', widths: [10], rows: [[{ style: 'text', value: 'x' }]] },
  ]);
  expect(() => readUnitForm(readWorkbook(readFileSync(path), 'khac.xlsx'), 'khac.xlsx')).toThrow(
    'FORM_UNKNOWN',
  );
});

test('a sheet copied within the file is told; the one under its own name counts', async () => {
  const path = join(tempDir(), 'hai-trang.xlsx');
  const [form, , hidden] = unitFormSheets(head, right) as [FormSheet, FormSheet, FormSheet];
  const copy = { ...form, name: 'Báo cáo (2)', rows: answered('2.1', 99)([...form.rows]) };
  await writeForm(path, [copy, form, hidden]);
  const { answers, faults } = readUnitForm(readWorkbook(readFileSync(path), 'a.xlsx'), 'a.xlsx');
  expect(answers).toEqual(right);
  expect(faults.map(({ message }) => message)).toEqual([
    'Trang tính “Báo cáo (2)” cũng là biểu mẫu; chỉ trang “Báo cáo” được đọc. Xem lại trang nào đúng.',
  ]);
});

test.skipIf(!hasTool('libreoffice'))(
  'a form saved by LibreOffice comes back the same',
  async () => {
    const folder = tempDir();
    await writeForm(join(folder, 'a.xlsx'), unitFormSheets(head, right));
    const saved = readFileSync(join(convertWithOffice(folder, 'xlsx', ['a.xlsx']), 'a.xlsx'));
    expect(readUnitForm(readWorkbook(saved, 'a.xlsx'), 'a.xlsx')).toEqual({
      identity,
      answers: right,
      faults: [],
    });
  },
  90_000,
);

test('forms of another year, sent twice or filled in wrongly lose nothing that was received', async () => {
  const { client, unitOf, upload, download } = await reportOffice();
  const [before, now] = [
    await client.report.start({ kind: 'annual', year: 2025 }),
    await client.report.start({ kind: 'annual', year: 2026 }),
  ];
  const unitId = unitOf('snv');
  const formOf = async (id: number) =>
    download((await runJob(client.report.form({ id, unitIds: [unitId] }))).fileId);
  const read = async (bytes: Buffer<ArrayBuffer>) =>
    runJob(client.report.readForm({ id: now.id, fileId: await upload('bao-cao.xlsx', bytes) }));
  await expect(read(await formOf(before.id))).rejects.toMatchObject({
    code: 'FORM_OF_OTHER_PERIOD',
  });

  const bytes = await formOf(now.id);
  const first = await read(bytes);
  expect(first.receivedBeforeOn).toBeNull();
  expect(first.faults).not.toEqual([]);
  const answers = { ...right, granted: first.answers.granted, regular: 0, unused: 0 };
  const order = { id: now.id, unitId, receivedOn: '2026-11-20', document: '', answers };
  await client.report.receive({
    ...order,
    file: { name: first.fileName, sha256: first.fileSha256 },
  });
  expect((await read(bytes)).receivedBeforeOn).toBe('2026-11-20');
  await expect(
    client.report.receive({ ...order, answers: { ...answers, custodian: null } }),
  ).rejects.toMatchObject({ code: 'FORM_FAULTY' });
  const { submissions } = await client.report.submissions({ id: now.id, unitId });
  expect(submissions.map((each) => each.answers.custodian)).toEqual(['Nguyễn Văn Giám']);
});

test('people written into the list of a form are read as any list of a request', async () => {
  const { client, upload } = await reportOffice();
  const path = join(tempDir(), 'bao-cao.xlsx');
  const [form, list, hidden] = unitFormSheets(head, right) as [FormSheet, FormSheet, FormSheet];
  const person = ['1', 'Đỗ Thị Hạnh', 1990, 'Chuyên viên', 'Văn phòng', '0918123456', 'Cấp mới'];
  const rows = [...list.rows];
  rows[4] = person.map((value) => ({ style: 'input-text' as const, value }));
  await writeForm(path, [form, { ...list, rows }, hidden]);
  const fileId = await upload('bao-cao.xlsx', readFileSync(path));
  const { sheets } = await runJob(client.import.inspect({ fileId }));
  const found = sheets.find(({ name }) => name === 'Danh sách đề nghị');
  expect(found?.headerRow).toBe(4);
  expect(found?.columns.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['fullName', 'birthYear', 'position', 'phone']),
  );
});
