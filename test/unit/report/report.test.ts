import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { ReportTable } from '../../../shared/report/table.ts';
import { runJob } from '../../helpers/run-job.ts';
import { innerFile } from '../spreadsheets/zip-fixtures.ts';
import { livedOffice } from './lived-office.ts';
import { reportOffice } from './report-office.ts';

const rowOf = (tables: readonly ReportTable[], id: string, label: string) =>
  tables.find((table) => table.id === id)?.rows.find(({ cells }) => cells.label === label)?.cells;

test('a period is begun with its days, and its figures come from the register', async () => {
  const { client, unitOf } = await reportOffice();
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  await expect(client.report.start({ kind: 'annual', year: 2026 })).rejects.toMatchObject({
    code: 'REPORT_EXISTS',
  });
  const { period, tables, figures, sections } = await runJob(client.report.open({ id }));
  expect(period).toMatchObject({
    from: '2025-12-15',
    to: '2026-12-14',
    unitsDueOn: '2026-12-04',
    dueOn: '2026-12-15',
  });
  expect(rowOf(tables, 'flow', 'Hộp thư cá nhân')).toMatchObject({
    opening: 0,
    issued: 3,
    closing: 3,
  });
  expect(rowOf(tables, 'granted', 'Ủy ban nhân dân huyện Chợ Gạo')).toMatchObject({
    staff: null,
    share: null,
    granted: 2,
    agency: 1,
  });
  expect(rowOf(tables, 'usage', 'Ủy ban nhân dân huyện Chợ Gạo')).toMatchObject({
    inUse: 3,
    known: 3,
    regular: 1,
    never: 1,
    overSixMonths: 2,
    overTwelveMonths: 0,
    defaultPassword: 1,
  });
  expect(figures.usageOn).toBe('2026-11-20');
  const [first] = sections[1]?.parts[0]?.paragraphs ?? [];
  expect(first?.text).toContain(
    'hệ thống có 04 hộp thư điện tử công vụ, gồm 01 hộp thư cơ quan và 03 hộp thư cá nhân',
  );
  const { rows, total } = await client.report.rows({
    from: period.from,
    to: period.to,
    measure: 'over-six-months',
    unitId: unitOf('chogao'),
    withUnitsBelow: true,
  });
  expect(total).toBe(2);
  expect(rows.map(({ name }) => name)).toEqual(['Trần Thị Bưởi', 'Phạm Văn Hai']);
});

test('every number of the tables is as many rows as stand behind it, of a unit and of the year before too', async () => {
  const { client, unitOf } = await livedOffice();
  const days = { year: 2026, from: '2026-01-01', to: '2026-11-24' };
  const whole = await client.report.start({ kind: 'annual', year: 2026 });
  const unitId = unitOf('chogao');
  const ofUnit = await client.report.start({ kind: 'unit', unitId, ...days });
  const asked = new Set<string>();
  for (const { id } of [whole, ofUnit]) {
    const { period, figures, tables } = await runJob(client.report.open({ id }));
    for (const table of tables) {
      for (const row of table.rows) {
        for (const column of table.columns) {
          const value = row.cells[column.key];
          const measure = column.measure ?? (column.isDerived ? undefined : row.measure);
          if (!measure || typeof value !== 'number' || value === 0) continue;
          const { from, to } = (column.isOfYearBefore ? figures.previous : figures) ?? period;
          const { total } = await client.report.rows({
            from: row.action?.on ?? from,
            to: row.action?.on ?? to,
            document: row.action?.document ?? null,
            measure,
            unitId: (row.unitId ?? null) as never,
            category: row.category ?? null,
            scopeId: period.unitId,
            withUnitsBelow: table.id !== 'summary',
          });
          expect(total, `${table.label} ${row.cells.label} ${column.key}`).toBe(value);
          asked.add(`${id} ${table.id} ${measure}`);
        }
      }
    }
  }
  expect(asked.size).toBeGreaterThan(45);
}, 60_000);

test('edited paragraphs stay, and say when the figures have moved on', async () => {
  const { client, unitOf } = await reportOffice();
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  const paragraphOf = async (key: string) => {
    const { sections } = await runJob(client.report.open({ id }));
    return sections
      .flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs))
      .find((paragraph) => paragraph.key === key);
  };
  const { written = '' } = (await paragraphOf('grants')) ?? {};
  await client.report.edit({ id, key: 'grants', text: 'Câu của Sở.', written });
  expect(await paragraphOf('grants')).toMatchObject({
    text: 'Câu của Sở.',
    isEdited: true,
    isOutdated: false,
  });
  await client.mailbox.issue({ fullName: 'Võ Thị Mới', unitId: unitOf('sttt'), birthYear: 1990 });
  expect(await paragraphOf('grants')).toMatchObject({ text: 'Câu của Sở.', isOutdated: true });
  await client.report.edit({ id, key: 'grants', text: null, written });
  expect((await paragraphOf('grants'))?.isEdited).toBe(false);
});

test('a signed report keeps its figures and its text; a correction says what it changes', async () => {
  const { client, unitOf, download } = await reportOffice();
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  await client.settings.update({
    office: {
      signers: [{ power: 'head', onBehalfOf: '', position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Ký' }],
    },
  } as never);
  const { documentId } = await runJob(client.report.drawUp({ id }));
  const signed = await runJob(client.report.sign({ id }));
  expect(signed).toEqual({ version: 1, documentId });
  await client.mailbox.issue({ fullName: 'Võ Thị Mới', unitId: unitOf('sttt'), birthYear: 1990 });
  const totalOf = async (version?: number) => {
    const file = await runJob(client.report.write({ id, format: 'xlsx', version }));
    const { Sheets } = XLSX.read(await download(file.fileId));
    const rows = XLSX.utils.sheet_to_json<string[]>(Sheets['Bảng 1'] ?? {}, { header: 1 });
    return rows.find(([label]) => label === 'Tổng cộng')?.at(-1);
  };
  expect(await totalOf(1)).toBe(4);
  expect(await totalOf()).toBe(5);
  await expect(runJob(client.report.sign({ id }))).rejects.toMatchObject({
    code: 'REPORT_CHANGE_NOTE_MISSING',
  });
  await runJob(client.report.sign({ id, changeNote: 'Bổ sung hộp thư cấp ngày 24/11.' }));
  const { versions } = await client.report.versions({ id });
  expect(versions.map(({ number, changeNote }) => [number, changeNote])).toEqual([
    [1, ''],
    [2, 'Bổ sung hộp thư cấp ngày 24/11.'],
  ]);
  const file = await runJob(client.report.write({ id, format: 'docx', version: 2 }));
  const xml = innerFile(await download(file.fileId), 'word/document.xml').replaceAll(
    /<[^>]+>/g,
    '',
  );
  expect(xml).toMatch(
    /Báo cáo này thay thế Báo cáo số 01\/BC-STTTT ngày 24 tháng 11 năm 2026\. Nội dung sửa đổi, bổ sung: Bổ sung hộp thư cấp ngày 24\/11\./,
  );
});
