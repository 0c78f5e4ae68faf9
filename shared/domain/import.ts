import { TEXT_ENCODINGS, type TextEncoding } from '../text/legacy/decode-text.ts';
import type { MailboxId, UnitId } from './ids.ts';

/** The largest file of any kind that may be handed in, such as a mail server's export. @unit MiB */
export const UPLOAD_LIMIT_MB = 100;
/** Larger files are handed in by parts of this size. @unit bytes */
export const UPLOAD_PART_BYTES = 16 * 1024 * 1024;
/** The largest list that may be handed in. @unit MiB */
export const LIST_FILE_LIMIT_MB = 25;

/** What a column of a staff or request list can hold. `ignored-personal` is data the register must not keep (CCCD, quê quán…). */
export const LIST_FIELDS = [
  'order',
  'fullName',
  'familyName',
  'middleName',
  'givenName',
  'birthYear',
  'birthYearMale',
  'birthYearFemale',
  'gender',
  'position',
  'unit',
  'phone',
  'email',
  'requestKind',
  'wantedAddress',
  'note',
  'ignored-personal',
] as const;
/** One of {@link LIST_FIELDS}. */
export type ListField = (typeof LIST_FIELDS)[number];

/** Encodings a column may be typed in. */
export const LIST_ENCODINGS = TEXT_ENCODINGS;
/** One of {@link LIST_ENCODINGS}. */
export type ListEncoding = TextEncoding;

/** How sure it is what a column holds: its header says so word for word, nearly so, or only its values do. */
export const CONFIDENCES = ['sure', 'likely', 'guess'] as const;
/** One of {@link CONFIDENCES}. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What is to be said of a column: real dates stand beside dates typed as text, so that Excel may have swapped some. */
export const COLUMN_REMARKS = ['mixed-dates'] as const;
/** One of {@link COLUMN_REMARKS}. */
export type ColumnRemark = (typeof COLUMN_REMARKS)[number];

/** Sexes as lists tell them. */
export type Gender = 'male' | 'female';

/** What an import does with a row: grant, recognise, change, leave out, or refuse until mended. */
export const ROW_ACTIONS = ['create', 'match', 'change', 'skip', 'error'] as const;
/** One of {@link ROW_ACTIONS}. */
export type RowAction = (typeof ROW_ACTIONS)[number];

/** What can be said of a row of a list. */
export const ROW_ISSUE_CODES = [
  'NAME_MISSING',
  'NAME_UNUSABLE',
  'NAME_HAS_NO_FAMILY_NAME',
  'BIRTH_YEAR_UNREADABLE',
  'BIRTH_YEAR_IMPLAUSIBLE',
  'BIRTH_YEAR_NEEDED',
  'BIRTH_YEARS_BOTH',
  'PHONE_UNREADABLE',
  'PHONE_RENEWED',
  'ADDRESS_EXHAUSTED',
  'ADDRESS_LONG',
  'DUPLICATE_IN_FILE',
  'ALREADY_IN_REGISTER',
  'SAME_NAME_IN_FILE',
  'MATCH_UNDECIDED',
  'ADDRESS_CHOICE_TAKEN',
  'LEFT_OUT',
  'UNIT_UNKNOWN',
  'REQUEST_OTHER',
] as const;
/** One of {@link ROW_ISSUE_CODES}. */
export type RowIssueCode = (typeof ROW_ISSUE_CODES)[number];

/** One remark on a row: the field it is about and a Vietnamese sentence that names sheet and row. */
export interface RowIssue {
  code: RowIssueCode;
  field: ListField | null;
  message: string;
}

/** Rows by action; the five add up to `read`. */
export interface RowCounts {
  read: number;
  create: number;
  match: number;
  change: number;
  skip: number;
  error: number;
}

/**
 * What a list is to the register: `add`, only the people in it; `compare`, all the people of the unit, so that who is
 * missing may have left.
 */
export const IMPORT_MODES = ['add', 'compare'] as const;
/** One of {@link IMPORT_MODES}. */
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A mailbox that may be that of a person on a list. */
export interface MatchCandidate {
  mailboxId: MailboxId;
  localPart: string;
  name: string;
  unitName: string;
  birthYear: number | null;
  position: string;
  phone: string;
  /** What agrees and what does not, in Vietnamese: “cùng họ tên”, “khác năm sinh”. */
  agreements: string[];
}

/** What an import changes of a mailbox, as people read it. */
export interface FieldChange {
  field: ListField;
  before: string;
  after: string;
}

/** What the operator decided about one row of a preview; what is absent is left to the application. */
export interface RowChoice {
  isLeftOut?: boolean | undefined;
  /** The mailbox of this very person, or `other`: it is somebody else than those proposed. */
  person?: MailboxId | 'other' | undefined;
  /** An address chosen outside the regulation, and why. */
  localPart?: string | undefined;
  reason?: string | undefined;
  /** Among namesakes of the list this one gets the plainest address. */
  isFirst?: boolean | undefined;
  unitId?: UnitId | undefined;
}
