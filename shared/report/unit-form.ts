/** How an answer is given. */
export type FormFieldKind = 'integer' | 'text' | 'choice' | 'given';

/** One question of the form that units send back (Điều 15 khoản 5). */
export interface UnitFormField {
  key: UnitFormKey;
  /** Stands before the question and finds it again when the form comes back: `2.1`. */
  code: string;
  label: string;
  kind: FormFieldKind;
  isRequired: boolean;
}

const KEYS = [
  'custodian',
  'delegates',
  'itContact',
  'handovers',
  'staff',
  'granted',
  'regular',
  'unused',
  'unusedReason',
  'published',
  'publishedAt',
  'incidents',
  'incidentsText',
  'violations',
  'violationsText',
  'toGrant',
  'toCancel',
  'toTrain',
  'proposals',
  'writer',
  'writerPhone',
] as const;
/** Names an answer. */
export type UnitFormKey = (typeof KEYS)[number];

/** Answers as they are kept; a question left open is null. */
export type UnitAnswers = Readonly<Record<UnitFormKey, string | number | null>>;

/** No question answered. */
export const NO_ANSWERS: UnitAnswers = Object.fromEntries(
  KEYS.map((key) => [key, null]),
) as unknown as UnitAnswers;

/** What a choice may be answered with. */
export const YES_NO = ['Có', 'Không'] as const;
/** More than any unit has. */
export const LARGEST_COUNT = 1_000_000;

/** A part of the form. */
export interface UnitFormSection {
  title: string;
  fields: readonly UnitFormField[];
}

const field = (
  code: string,
  key: UnitFormKey,
  kind: FormFieldKind,
  label: string,
  isRequired = false,
): UnitFormField => ({ key, code, label, kind, isRequired });

/**
 * The form for the report of a unit.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5
 */
export const UNIT_FORM: readonly UnitFormSection[] = [
  {
    title: 'I. TÌNH HÌNH QUẢN LÝ',
    fields: [
      field('1.1', 'custodian', 'text', 'Người quản lý hộp thư cơ quan (họ tên, chức vụ)', true),
      field('1.2', 'delegates', 'text', 'Người được ủy quyền sử dụng hộp thư cơ quan'),
      field('1.3', 'itContact', 'text', 'Đầu mối công nghệ thông tin (họ tên, điện thoại)', true),
      field('1.4', 'handovers', 'integer', 'Số lần bàn giao hộp thư cơ quan trong kỳ'),
    ],
  },
  {
    title: 'II. TÌNH HÌNH SỬ DỤNG',
    fields: [
      field('2.1', 'staff', 'integer', 'Tổng số cán bộ, công chức, viên chức', true),
      field('2.2', 'granted', 'given', 'Số hộp thư cá nhân đã cấp (theo danh bạ của tỉnh)'),
      field('2.3', 'regular', 'integer', 'Số hộp thư cá nhân sử dụng thường xuyên', true),
      field('2.4', 'unused', 'integer', 'Số hộp thư cá nhân chưa sử dụng', true),
      field('2.5', 'unusedReason', 'text', 'Lý do chưa sử dụng'),
      field(
        '2.6',
        'published',
        'choice',
        'Đã đăng danh bạ trên cổng, trang thông tin điện tử',
        true,
      ),
      field('2.7', 'publishedAt', 'text', 'Đường dẫn trang đăng danh bạ'),
    ],
  },
  {
    title: 'III. SỰ CỐ, VI PHẠM',
    fields: [
      field('3.1', 'incidents', 'integer', 'Số sự cố thư điện tử trong kỳ', true),
      field('3.2', 'incidentsText', 'text', 'Mô tả sự cố, cách xử lý'),
      field('3.3', 'violations', 'integer', 'Số vi phạm Điều 11 Quy chế trong kỳ', true),
      field('3.4', 'violationsText', 'text', 'Mô tả vi phạm, hình thức xử lý'),
    ],
  },
  {
    title: 'IV. ĐỀ NGHỊ',
    fields: [
      field('4.1', 'toGrant', 'integer', 'Số hộp thư đề nghị cấp mới'),
      field('4.2', 'toCancel', 'integer', 'Số hộp thư đề nghị hủy bỏ'),
      field('4.3', 'toTrain', 'integer', 'Số người cần tập huấn'),
      field('4.4', 'proposals', 'text', 'Vướng mắc, kiến nghị'),
    ],
  },
  {
    title: 'V. NGƯỜI LẬP BÁO CÁO',
    fields: [
      field('5.1', 'writer', 'text', 'Họ và tên', true),
      field('5.2', 'writerPhone', 'text', 'Điện thoại'),
    ],
  },
];

/** Every question in order. */
export const UNIT_FORM_FIELDS: readonly UnitFormField[] = UNIT_FORM.flatMap(({ fields }) => fields);

/** What is wrong with an answer; `key` tells which. */
export interface AnswerFault {
  key: UnitFormKey;
  /** Vietnamese. */
  message: string;
}

/** Looks for answers that are missing or cannot be. */
export function checkAnswers(answers: UnitAnswers, granted: number | null): AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const { key, kind, label, isRequired } of UNIT_FORM_FIELDS) {
    const answer = answers[key];
    if (isRequired && (answer === null || answer === '')) {
      faults.push({ key, message: `Chưa ghi “${label}”.` });
    } else if (kind === 'integer' && answer !== null && !isCount(answer)) {
      faults.push({ key, message: `“${label}” phải là số nguyên từ 0 trở lên.` });
    } else if (kind === 'choice' && answer !== null && !YES_NO.some((each) => each === answer)) {
      faults.push({ key, message: `“${label}” phải ghi Có hoặc Không.` });
    }
  }
  const { regular, unused } = answers;
  if (granted !== null && isCount(regular) && isCount(unused) && regular + unused > granted) {
    faults.push({
      key: 'regular',
      message: `Số sử dụng thường xuyên (${regular}) cộng số chưa sử dụng (${unused}) nhiều hơn số hộp thư đã cấp (${granted}).`,
    });
  }
  return faults;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST_COUNT;
}
