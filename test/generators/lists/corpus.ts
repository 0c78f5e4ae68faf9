import iconv from 'iconv-lite';
import { asText, byHand, byLibrary, type CorpusFile, inOldFont } from './corpus-files.ts';
import { halfInFont, inFontOnly, inRuns, withMergedName } from './mixed-fonts.ts';
import { englishHeaders, nameInThree, unitAboveEachTable, yearsWithWords } from './office-lists.ts';
import { splitTones } from './old-fonts.ts';
import type { ModelSheet } from './sheet-model.ts';
import type { StaffListOptions } from './staff-columns.ts';
import { staffList } from './staff-list.ts';

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
    byHand('24-ho-chu-lot-ten.xlsx', nameInThree),
    byHand('25-don-vi-tren-moi-bang.xlsx', unitAboveEachTable),
    byHand('26-nam-sinh-kem-chu.xlsx', yearsWithWords),
    byHand('27-tieu-de-tieng-anh.xlsx', englishHeaders),
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
    asText('79-ho-chu-lot-ten.csv', nameInThree, ';', withMark),
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
