/** The largest list that may be handed in. @unit MiB */
export const LIST_FILE_LIMIT_MB = 25;

/** What a column of a staff list can hold. `ignored-personal` is data the register must not keep (CCCD, quê quán…). */
export const LIST_FIELDS = [
  'order',
  'fullName',
  'familyName',
  'givenName',
  'birthYear',
  'birthYearMale',
  'birthYearFemale',
  'gender',
  'position',
  'unit',
  'phone',
  'email',
  'note',
  'ignored-personal',
] as const;
/** One of {@link LIST_FIELDS}. */
export type ListField = (typeof LIST_FIELDS)[number];

/** Encodings a column may be typed in. */
export const LIST_ENCODINGS = ['unicode'] as const;
/** One of {@link LIST_ENCODINGS}. */
export type ListEncoding = (typeof LIST_ENCODINGS)[number];

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
  'PHONE_UNREADABLE',
  'ADDRESS_EXHAUSTED',
  'ADDRESS_LONG',
  'DUPLICATE_IN_FILE',
  'ALREADY_IN_REGISTER',
  'SAME_NAME_ELSEWHERE',
  'UNIT_UNKNOWN',
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
