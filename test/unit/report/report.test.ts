import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { askedOf } from '../../../shared/report/asked-number.ts';
import { isNumberColumn, type ReportTable } from '../../../shared/report/table.ts';
import { NO_ANSWERS } from '../../../shared/report/unit-form.ts';
import { staffBehind } from '../../../shared/report/unit-groups.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { innerFile } from '../spreadsheets/zip-fixtures.ts';
import { livedOffice } from './lived-office.ts';
import { reportOffice } from './report-office.ts';

const ANSWERS = {
  ...NO_ANSWERS,
  custodian: 'Nguyễn Văn Giám, Giám đốc',
  itContact: 'Lê Thị Tin, 0918123456',
  regular: 0,
  unused: 0,
  published: 'Có',
  incidents: 0,
  violations: 0,
  writer: 'Lê Thị Tin',
};

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

test('every number of the tables, percentages and totals too, is as many rows as stand behind it, of a unit and of the year before as well', async () => {
  const { client, unitOf } = await livedOffice();
  // Of Cái Bè nobody tells the staff: its people count in no percentage.
  for (const [place, staff] of [
    ['sttt', 30],
    ['chogao', 25],
    ['chogao.thanhbinh', 12],
  ] as const) {
    await client.unit.change({
      id: unitOf(place),
      staff: [2025, 2026].map((year) => ({ year, staff })),
    } as never);
  }
  const days = { year: 2026, from: '2026-01-01', to: '2026-11-24' };
  const whole = await client.report.start({ kind: 'annual', year: 2026 });
  const unitId = unitOf('chogao');
  const ofUnit = await client.report.start({ kind: 'unit', unitId, ...days });
  const asked = new Set<string>();
  for (const { id } of [whole, ofUnit]) {
    const { period, figures, tables } = await runJob(client.report.open({ id }));
    for (const table of tables) {
      for (const row of [...table.rows, ...(table.total ? [table.total] : [])]) {
        for (const column of table.columns) {
          const number = askedOf(table, row, column);
          const value = row.cells[column.key];
          if (typeof value === 'number' && value !== 0 && isNumberColumn(column)) {
            expect(Boolean(number), `${table.label} ${column.key}`).toBe(!column.isDerived);
          }
          if (!number) continue;
          const said = `${number.title}, ${column.key}`;
          asked.add(`${id} ${table.id} ${column.key}`);
          const then = (number.isOfYearBefore ? figures.previous : figures) ?? figures;
          const withUnitsBelow = table.id !== 'summary';
          if ('staffOf' in number) {
            const units = staffBehind(then.units, number.staffOf, withUnitsBelow);
            const sum = units.reduce((total, { staff }) => total + (staff ?? 0), 0);
            expect(sum, said).toBe(value);
          }
          if (!('measure' in number)) continue;
          const { measure, action, share } = number;
          const { total } = await client.report.rows({
            from: action?.on ?? then.from,
            to: action?.on ?? then.to,
            document: action?.document ?? null,
            measure,
            unitId: number.unitId as never,
            unitIds: (share?.unitIds ?? null) as never,
            category: number.category ?? null,
            scopeId: period.unitId,
            withUnitsBelow,
          });
          expect(total, said).toBe(share ? share.part : value);
          if (share) expect(share.part / share.whole, said).toBe(value);
        }
      }
    }
  }
  expect(asked).toContain(`${whole.id} granted staff`);
  expect(asked).toContain(`${whole.id} comparison previous`);
  expect(asked.size).toBeGreaterThan(65);
}, 60_000);

test('the staff of a year is told with where it comes from; a late report stays late, and one that was in time stays so', async () => {
  const { client } = await openSignedIn({ today: '2026-12-08' });
  const known = (await client.unit.list({})).units;
  const unitOf = (place: string) => known.find(({ localPart }) => localPart === place)?.id as never;
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  await client.unit.change({ id: unitOf('snv'), staff: [{ year: 2026, staff: 40 }] } as never);
  const send = (place: string, receivedOn: string, staff: number) =>
    client.report.receive({
      id,
      unitId: unitOf(place),
      receivedOn,
      document: '',
      answers: { ...ANSWERS, staff },
    });
  await send('sttt', '2026-12-07', 30);
  // Found afterwards in the post: what came in time.
  await send('chogao', '2026-12-07', 25);
  await send('chogao', '2026-12-03', 25);
  const { units: board } = await client.report.board({ id });
  const stateOf = (place: string) => board.find(({ unitId }) => unitId === unitOf(place))?.state;
  expect([stateOf('sttt'), stateOf('chogao'), stateOf('snv')]).toEqual(['late', 'sent', 'overdue']);
  const { figures, sections } = await runJob(client.report.open({ id }));
  expect(figures.reporting).toMatchObject({ inTime: 1, late: 1 });
  expect(JSON.stringify(sections)).toContain('trong đó 01 nơi đúng hạn, 01 nơi trễ hạn');
  const { units } = await client.report.staff({ year: 2026 });
  const sourceOf = (place: string) => units.find(({ unitId }) => unitId === unitOf(place));
  expect(sourceOf('sttt')).toMatchObject({ staff: 30, report: { receivedOn: '2026-12-07' } });
  expect(sourceOf('snv')).toMatchObject({ staff: 40, report: null });
}, 30_000);

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

test('the chain of the audit is verified before a report is signed; what is wrong is in its event and on Tổng quan', async () => {
  const { client, dataDir } = await reportOffice();
  await client.settings.update({
    office: {
      signers: [{ power: 'head', onBehalfOf: '', position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Ký' }],
    },
  } as never);
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  const lastSigning = async () => (await client.audit.list({ action: 'report.sign' })).events[0];
  await runJob(client.report.sign({ id }));
  expect(await lastSigning()).toMatchObject({ after: { audit: { ok: true } } });
  expect((await client.audit.list({ action: 'audit.verify' })).events).toEqual([]);
  const raw = new Database(join(dataDir, 'register.sqlite'));
  raw.exec(
    `DROP TRIGGER audit_event_unchanged; UPDATE audit_event SET operator_name = 'Ai đó' WHERE seq = 3`,
  );
  raw.close();
  await runJob(client.report.sign({ id, changeNote: 'Sửa.' }));
  expect(await lastSigning()).toMatchObject({ after: { audit: { ok: false, firstBadSeq: 3 } } });
  const { todos } = await client.overview.todos({});
  expect(todos.map(({ code }) => code)).toContain('register-damaged');
}, 30_000);
