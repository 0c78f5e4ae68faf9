import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { formatReportValue, kindOfCell, type ReportTable } from '../../../shared/report/table.ts';
import { convertWithOffice, pagesOfPdf, sizesOfPdf } from '../../helpers/office-suite.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { runJob } from '../../helpers/run-job.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { innerFile } from '../spreadsheets/zip-fixtures.ts';
import { livedOffice } from './lived-office.ts';

/** Figures of two years, and the three files made of them, in a folder. */
async function filesOfReport() {
  const { client, unitOf, download } = await livedOffice();
  const { id } = await client.report.start({ kind: 'annual', year: 2026 });
  const { given } = await client.report.submissions({ id, unitId: unitOf('caibe') });
  const answers = {
    ...given,
    custodian: 'Nguyễn Văn Chủ, Chủ tịch',
    itContact: 'Lê Thị Tin',
    staff: 18,
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
    unitId: unitOf('caibe'),
    receivedOn: '2026-11-24',
    document: 'Công văn số 12/UBND',
    answers,
  });
  const { tables, charts } = await runJob(client.report.open({ id }));
  const folder = tempDir();
  for (const format of ['xlsx', 'pdf', 'docx'] as const) {
    const file = await runJob(client.report.write({ id, format }));
    writeFileSync(join(folder, `bao-cao.${format}`), await download(file.fileId));
  }
  return { folder, tables, charts };
}

const rowsOf = (table: ReportTable) => [...table.rows, ...(table.total ? [table.total] : [])];

/** Cells of a table as they must be read anywhere. */
const shown = (table: ReportTable) =>
  rowsOf(table).map((row) =>
    table.columns.map((column) => {
      const value = row.cells[column.key];
      return value === undefined ? '' : formatReportValue(value, kindOfCell(row, column));
    }),
  );

const squeeze = (text: string) => text.replaceAll(/\s+/g, '');
/** Signs of thousands and of decimals differ with the language of the program. */
const digits = (text: string) => text.replaceAll(/[.,](?=\d)/g, '');
const isNumber = (text: string) => /^-?[\d.,]+%?$/.test(text);

/** Rows of a table whose numbers do not stand together in one line of a text. */
function rowsMissing(table: ReportTable, text: string): string[] {
  const numbers = table.columns.flatMap(({ kind }, index) =>
    kind === 'integer' || kind === 'percent' ? [index] : [],
  );
  const lines = text
    .split('\n')
    .map((line) => digits(line.trim().split(/\s+/).filter(isNumber).join(' ')));
  return shown(table).flatMap((cells) => {
    const sought = digits(
      numbers
        .map((index) => cells[index] ?? '')
        .filter(isNumber)
        .join(' '),
    );
    return lines.some((line) => line.endsWith(sought)) ? [] : [cells.join(' | ')];
  });
}

/** Tables of a Word file, row by row, cell by cell. */
function wordTables(path: string): string[][][] {
  const xml = innerFile(readFileSync(path), 'word/document.xml');
  const parts = (text: string, tag: string) =>
    text.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs')) ?? [];
  const textOf = (cell: string) =>
    [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return parts(xml, 'tbl').map((table) =>
    parts(table, 'tr').map((row) => parts(row, 'tc').map(textOf)),
  );
}

const A4 = [595, 842];

test('Excel, Word and PDF say the same cell by cell, and print whole on A4', async () => {
  const { folder, tables, charts } = await filesOfReport();
  expect(tables.find(({ id }) => id === 'comparison')?.rows[0]?.cells).toMatchObject({
    previous: 54,
    current: 73,
    difference: 19,
  });
  expect(charts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['issued-by-month', 'granted-year-on-year', 'usage-year-on-year']),
  );

  // Excel, by a reader that is not ours.
  const { Sheets } = XLSX.read(readFileSync(join(folder, 'bao-cao.xlsx')), { cellFormula: true });
  for (const table of tables) {
    const sheet = Sheets[table.label] ?? {};
    const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true });
    rowsOf(table).forEach((row, index) => {
      table.columns.forEach(({ key, kind }, column) => {
        if (kind !== 'integer' && kind !== 'percent') return;
        const expected = row.cells[key];
        expect(rows[index + 4]?.[column], `${table.label} ${index} ${key}`).toEqual(
          expected ?? 'chưa có số liệu',
        );
      });
    });
  }
  expect(Sheets['Bảng 1']?.B11).toMatchObject({ f: 'SUM(B5:B10)' });
  expect(Sheets['Bảng 1']?.H10).toMatchObject({ f: 'B10+C10-F10-G10', v: 67 });
  expect(Sheets['Bảng 7']?.D5).toMatchObject({ f: 'C5-B5', v: 19 });

  // Word, every cell.
  const inWord = wordTables(join(folder, 'bao-cao.docx'));
  for (const table of tables.filter(({ rows }) => rows.length > 0)) {
    const head = table.columns.map(({ header }) => header);
    const found = inWord.find((rows) => rows[0]?.join('|') === head.join('|'));
    expect(found?.slice(1), `${table.label} in Word`).toEqual(shown(table));
  }
  if (!hasTool('poppler')) return;

  // PDF, every row.
  const text = pagesOfPdf(join(folder, 'bao-cao.pdf')).join('\n');
  for (const table of tables.filter(({ rows }) => rows.length > 0)) {
    expect(squeeze(text)).toContain(squeeze(table.title));
    expect(rowsMissing(table, text), `${table.label} in PDF`).toEqual([]);
  }
  expect(squeeze(text)).toContain(squeeze('Đề nghị tập huấn cho <cấp xã> & "cấp huyện"'));
  expect(squeeze(text)).toContain(squeeze('Kính gửi: Ủy ban nhân dân tỉnh Tiền Giang'));
  if (!hasTool('libreoffice')) return;

  // LibreOffice reckons the formulas anew.
  const reckoned = XLSX.read(
    readFileSync(join(convertWithOffice(folder, 'xlsx', ['bao-cao.xlsx']), 'bao-cao.xlsx')),
  ).Sheets;
  let formulas = 0;
  for (const [name, sheet] of Object.entries(Sheets)) {
    for (const [ref, cell] of Object.entries(sheet)) {
      if (typeof cell !== 'object' || !('f' in cell)) continue;
      formulas++;
      expect(reckoned[name]?.[ref]?.v, `${name} ${ref}`).toBeCloseTo(Number(cell.v), 9);
    }
  }
  expect(formulas).toBeGreaterThan(60);

  // Word as another program prints it.
  const printed = convertWithOffice(folder, 'pdf', ['bao-cao.docx']);
  const word = pagesOfPdf(join(printed, 'bao-cao.pdf')).join('\n');
  for (const table of tables.filter(({ rows }) => rows.length > 0))
    expect(rowsMissing(table, word), `${table.label} in Word as printed`).toEqual([]);

  // Every sheet as another program prints it: A4, headers on every page, nothing cut off.
  const sheets = join(convertWithOffice(folder, 'pdf', ['bao-cao.xlsx']), 'bao-cao.pdf');
  const pages = pagesOfPdf(sheets);
  const sizes = sizesOfPdf(sheets).map((size) => size.map(Math.round));
  let page = 0;
  for (const table of tables) {
    const first = page;
    const isOwn = (index: number) =>
      index === first ||
      !/^\s*(Bảng \d|Phụ lục I+|Giải thích số liệu)/.test(pages[index] ?? 'Giải thích số liệu');
    while (isOwn(page)) {
      expect(sizes[page], `${table.label}, page ${page + 1}`).toEqual(
        table.landscape ? A4.toReversed() : A4,
      );
      const words = squeeze(pages[page] ?? '');
      for (const word of table.columns.flatMap(({ header }) => header.split(' ')))
        expect(words, `${table.label}, page ${page + 1}`).toContain(word);
      page++;
    }
    const whole = pages.slice(first, page).join('\n');
    expect(squeeze(whole)).toContain(squeeze(`${table.label}. ${table.title}`));
    if (table.rows.length > 0)
      expect(rowsMissing(table, whole), `${table.label} as printed`).toEqual([]);
    for (const note of table.notes) expect(squeeze(whole)).toContain(squeeze(note));
  }
  // Only the definitions are left, on one page.
  expect(page).toBe(pages.length - 1);
  expect(pages.at(-1)).toContain('Giải thích số liệu');
}, 180_000);
