import { AppError } from '../../../../shared/errors.ts';
import {
  checkAnswers,
  NO_ANSWERS,
  UNIT_FORM_FIELDS,
  type UnitAnswers,
  type UnitFormField,
  YES_NO,
} from '../../../../shared/report/unit-form.ts';
import {
  type CellValue,
  cellText,
  columnLetter,
  type SheetTable,
  type Workbook,
} from '../../spreadsheets/sheet-table.ts';
import {
  FORM_COLUMNS,
  FORM_MARK,
  FORM_SHEET,
  type FormIdentity,
  IDENTITY_SHEET,
} from './unit-form-sheets.ts';

/** What is wrong in one place of a form that came back. */
export interface FormFault {
  /** Such as `C12`; empty when the line is missing. */
  cell: string;
  /** Vietnamese. */
  message: string;
}

/** A form that came back: whose it is, what it says, and what is wrong with it. */
export interface ReadForm {
  identity: FormIdentity;
  answers: UnitAnswers;
  faults: readonly FormFault[];
}

/**
 * Reads a form that a unit sent back. Lines are found by their code, so that moved lines are read all the same.
 *
 * @throws FORM_UNKNOWN when the file is not such a form
 */
export function readUnitForm({ sheets }: Workbook, fileName: string): ReadForm {
  const identity = readIdentity(sheets.find(({ name }) => name === IDENTITY_SHEET));
  const forms = sheets.filter((sheet) => linesByCode(sheet).size >= LEAST_LINES);
  const form = forms.find(({ name }) => name === FORM_SHEET) ?? forms[0];
  if (!identity || !form) throw new AppError('FORM_UNKNOWN', { name: fileName });

  const lines = linesByCode(form);
  const faults: FormFault[] = forms
    .filter((each) => each !== form)
    .map(({ name }) => ({
      cell: '',
      message: `Trang tính “${name}” cũng là biểu mẫu; chỉ trang “${form.name}” được đọc. Xem lại trang nào đúng.`,
    }));
  const answers: Record<string, string | number | null> = { ...NO_ANSWERS };
  for (const field of UNIT_FORM_FIELDS) {
    const found = lines.get(field.code) ?? [];
    if (found.length === 0) {
      faults.push({ cell: '', message: `Thiếu dòng ${field.code} “${field.label}”.` });
      continue;
    }
    if (found.length > 1) {
      faults.push({
        cell: found.map(cellName).join(', '),
        message: `Dòng ${field.code} có ${found.length} lần; chỉ dòng đầu được đọc.`,
      });
    }
    const row = found[0] ?? 0;
    const value = form.rows[row]?.[FORM_COLUMNS.answer] ?? null;
    const answer = readAnswer(field, value);
    if ('message' in answer) faults.push({ cell: cellName(row), message: answer.message });
    else answers[field.key] = answer.value;
  }
  const read = answers as unknown as UnitAnswers;
  const named = new Set(faults.map(({ cell }) => cell));
  for (const { key, message } of checkAnswers(read, toCount(read.granted))) {
    const { code } = UNIT_FORM_FIELDS.find((each) => each.key === key) ?? { code: '' };
    const row = lines.get(code)?.[0];
    if (row !== undefined && !named.has(cellName(row))) {
      faults.push({ cell: cellName(row), message });
    }
  }
  return { identity, answers: read, faults };
}

/** A sheet with fewer lines of the form is no form. */
const LEAST_LINES = 5;

const cellName = (row: number) => `${columnLetter(FORM_COLUMNS.answer)}${row + 1}`;

const toCount = (value: unknown) => (typeof value === 'number' ? value : null);

function readIdentity(sheet: SheetTable | undefined): FormIdentity | null {
  if (!sheet || sheet.rows[0]?.[0] !== FORM_MARK) return null;
  const values = new Map(sheet.rows.map((row) => [row?.[0], row?.[1]]));
  const [reportId, unitId, year] = ['reportId', 'unitId', 'year'].map((key) => values.get(key));
  if (!isWhole(reportId) || !isWhole(unitId) || !isWhole(year)) return null;
  return { reportId, unitId, year };
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

function linesByCode({ rows }: SheetTable): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  rows.forEach((row, index) => {
    // Excel makes a number of `2.1` when somebody types over it.
    const code = cellText(row?.[FORM_COLUMNS.code] ?? null)
      .trim()
      .replace(',', '.');
    if (/^\d\.\d$/.test(code)) lines.set(code, [...(lines.get(code) ?? []), index]);
  });
  return lines;
}

function readAnswer(
  { kind, label }: UnitFormField,
  value: CellValue,
): { value: string | number | null } | { message: string } {
  const text = cellText(value).normalize('NFC').trim();
  if (text === '') return { value: null };
  if (kind === 'integer' || kind === 'given') {
    const digits =
      typeof value === 'number'
        ? String(value)
        : text.replace(/^(\d{1,3})(\.\d{3})+$/, (all) => all.replaceAll('.', ''));
    if (/^\d{1,7}$/.test(digits)) return { value: Number(digits) };
    return { message: `“${label}” phải là số nguyên, đang ghi “${shorten(text)}”.` };
  }
  if (kind === 'choice') {
    const choice = YES_NO.find((each) => each.toLowerCase() === text.toLowerCase());
    if (choice) return { value: choice };
    return { message: `“${label}” phải ghi Có hoặc Không, đang ghi “${shorten(text)}”.` };
  }
  return { value: text.slice(0, LONGEST_ANSWER) };
}

const LONGEST_ANSWER = 2_000;
const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
