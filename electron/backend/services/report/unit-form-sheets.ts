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
  across('subtitle', `(${head.periodName}; gửi ${head.agency} chậm nhất ngày ${head.dueOn})`);
  across('note', 'Chỉ điền vào ô màu vàng nhạt. Số ghi bằng chữ số, không ghi kèm chữ.');
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
    identitySheet(head.identity),
  ];
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
