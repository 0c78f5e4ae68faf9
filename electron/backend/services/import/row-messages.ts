import type { RowIssue, RowIssueCode } from '../../../../shared/domain/import.ts';

/** Where a remark belongs, for the beginning of its sentence. */
export interface RowPlace {
  sheet: string;
  row: number;
}

const FIELD = {
  DUPLICATE_IN_FILE: 'fullName',
  ALREADY_IN_REGISTER: 'fullName',
  SAME_NAME_IN_FILE: 'fullName',
  MATCH_UNDECIDED: 'fullName',
  ADDRESS_CHOICE_TAKEN: null,
  LEFT_OUT: null,
  NAME_UNUSABLE: 'fullName',
  NAME_HAS_NO_FAMILY_NAME: 'fullName',
  BIRTH_YEAR_NEEDED: 'birthYear',
  ADDRESS_EXHAUSTED: 'fullName',
  ADDRESS_LONG: 'fullName',
  UNIT_UNKNOWN: 'unit',
  REQUEST_OTHER: 'requestKind',
} as const satisfies Partial<Record<RowIssueCode, RowIssue['field']>>;

/** What is said of a mailbox to whoever is limited to a branch of units that it does not belong to. */
export const STRANGER = 'một hộp thư ngoài phạm vi của anh/chị';

/** A remark that matching or naming makes on a row. `sentence` follows the place. */
export function rowIssue(code: keyof typeof FIELD, place: RowPlace, sentence: string): RowIssue {
  return {
    code,
    field: FIELD[code],
    message: `Trang tính “${place.sheet}”, dòng ${place.row}: ${sentence}`,
  };
}
