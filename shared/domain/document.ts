/**
 * Registers of numbers: each counts by itself, anew every year. Kinds whose sign is the same share one.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục III
 */
export const NUMBER_SERIES = ['letter', 'notice', 'report', 'minutes'] as const;
/** One of {@link NUMBER_SERIES}. */
export type NumberSeries = (typeof NUMBER_SERIES)[number];

/** Abbreviation of the kind in number and sign; a letter (công văn) has none. */
export const SERIES_CODES: Readonly<Record<NumberSeries, string>> = {
  letter: '',
  notice: 'TB',
  report: 'BC',
  minutes: 'BB',
};

/** Kinds of documents the office makes. */
export const DOCUMENT_KINDS = [
  'letter',
  'reply-letter',
  'reminder-letter',
  'lock-notice',
  'delete-notice',
  'report',
  'handover-minutes',
  'directory',
] as const;
/** One of {@link DOCUMENT_KINDS}. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What one kind of document is called and how it is numbered. */
export interface DocumentKindFacts {
  /** What screens and the register call it. */
  label: string;
  /** Tên loại in capitals, as printed; null for a letter, whose subject stands under its number. */
  title: string | null;
  /** Where its number comes from; null when it has none. */
  series: NumberSeries | null;
  /** Beginning of the file's name, as a registrar would write it. */
  fileName: string;
}

/**
 * The kinds as a table: a new one is added here and nowhere else.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục III
 */
export const DOCUMENT_KIND_FACTS: Readonly<Record<DocumentKind, DocumentKindFacts>> = {
  letter: { label: 'Công văn', title: null, series: 'letter', fileName: 'Cong-van' },
  'reply-letter': {
    label: 'Công văn phúc đáp',
    title: null,
    series: 'letter',
    fileName: 'Cong-van-phuc-dap',
  },
  'reminder-letter': {
    label: 'Công văn đôn đốc',
    title: null,
    series: 'letter',
    fileName: 'Cong-van-don-doc',
  },
  'lock-notice': {
    label: 'Thông báo tạm khóa',
    title: 'THÔNG BÁO',
    series: 'notice',
    fileName: 'Thong-bao-tam-khoa',
  },
  'delete-notice': {
    label: 'Thông báo xóa',
    title: 'THÔNG BÁO',
    series: 'notice',
    fileName: 'Thong-bao-xoa',
  },
  report: { label: 'Báo cáo', title: 'BÁO CÁO', series: 'report', fileName: 'Bao-cao' },
  'handover-minutes': {
    label: 'Biên bản bàn giao',
    title: 'BIÊN BẢN',
    series: 'minutes',
    fileName: 'Bien-ban-ban-giao',
  },
  directory: { label: 'Danh bạ', title: 'DANH BẠ', series: null, fileName: 'Danh-ba' },
};

/**
 * Where a numbered document stands: its number is only reserved, it has left the office, its number is cancelled (with
 * the reason), or the number was used outside this application.
 */
export const DOCUMENT_STATES = ['draft', 'issued', 'cancelled', 'outside'] as const;
/** One of {@link DOCUMENT_STATES}. */
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/**
 * By what power somebody signs: as the head, on behalf of the collective, for the head, acting, by order, by
 * authorisation.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 7
 */
export const SIGNING_POWERS = ['head', 'TM', 'KT', 'Q', 'TL', 'TUQ'] as const;
/** One of {@link SIGNING_POWERS}. */
export type SigningPower = (typeof SIGNING_POWERS)[number];

/** Somebody who may sign. */
export interface Signer {
  power: SigningPower;
  /** For whom (`GIÁM ĐỐC`), when the power is not the signer's own. */
  onBehalfOf: string;
  /** The signer's own position (`PHÓ GIÁM ĐỐC`). */
  position: string;
  /** Without academic titles (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  name: string;
}

/** The line or lines above a signature, in capitals. */
export function signatureTitles({ power, onBehalfOf, position }: Signer): string[] {
  const own = position.toLocaleUpperCase('vi');
  const other = onBehalfOf.toLocaleUpperCase('vi');
  switch (power) {
    case 'head':
      return [own];
    case 'Q':
      return [`Q. ${own}`];
    default:
      return [`${power}. ${other}`, own].filter(Boolean);
  }
}

/**
 * A number as documents write it: one digit gets a leading zero.
 * @source Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, khoản 3
 */
export function formatDocumentNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** What the office that issues documents is called, and what its documents say unless told otherwise. */
export interface OfficeSettings {
  /** Cơ quan chủ quản, as in the letterhead. */
  superior: string;
  /** Cơ quan ban hành in capitals, as in the letterhead. */
  office: string;
  /** The same in running text. */
  officeInText: string;
  /** Abbreviation in number and sign. */
  officeCode: string;
  /** Of the unit that drafts letters; empty when letters carry none. */
  draftingCode: string;
  /** Địa danh. */
  place: string;
  /** The unit that runs the mail system, in running text. */
  operatingUnit: string;
  /** Whom users ask: name, telephone, address. */
  supportContact: string;
  /** The page where users change their password. */
  passwordPage: string;
  signers: Signer[];
  /** Nơi nhận, one a line. */
  recipients: string[];
  /** Căn cứ, one a line. */
  grounds: string[];
}
