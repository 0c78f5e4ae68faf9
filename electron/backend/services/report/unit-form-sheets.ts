import {
  LARGEST_COUNT,
  UNIT_FORM,
  type UnitAnswers,
  type UnitFormField,
  YES_NO,
} from '../../../../shared/report/unit-form.ts';
import type { FormCell, FormCheck, FormSheet } from '../../spreadsheets/form-sheet.ts';

/** What a form knows of itself when it comes back. */
export interface FormIdentity {
  reportId: number;
  unitId: number;
  /** Year of the closing day. */
  year: number;
}

/** What is printed into a form before it is sent out. */
export interface FormHead {
  identity: FormIdentity;
  unitName: string;
  /** Such as `năm 2026`. */
  periodName: string;
  /** Last day on which it is in time, as people write it: `04/12/2026`. */
  dueOn: string;
  agency: string;
}

/** Name of the sheet with the questions. */
export const FORM_SHEET = 'Báo cáo';
/** Name of the sheet out of sight by which a form is known again. */
export const IDENTITY_SHEET = 'Ma bieu mau';
/** Name of the sheet with the people of the unit's requests. */
export const LIST_SHEET = 'Danh sách đề nghị';
/** Empty lines of that sheet; more can be added. */
const LIST_ROWS = 36;
const REQUEST_KINDS = ['Cấp mới', 'Thay đổi', 'Cấp lại mật khẩu', 'Hủy bỏ'];
/** Stands first in the sheet of the identity. */
export const FORM_MARK = 'danh-ba-thu-cong-vu/bao-cao-don-vi/1';
/** 0-based columns of the form. */
export const FORM_COLUMNS = { code: 0, label: 1, answer: 2 } as const;

const LAST_COLUMN = 'C';

/**
 * Lays out the form of one unit: its own figures filled in, only answers open, lists and checks in the cells.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 */
export function unitFormSheets(head: FormHead, answers: UnitAnswers): FormSheet[] {
  const rows: (FormCell | null)[][] = [];
  const merges: string[] = [];
  const checks: FormCheck[] = [];
  const across = (style: FormCell['style'], value: string) => {
    rows.push([{ style, value }, null, null]);
    merges.push(`A${rows.length}:${LAST_COLUMN}${rows.length}`);
  };
  across('section', head.unitName);
  across('title', 'BÁO CÁO');
  across('title', 'Tình hình quản lý, sử dụng hệ thống thư điện tử công vụ');
  across('subtitle', `(${head.periodName}; gửi chậm nhất ngày ${head.dueOn})`);
  across('subtitle', `Kính gửi: ${head.agency}`);
  across(
    'note',
    `Chỉ điền vào ô màu vàng nhạt. Số ghi bằng chữ số, không ghi kèm chữ. Người đề nghị cấp, thay đổi, hủy ghi ở trang “${LIST_SHEET}”.`,
  );
  rows.push([]);
  rows.push([
    { style: 'header', value: 'Mã' },
    { style: 'header', value: 'Nội dung' },
    { style: 'header', value: 'Trả lời' },
  ]);
  const headerRow = rows.length;
  for (const { title, fields } of UNIT_FORM) {
    rows.push([
      { style: 'total-text', value: '' },
      { style: 'total-text', value: title },
      { style: 'total-text', value: '' },
    ]);
    for (const field of fields) {
      rows.push(fieldRow(field, answers));
      const check = checkOf(field, rows.length);
      if (check) checks.push(check);
    }
  }
  rows.push([]);
  rows.push([
    null,
    { style: 'section', value: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ' },
    { style: 'plain', value: '(ký, ghi rõ họ tên, đóng dấu)' },
  ]);
  return [
    {
      name: FORM_SHEET,
      widths: [7, 48, 44],
      rows,
      merges,
      checks,
      headerRows: { first: headerRow, last: headerRow },
      isLocked: true,
    },
    listSheet(head),
    identitySheet(head.identity),
  ];
}

/** Who is to be granted, changed or cancelled: as lists of requests are read in. */
function listSheet({ unitName, periodName }: FormHead): FormSheet {
  const columns = [
    ['STT', 6],
    ['Họ và tên', 26],
    ['Năm sinh', 9],
    ['Chức vụ', 18],
    ['Phòng, đơn vị', 22],
    ['Điện thoại', 13],
    ['Loại đề nghị', 16],
    ['Địa chỉ hiện có', 26],
    ['Lý do, ghi chú', 24],
  ] as const;
  const rows: (FormCell | null)[][] = [
    [{ style: 'title', value: 'DANH SÁCH ĐỀ NGHỊ CẤP, THAY ĐỔI, HỦY HỘP THƯ ĐIỆN TỬ CÔNG VỤ' }],
    [{ style: 'subtitle', value: `${unitName} (kèm theo báo cáo ${periodName})` }],
    [],
    columns.map(([value]) => ({ style: 'header', value })),
  ];
  for (let index = 0; index < LIST_ROWS; index++) {
    rows.push(columns.map(() => ({ style: 'input-text', value: null })));
  }
  const [first, last] = [5, rows.length];
  return {
    name: LIST_SHEET,
    widths: columns.map(([, width]) => width),
    rows,
    merges: ['A1:I1', 'A2:I2'],
    checks: [
      {
        cells: `G${first}:G${last}`,
        title: 'Chưa đúng',
        allows: { kind: 'list', values: REQUEST_KINDS },
        message: `Loại đề nghị: chọn ${REQUEST_KINDS.join(', ')}.`,
      },
    ],
    headerRows: { first: 4, last: 4 },
    landscape: true,
  };
}

function fieldRow({ code, key, kind, label, isRequired }: UnitFormField, answers: UnitAnswers) {
  const value = answers[key];
  const style = kind === 'given' ? 'integer' : kind === 'integer' ? 'input-integer' : 'input-text';
  return [
    { style: 'centre', value: code },
    { style: 'label', value: isRequired ? `${label} (*)` : label },
    { style, value },
  ] satisfies FormCell[];
}

function checkOf({ kind, label }: UnitFormField, row: number): FormCheck | null {
  const common = { cells: `${LAST_COLUMN}${row}`, title: 'Chưa đúng' };
  if (kind === 'integer') {
    return {
      ...common,
      allows: { kind, min: 0, max: LARGEST_COUNT },
      message: `${label}: ghi một số nguyên từ 0 trở lên.`,
    };
  }
  if (kind !== 'choice') return null;
  return {
    ...common,
    allows: { kind: 'list', values: YES_NO },
    message: `${label}: chọn Có hoặc Không.`,
  };
}

function identitySheet({ reportId, unitId, year }: FormIdentity): FormSheet {
  return {
    name: IDENTITY_SHEET,
    widths: [44, 12],
    isHidden: true,
    isLocked: true,
    rows: [
      [{ style: 'plain', value: FORM_MARK }],
      [
        { style: 'plain', value: 'reportId' },
        { style: 'plain', value: reportId },
      ],
      [
        { style: 'plain', value: 'unitId' },
        { style: 'plain', value: unitId },
      ],
      [
        { style: 'plain', value: 'year' },
        { style: 'plain', value: year },
      ],
    ],
  };
}
