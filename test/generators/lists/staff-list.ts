import type { MergedCells } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { columnLetter } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { type CorpusPerson, PEOPLE } from './people.ts';
import type { Expected, ExpectedRow, ModelCell, ModelSheet } from './sheet-model.ts';
import {
  type Column,
  columnsOf,
  ROOM_SIZE,
  ROOMS,
  type StaffListOptions,
} from './staff-columns.ts';

/** Lays out a list of staff, and says what must be read of it. */
export function staffList(options: StaffListOptions = {}): {
  sheet: ModelSheet;
  expected: Expected;
} {
  const people = options.people ?? PEOPLE;
  const columns = columnsOf(options);
  const depth = Math.max(...columns.map(({ headers }) => headers.length));
  const rows: ModelCell[][] = letterheadRows(options.letterhead ?? 'none', columns.length);
  const merges: MergedCells[] =
    rows.length >= 3 ? [span(rows.length - 2, 0, columns.length - 1)] : [];
  const top = rows.length;
  for (let level = 0; level < depth; level++) {
    rows.push(columns.map(({ headers }) => headers[level] ?? null));
  }
  merges.push(...headerMerges(columns, top, depth));
  if (options.hasColumnNumbers) rows.push(columns.map((_, index) => `(${index + 1})`));

  const expected: ExpectedRow[] = [];
  people.forEach((person, index) => {
    const room = ROOMS[Math.floor(index / ROOM_SIZE) % ROOMS.length] ?? '';
    if (index % ROOM_SIZE === 0)
      openRoom(options, rows, merges, columns.length, index / ROOM_SIZE, room);
    if (options.unit === 'merged' && index % ROOM_SIZE === 0) {
      const at = columns.findIndex(({ field }) => field === 'unit');
      merges.push({ top: rows.length, left: at, bottom: rows.length + ROOM_SIZE - 1, right: at });
    }
    expected.push(expectedRow(person, index, rows.length + 1, options, room));
    rows.push(columns.map(({ value }) => value(person, index)));
    if (options.hasBlankRows && index % 5 === 2) rows.push([]);
    if (options.hasSubtotals && index % ROOM_SIZE === ROOM_SIZE - 1) {
      rows.push([null, `Cộng: ${ROOM_SIZE} người`]);
    }
  });
  if (options.hasSubtotals) rows.push(['Tổng cộng', `${people.length} người`]);
  if (options.hasSignatures) rows.push(...signatureRows(people.length));
  const name = options.sheet ?? 'Danh sách';
  return {
    sheet: { name, rows, merges },
    expected: {
      sheet: name,
      headerRow: top + depth,
      columns: Object.fromEntries(columns.map(({ field }, index) => [columnLetter(index), field])),
      encodings: {},
      hasMacros: false,
      hiddenPeople: 0,
      rows: expected,
    },
  };
}

function expectedRow(
  person: CorpusPerson,
  index: number,
  row: number,
  { birth = 'year', gender = 'none', unit = 'none', phone = 'text' }: StaffListOptions,
  room: string,
): ExpectedRow {
  const knowsGender = birth === 'by-sex' || gender !== 'none';
  const isMarkedMale = gender === 'mark' && person.gender === 'male';
  return {
    row,
    fullName: person.fullName,
    birthYear: birth === 'none' ? null : person.year,
    gender: knowsGender && !isMarkedMale ? person.gender : null,
    position: person.position,
    unit: unit === 'none' ? '' : room,
    phone: phone === 'none' ? '' : expectedPhone(person.phone, index, phone),
  };
}

function expectedPhone(phone: string, index: number, style: StaffListOptions['phone']): string {
  if (style === 'old') return `038${phone.slice(3)}`;
  if (style === 'landline') return `02733872${String(100 + index)}`;
  if (style === 'two') return `${phone} / 02733872${String(100 + index)}`;
  return phone;
}

function openRoom(
  { unit = 'none' }: StaffListOptions,
  rows: ModelCell[][],
  merges: MergedCells[],
  width: number,
  number: number,
  room: string,
): void {
  const roman = ['I', 'II', 'III'][number % 3] ?? 'I';
  if (unit === 'roman') rows.push([roman, room]);
  else if (unit === 'numbered' || unit === 'plain' || unit === 'bullet') {
    const mark = { numbered: `${number + 1}. `, plain: '', bullet: '* ' }[unit];
    merges.push(span(rows.length, 0, width - 1));
    rows.push([`${mark}${room}`]);
  }
}

function letterheadRows(
  kind: NonNullable<StaffListOptions['letterhead']>,
  width: number,
): ModelCell[][] {
  if (kind === 'none') return [];
  const right = (text: string): ModelCell[] => [
    ...new Array<null>(Math.max(1, width - 2)).fill(null),
    text,
  ];
  const top = ['ỦY BAN NHÂN DÂN TỈNH', ...right('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')];
  const second = ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', ...right('Độc lập - Tự do - Hạnh phúc')];
  const title = ['DANH SÁCH ĐỀ NGHỊ CẤP HỘP THƯ ĐIỆN TỬ CÔNG VỤ'];
  const reference = ['(Kèm theo Công văn số 125/STTTT-VP ngày 03 tháng 02 năm 2026)'];
  if (kind === 'short') return [title, [], []].slice(0, 2);
  return [top, second, [], title, reference];
}

function signatureRows(count: number): ModelCell[][] {
  return [
    [`Danh sách này có ${count} người./.`],
    [],
    [null, null, null, 'Mỹ Tho, ngày 03 tháng 02 năm 2026'],
    [null, 'Người lập biểu', null, 'GIÁM ĐỐC'],
    [null, '(Ký, ghi rõ họ tên)'],
    [],
    [null, 'Nguyễn Thị Lập', null, 'Trần Văn Ký'],
  ];
}

function headerMerges(columns: readonly Column[], top: number, depth: number): MergedCells[] {
  const merges: MergedCells[] = [];
  columns.forEach(({ headers }, left) => {
    if (depth > 1 && headers.slice(1).every((each) => each === null) && headers[0] !== null) {
      merges.push({ top, left, bottom: top + depth - 1, right: left });
    }
    headers.forEach((header, level) => {
      if (header === null) return;
      let right = left;
      while (
        columns[right + 1]?.headers[level] === null &&
        columns[right + 1]?.headers.at(-1) != null &&
        headers.at(-1) !== null &&
        level < depth - 1
      )
        right++;
      if (right > left) merges.push({ top: top + level, left, bottom: top + level, right });
    });
  });
  return merges;
}

const span = (row: number, left: number, right: number): MergedCells => ({
  top: row,
  left,
  bottom: row,
  right,
});
