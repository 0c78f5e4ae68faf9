import type { ListField } from '../../../shared/domain/import.ts';
import type { CorpusPerson } from './people.ts';
import type { ModelCell } from './sheet-model.ts';

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
/** People of each room. */
export const ROOM_SIZE = 4;

/** A column of a list: what it holds, its headers from top to bottom, its values. */
export interface Column {
  field: ListField | null;
  headers: (string | null)[];
  value: (person: CorpusPerson, index: number) => ModelCell;
}

/** The columns of a list, left to right. */
export function columnsOf(options: StaffListOptions): Column[] {
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

const two = (value: number) => String(value).padStart(2, '0');
const dateText = ({ day, month, year }: CorpusPerson) => `${two(day)}/${two(month)}/${year}`;
