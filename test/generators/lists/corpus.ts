import iconv from 'iconv-lite';
import * as XLSX from 'xlsx';
import type { HandBuiltOptions } from './hand-built.ts';
import { handBuiltXlsx } from './hand-built.ts';
import { splitTones, typeIn } from './old-fonts.ts';
import type { Expected, ModelCell, ModelSheet } from './sheet-model.ts';
import { type StaffListOptions, staffList } from './staff-list.ts';

/** One file of the corpus with what must be read of it. */
export interface CorpusFile {
  name: string;
  bytes: Buffer;
  expected: Expected;
}

type Made = { sheet: ModelSheet; expected: Expected };

/** A workbook of one list, put together by hand. */
function byHand(
  name: string,
  made: Made,
  options: HandBuiltOptions = {},
  more: ModelSheet[] = [],
): CorpusFile {
  const expected = { ...made.expected, hasMacros: options.hasMacros ?? false };
  return { name, bytes: handBuiltXlsx([made.sheet, ...more], options), expected };
}

/** A workbook written by another library, in one of its formats. */
function byLibrary(
  name: string,
  { sheet, expected }: Made,
  bookType: 'xlsx' | 'biff8',
): CorpusFile {
  const cells = sheet.rows.map((row) => row.map(plainValue));
  const page = XLSX.utils.aoa_to_sheet(cells, { cellDates: true });
  page['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const workbook = XLSX.utils.book_new(page, sheet.name);
  return { name, bytes: XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer, expected };
}

/** Delimited text; `encode` makes its bytes. */
function asText(
  name: string,
  { sheet, expected }: Made,
  delimiter: string,
  encode: (text: string) => Buffer,
): CorpusFile {
  const field = (cell: ModelCell) => {
    const text = textOf(cell);
    return /["\n\r]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const text = sheet.rows.map((row) => row.map(field).join(delimiter)).join('\r\n');
  const sheetName = name.replace(/\.[^.]*$/, '');
  return { name, bytes: encode(`${text}\r\n`), expected: { ...expected, sheet: sheetName } };
}

function plainValue(cell: ModelCell): unknown {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return new Date(Date.UTC(cell.day[0], cell.day[1] - 1, cell.day[2]));
  return 'runs' in cell ? cell.runs.map(({ text }) => text).join('') : cell.text;
}

function textOf(cell: ModelCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day.toReversed().join('/');
  return 'runs' in cell ? cell.runs.map(({ text }) => text).join('') : cell.text;
}

/** Types every text of a list in an old font, told by the cells or not. */
function inOldFont(
  made: Made,
  encoding: 'tcvn3' | 'vni',
  font: string | null,
  capitals: string | null = null,
): Made {
  const rows = made.sheet.rows.map((cells) =>
    cells.map((cell, column): ModelCell => {
      if (typeof cell !== 'string') return cell;
      const isName = ['fullName', 'familyName', 'givenName'].includes(fieldAt(made, column));
      const text = typeIn(encoding, capitals !== null && isName ? cell.toLowerCase() : cell);
      if (font === null) return text;
      return { text, font: capitals !== null && isName ? capitals : font };
    }),
  );
  const telling = new Set(
    made.sheet.rows.flatMap((cells) =>
      cells.flatMap((cell, column) =>
        typeof cell === 'string' && typeIn(encoding, cell) !== cell ? [column] : [],
      ),
    ),
  );
  const letters = Object.keys(made.expected.columns);
  const encodings = Object.fromEntries(
    letters.filter((_, index) => telling.has(index)).map((letter) => [letter, encoding]),
  );
  return { sheet: { ...made.sheet, rows }, expected: { ...made.expected, encodings } };
}

function fieldAt({ expected }: Made, column: number): string {
  return Object.values(expected.columns)[column] ?? '';
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const withMark = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const full: StaffListOptions = { letterhead: 'long', hasSignatures: true };

/** The whole corpus; the same bytes every time. */
export function corpus(): CorpusFile[] {
  return [...shapes(), ...values(), ...oldFonts(), ...texts(), ...hiddenParts()];
}

function shapes(): CorpusFile[] {
  const note = 'Nếu có nhiều người, gửi thêm tờ sau';
  const guide: ModelSheet = {
    name: 'Hướng dẫn',
    rows: [['Cách ghi danh sách'], [note]],
    merges: [],
  };
  return [
    byHand('01-don-gian.xlsx', staffList()),
    byHand('02-quoc-hieu-va-chu-ky.xlsx', staffList(full)),
    byHand(
      '03-ngay-sinh-nam-nu.xlsx',
      staffList({ ...full, birth: 'by-sex', hasColumnNumbers: true }),
    ),
    byHand(
      '04-ba-dong-tieu-de.xlsx',
      staffList({ ...full, birth: 'by-sex', hasThreeHeaderRows: true }),
    ),
    byHand(
      '05-ngay-thang-nam-ba-cot.xlsx',
      staffList({ birth: 'day-month-year', letterhead: 'short' }),
    ),
    byHand('06-ho-dem-va-ten.xlsx', staffList({ ...full, name: 'two' })),
    byHand(
      '07-ho-ten-mot-tieu-de-hai-cot.xlsx',
      withMergedName(staffList({ name: 'two-under-one', letterhead: 'short' })),
    ),
    byHand(
      '08-nhom-la-ma-danh-so-lai.xlsx',
      staffList({ ...full, unit: 'roman', order: 'restarting', hasSubtotals: true }),
    ),
    byHand('09-nhom-danh-so.xlsx', staffList({ ...full, unit: 'numbered', order: 'restarting' })),
    byHand(
      '10-nhom-khong-danh-dau.xlsx',
      staffList({ ...full, unit: 'plain', order: 'restarting', hasBlankRows: true }),
    ),
    byHand('11-don-vi-gop-o.xlsx', staffList({ ...full, unit: 'merged' })),
    byHand('12-cot-don-vi.xlsx', staffList({ unit: 'column', hasNote: true, hasEmail: true })),
    byHand('13-nhieu-trang-tinh.xlsx', staffList({ ...full, sheet: 'Cán bộ' }), {}, [guide]),
    byHand('14-co-macro.xlsm', staffList(full), { hasMacros: true }),
    byHand('15-chuoi-trong-o.xlsx', staffList({ ...full, unit: 'bullet' }), { isInline: true }),
    byHand('16-khong-toa-do.xlsx', staffList(full), { isUnreferenced: true, dimension: 'A1:B2' }),
    byHand('17-khong-so-thu-tu.xlsx', staffList({ order: 'none', letterhead: 'short' })),
    byLibrary('18-thu-vien.xlsx', staffList({ ...full, unit: 'column' }), 'xlsx'),
    byLibrary('19-excel-97.xls', staffList({ ...full, unit: 'roman' }), 'biff8'),
    byLibrary(
      '20-excel-97-nam-nu.xls',
      staffList({ ...full, birth: 'by-sex', phone: 'number' }),
      'biff8',
    ),
    byHand(
      '21-du-lieu-ca-nhan.xlsx',
      staffList({ ...full, hasPersonalData: true, gender: 'words' }),
    ),
    byHand('22-danh-dau-nu.xlsx', staffList({ gender: 'mark', hasNote: true })),
    byHand(
      '23-tieu-de-khac.xlsx',
      staffList({
        ...full,
        nameHeader: 'HỌ TÊN NGƯỜI ĐƯỢC CẤP',
        headers: { order: 'TT', position: 'Chức danh/Chức vụ', phone: 'ĐTDĐ', birthYear: 'NTNS' },
        birth: 'date-text',
      }),
    ),
  ];
}

function values(): CorpusFile[] {
  const dirty = ['ThS. ', 'Ông ', 'BS.CKII ', 'Bà ', 'TS. '];
  const noisy = (name: string, index: number) =>
    [
      `${name} (Út)`,
      ` ${name.replaceAll(' ', '\u00a0')}`,
      name.replace(' ', '  '),
      `${name} *`,
      `${name}\u200b`,
    ][index % 5] ?? name;
  return [
    byHand('30-ngay-that.xlsx', staffList({ birth: 'day' })),
    byHand('31-ngay-mat-dinh-dang.xlsx', staffList({ birth: 'serial' })),
    byHand('32-ngay-cham-gach.xlsx', staffList({ birth: 'dots', phone: 'dots' })),
    byHand('33-ngay-gach-ngang.xlsx', staffList({ birth: 'dashes', phone: 'international' })),
    byHand('34-nam-hai-chu-so.xlsx', staffList({ birth: 'short', phone: 'number' })),
    byHand('35-chi-biet-nam.xlsx', staffList({ birth: 'zero', phone: 'old' })),
    byHand('36-ngay-iso.xlsx', staffList({ birth: 'iso', phone: 'landline' })),
    byHand('37-ngay-bang-chu.xlsx', staffList({ birth: 'words', phone: 'two' })),
    byHand('38-ngay-lan-lon.xlsx', staffList({ birth: 'mixed' })),
    byHand(
      '39-chu-hoa.xlsx',
      staffList({ ...full, writeName: ({ fullName }) => fullName.toUpperCase() }),
    ),
    byHand(
      '40-hoc-vi-xung-ho.xlsx',
      staffList({ writeName: ({ fullName }, index) => dirty[index % 5] + fullName }),
    ),
    byHand(
      '41-ky-tu-thua.xlsx',
      staffList({ writeName: ({ fullName }, index) => noisy(fullName, index) }),
    ),
    byHand('42-khong-nam-sinh.xlsx', staffList({ birth: 'none', phone: 'none', unit: 'column' })),
    byHand('43-to-hop.xlsx', staffList({ writeName: ({ fullName }) => fullName.normalize('NFD') })),
  ];
}

function oldFonts(): CorpusFile[] {
  const halves = staffList(full);
  return [
    byHand('50-tcvn3-theo-phong.xlsx', inOldFont(staffList(full), 'tcvn3', '.VnTime')),
    byHand('51-tcvn3-phong-hoa.xlsx', inOldFont(staffList(full), 'tcvn3', '.VnTime', '.VnTimeH')),
    byHand(
      '52-tcvn3-khong-phong.xlsx',
      inOldFont(staffList({ ...full, unit: 'column' }), 'tcvn3', null),
    ),
    byHand('53-vni-theo-phong.xlsx', inOldFont(staffList(full), 'vni', 'VNI-Times')),
    byHand(
      '54-vni-khong-phong.xlsx',
      inOldFont(staffList({ ...full, birth: 'by-sex' }), 'vni', null),
    ),
    byHand('55-tung-doan-chu.xlsx', inRuns(staffList())),
    byLibrary('56-tcvn3.xls', inOldFont(staffList(full), 'tcvn3', null), 'biff8'),
    byLibrary('57-vni.xls', inOldFont(staffList({ ...full, unit: 'roman' }), 'vni', null), 'biff8'),
    byHand('58-nua-tcvn3-nua-unicode.xlsx', halfInFont(halves)),
    byHand('59-phong-cu-chu-unicode.xlsx', inFontOnly(staffList(full), '.VnTime')),
  ];
}

function texts(): CorpusFile[] {
  const list = staffList({ ...full, unit: 'column' });
  const windows1258 = (text: string) => iconv.encode(splitTones(text), 'windows-1258');
  return [
    asText('70-utf8-co-bom.csv', list, ';', withMark),
    asText('71-utf8.csv', list, ',', utf8),
    asText('72-utf16.csv', list, '\t', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })),
    asText('73-utf16-khong-bom.tsv', list, '\t', (text) => iconv.encode(text, 'utf-16le')),
    asText('74-utf16-be.csv', list, ';', (text) =>
      iconv.encode(text, 'utf-16be', { addBOM: true }),
    ),
    asText('75-windows-1258.csv', list, ';', windows1258),
    asText('76-tcvn3.csv', inOldFont(list, 'tcvn3', null), ';', latin1),
    asText('77-vni.csv', inOldFont(list, 'vni', null), ';', latin1),
    asText('78-nam-nu.csv', staffList({ ...full, birth: 'by-sex' }), ';', withMark),
  ];
}

function hiddenParts(): CorpusFile[] {
  const rowsHidden = staffList({ ...full, unit: 'column' });
  const [first, , third] = rowsHidden.expected.rows;
  const hiddenRows = [first?.row ?? 1, third?.row ?? 1].map((row) => row - 1);
  const columnsHidden = staffList({ hasPersonalData: true });
  return [
    byHand('80-dong-an.xlsx', {
      sheet: { ...rowsHidden.sheet, hiddenRows },
      expected: { ...rowsHidden.expected, hiddenPeople: 2 },
    }),
    byHand('81-cot-an.xlsx', {
      sheet: { ...columnsHidden.sheet, hiddenColumns: [3] },
      expected: columnsHidden.expected,
    }),
    byHand('82-trang-an.xlsx', staffList({ sheet: 'Chính' }), {}, [
      { ...staffList({ sheet: 'Nháp' }).sheet, hidden: true },
    ]),
  ];
}

function withMergedName(made: Made): Made {
  const top = made.expected.headerRow - 1;
  const merges = [...made.sheet.merges, { top, left: 1, bottom: top, right: 2 }];
  return { ...made, sheet: { ...made.sheet, merges } };
}

/** The family name in Unicode, the rest in .VnTime: one cell, two fonts. */
function inRuns(made: Made): Made {
  const rows = made.sheet.rows.map((cells, row) =>
    cells.map((cell, column): ModelCell => {
      if (row === 0 || fieldAt(made, column) !== 'fullName' || typeof cell !== 'string')
        return cell;
      const [family = '', ...rest] = cell.split(' ');
      return {
        runs: [
          { text: `${family} `, font: 'Times New Roman' },
          { text: typeIn('tcvn3', rest.join(' ')), font: '.VnTime' },
        ],
      };
    }),
  );
  return {
    sheet: { ...made.sheet, rows },
    expected: { ...made.expected, encodings: { B: 'tcvn3' } },
  };
}

/** Two offices in one list: every other person typed in .VnTime, which only the fonts tell. */
function halfInFont(made: Made): Made {
  const rows = made.sheet.rows.map((cells, row) =>
    cells.map((cell): ModelCell => {
      const isTyped = row % 2 === 1 && row > made.expected.headerRow && typeof cell === 'string';
      return isTyped ? { text: typeIn('tcvn3', cell), font: '.VnTime' } : cell;
    }),
  );
  return {
    sheet: { ...made.sheet, rows },
    expected: { ...made.expected, encodings: { B: 'tcvn3', D: 'tcvn3' } },
  };
}

/** A font that lies: Unicode text in cells that are still called .VnTime. */
function inFontOnly(made: Made, font: string): Made {
  const rows = made.sheet.rows.map((cells) =>
    cells.map((cell): ModelCell => (typeof cell === 'string' ? { text: cell, font } : cell)),
  );
  return { ...made, sheet: { ...made.sheet, rows } };
}
