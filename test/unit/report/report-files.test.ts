import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { formatReportValue, type ReportTable } from '../../../shared/report/table.ts';
import { findCommand, hasTool } from '../../helpers/outside-tools.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { reportOffice } from './report-office.ts';

/** Figures, and the three files made of them, in a folder. */
async function filesOfReport() {
  const { client, unitOf, download } = await reportOffice();
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  const { given } = await client.report.submissions({ id, unitId: unitOf('chogao') });
  const answers = {
    ...given,
    custodian: 'Nguyễn Văn Chủ, Chủ tịch',
    itContact: 'Lê Thị Tin',
    staff: 3,
    regular: 1,
    unused: 1,
    published: 'Có',
    incidents: 0,
    violations: 0,
    writer: 'Lê Thị Tin',
    proposals: 'Đề nghị tập huấn cho <cấp xã> & "cấp huyện"',
  };
  await client.report.receive({
    id,
    unitId: unitOf('chogao'),
    receivedOn: '2026-11-24',
    document: 'Công văn số 12/UBND',
    answers,
  });
  const { tables } = await runJob(client.report.open({ id }));
  const folder = tempDir();
  for (const format of ['xlsx', 'pdf', 'docx'] as const) {
    const file = await runJob(client.report.write({ id, format }));
    writeFileSync(join(folder, `bao-cao.${format}`), await download(file.fileId));
  }
  return { folder, tables };
}

/** Cells of a table as they must be read anywhere. */
const shown = (table: ReportTable) =>
  [...table.rows, ...(table.total ? [table.total] : [])].map(({ cells }) =>
    table.columns.map(({ key, kind }) =>
      cells[key] === undefined ? '' : formatReportValue(cells[key] ?? null, kind),
    ),
  );

const squeeze = (text: string) => text.replaceAll(/\s+/g, '');

test('the sheets hold the figures, cell by cell, and their formulas give the same', async () => {
  const { folder, tables } = await filesOfReport();
  const { Sheets } = XLSX.read(readFileSync(join(folder, 'bao-cao.xlsx')), { cellFormula: true });
  for (const table of tables) {
    const sheet = Sheets[table.label] ?? {};
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true });
    table.rows.forEach(({ cells }, index) => {
      table.columns.forEach(({ key, kind }, column) => {
        const expected = cells[key];
        if (kind === 'integer' || kind === 'percent') {
          expect(rows[index + 4]?.[column], `${table.label} ${key}`).toEqual(
            expected ?? 'chưa có số liệu',
          );
        }
      });
    });
  }
  const flow = Sheets['Bảng 1'] ?? {};
  expect(flow.B11).toMatchObject({ f: 'SUM(B5:B10)' });
  expect(flow.H10).toMatchObject({ f: 'B10+C10-F10-G10', v: 3 });

  if (!hasTool('libreoffice')) return;
  const out = join(folder, 'reckoned');
  mkdirSync(out);
  execFileSync(
    findCommand('soffice') ?? 'soffice',
    [
      `-env:UserInstallation=file://${encodeURI(folder)}/profile`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      join(folder, 'bao-cao.xlsx'),
    ],
    { stdio: 'ignore' },
  );
  const reckoned = XLSX.read(readFileSync(join(out, 'bao-cao.xlsx'))).Sheets;
  let formulas = 0;
  for (const [name, sheet] of Object.entries(Sheets)) {
    for (const [ref, cell] of Object.entries(sheet)) {
      if (typeof cell !== 'object' || !('f' in cell)) continue;
      formulas++;
      expect(reckoned[name]?.[ref]?.v, `${name} ${ref}`).toBeCloseTo(Number(cell.v), 9);
    }
  }
  expect(formulas).toBeGreaterThan(20);
}, 180_000);

test.skipIf(!hasTool('poppler'))(
  'the PDF says the same to the last digit, with its annexes and its notes',
  async () => {
    const { folder, tables } = await filesOfReport();
    const pdf = join(folder, 'bao-cao.pdf');
    const text = squeeze(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
    for (const table of tables) {
      if (table.rows.length === 0) continue;
      expect(text).toContain(squeeze(table.title));
      const numbers = table.columns.flatMap(({ kind }, index) =>
        kind === 'integer' || kind === 'percent' ? [index] : [],
      );
      const last = shown(table).at(-1) ?? [];
      const values = numbers.map((index) => last[index] ?? '').filter(Boolean);
      // Words of a narrow column are broken across lines, numbers never are.
      for (const value of values) if (/\d/.test(value)) expect(text).toContain(squeeze(value));
    }
    expect(text).toContain(squeeze('66,7%'));
    expect(text).toContain(squeeze('Đề nghị tập huấn cho <cấp xã> & "cấp huyện"'));
    expect(text).toContain(squeeze('Kính gửi: Ủy ban nhân dân tỉnh Tiền Giang'));
  },
  120_000,
);
