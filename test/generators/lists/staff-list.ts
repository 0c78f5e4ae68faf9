import type { MergedCells } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import { columnLetter } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import type { ListField } from '../../../shared/domain/import.ts';
import { type CorpusPerson, PEOPLE } from './people.ts';
import type { Expected, ExpectedRow, ModelCell, ModelSheet } from './sheet-model.ts';

/** How an office lays its list out. */
export interface StaffListOptions {
  sheet?: string;
  people?: readonly CorpusPerson[];
  /** Letterhead, title and reference above the table. */
  letterhead?: 'none' | 'short' | 'long';
  /** Signatures and counts below it. */
  hasSignatures?: boolean;
  name?: 'one' | 'two' | 'two-under-one';
  nameHeader?: string;
  /** Changes the name as it is written; the person stays. */
  writeName?: (person: CorpusPerson, index: number) => string;
  birth?:
    | 'year'
    | 'year-text'
    | 'date-text'
    | 'day'
    | 'serial'
    | 'dots'
    | 'dashes'
    | 'short'
    | 'zero'
    | 'iso'
    | 'words'
    | 'mixed'
    | 'by-sex'
    | 'day-month-year'
    | 'none';
  gender?: 'none' | 'words' | 'mark';
  unit?: 'none' | 'column' | 'merged' | 'roman' | 'numbered' | 'plain' | 'bullet';
  order?: 'running' | 'restarting' | 'none';
  phone?: 'text' | 'number' | 'dots' | 'international' | 'old' | 'landline' | 'two' | 'none';
  hasPersonalData?: boolean;
  hasNote?: boolean;
  hasEmail?: boolean;
  hasColumnNumbers?: boolean;
  hasSubtotals?: boolean;
  hasBlankRows?: boolean;
  /** A third header row above the two of a list by sex. */
  hasThreeHeaderRows?: boolean;
  headers?: Partial<Record<ListField | 'title', string>>;
}

/** Rooms that people are spread over, four each. */
export const ROOMS = ['Phòng Hành chính', 'Phòng Nghiệp vụ', 'Trung tâm Dữ liệu'] as const;
const ROOM_SIZE = 4;

interface Column {
  field: ListField | null;
  headers: (string | null)[];
  value: (person: CorpusPerson, index: number) => ModelCell;
}

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

function columnsOf(options: StaffListOptions): Column[] {
  const { headers = {} } = options;
  const columns: Column[] = [];
  const add = (field: ListField | null, title: string, value: Column['value']) =>
    columns.push({ field, headers: [(field && headers[field]) ?? title], value });
  if (options.order !== 'none') {
    const restarts = options.order === 'restarting';
    add('order', 'STT', (_, index) => (restarts ? (index % ROOM_SIZE) + 1 : index + 1));
  }
  columns.push(...nameColumns(options), ...birthColumns(options));
  if (options.gender === 'words')
    add('gender', 'Giới tính', ({ gender }) => (gender === 'male' ? 'Nam' : 'Nữ'));
  if (options.gender === 'mark')
    add('gender', 'Nữ (x)', ({ gender }) => (gender === 'male' ? null : 'x'));
  if (options.hasPersonalData)
    add('ignored-personal', 'Số CMND/CCCD', (_, index) => `0820${80000000 + index}`);
  add('position', 'Chức vụ', ({ position }) => position);
  if (options.unit === 'column' || options.unit === 'merged') {
    add('unit', 'Đơn vị công tác', (_, index) => {
      const room = ROOMS[Math.floor(index / ROOM_SIZE) % ROOMS.length] ?? '';
      return options.unit === 'merged' && index % ROOM_SIZE !== 0 ? null : room;
    });
  }
  if (options.phone !== 'none') {
    add('phone', 'Điện thoại', ({ phone }, index) =>
      writePhone(phone, index, options.phone ?? 'text'),
    );
  }
  if (options.hasPersonalData) add('ignored-personal', 'Quê quán', () => 'Tiền Giang');
  if (options.hasEmail) add('email', 'Email công vụ', () => null);
  if (options.hasNote) add('note', 'Ghi chú', (_, index) => (index === 3 ? 'Nghỉ thai sản' : null));
  const isDeep = columns.some((column) => column.headers.length > 1);
  if (!isDeep) return columns;
  const depth = Math.max(...columns.map((column) => column.headers.length));
  return columns.map((column) => ({
    ...column,
    headers: [...column.headers, ...new Array<null>(depth - column.headers.length).fill(null)],
  }));
}

function nameColumns({ name = 'one', nameHeader, writeName }: StaffListOptions): Column[] {
  const write = (person: CorpusPerson, index: number) =>
    writeName?.(person, index) ?? person.fullName;
  if (name === 'one')
    return [{ field: 'fullName', headers: [nameHeader ?? 'Họ và tên'], value: write }];
  const split = (person: CorpusPerson, index: number) => write(person, index).split(' ');
  const [left, right] =
    name === 'two' ? ['Họ và tên đệm', 'Tên'] : [nameHeader ?? 'Họ và tên', null];
  return [
    {
      field: 'familyName',
      headers: [left],
      value: (person, index) => split(person, index).slice(0, -1).join(' '),
    },
    {
      field: 'givenName',
      headers: [right],
      value: (person, index) => split(person, index).at(-1) ?? '',
    },
  ];
}

function birthColumns({
  birth = 'year',
  hasThreeHeaderRows,
  headers = {},
}: StaffListOptions): Column[] {
  const title = headers.birthYear ?? 'Ngày, tháng, năm sinh';
  if (birth === 'none') return [];
  if (birth === 'by-sex') {
    const above = hasThreeHeaderRows ? ['Thông tin cá nhân', title] : [title];
    const only = (gender: string) => (person: CorpusPerson) =>
      person.gender === gender ? dateText(person) : null;
    return [
      { field: 'birthYearMale', headers: [...above, 'Nam'], value: only('male') },
      {
        field: 'birthYearFemale',
        headers: [...above.map(() => null), 'Nữ'],
        value: only('female'),
      },
    ];
  }
  if (birth === 'day-month-year') {
    return [
      { field: null, headers: [title, 'Ngày'], value: ({ day }) => day },
      { field: null, headers: [null, 'Tháng'], value: ({ month }) => month },
      { field: 'birthYear', headers: [null, 'Năm'], value: ({ year }) => year },
    ];
  }
  const header =
    birth === 'year' || birth === 'year-text' ? (headers.birthYear ?? 'Năm sinh') : title;
  return [
    {
      field: 'birthYear',
      headers: [header],
      value: (person, index) => writeBirth(person, index, birth),
    },
  ];
}

function writeBirth(
  person: CorpusPerson,
  index: number,
  style: StaffListOptions['birth'],
): ModelCell {
  const { day, month, year } = person;
  switch (style) {
    case 'year':
      return year;
    case 'year-text':
      return String(year);
    case 'day':
      return { day: [year, month, day] };
    case 'serial':
      return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'dashes':
      return `${day}-${month}-${year}`;
    case 'short':
      return `${day}/${month}/${String(year).slice(2)}`;
    case 'zero':
      return `00/00/${year}`;
    case 'iso':
      return `${year}-${two(month)}-${two(day)}`;
    case 'words':
      return index % 2 === 0 ? `Năm ${year}` : `tháng ${month}/${year}`;
    case 'mixed':
      // What an English Excel makes of dd/MM: swapped days where the day could be a month, text elsewhere.
      return day <= 12 ? { day: [year, day, month] } : dateText(person);
    default:
      return dateText(person);
  }
}

function writePhone(phone: string, index: number, style: StaffListOptions['phone']): ModelCell {
  switch (style) {
    case 'number':
      return Number(phone);
    case 'dots':
      return `${phone.slice(0, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}`;
    case 'international':
      return `+84 ${phone.slice(1, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
    case 'old':
      return `0168${phone.slice(3)}`;
    case 'landline':
      return `073.3872${100 + index}`;
    case 'two':
      return `${phone}; 0273 3872 ${100 + index}`;
    default:
      return phone;
  }
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
const two = (value: number) => String(value).padStart(2, '0');
const dateText = ({ day, month, year }: CorpusPerson) => `${two(day)}/${two(month)}/${year}`;
