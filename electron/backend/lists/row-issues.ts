import type { RowIssue } from '../../../shared/domain/import.ts';

/** Where a remark on a row is to be found. */
export interface RowPlace {
  readonly sheet: string;
  /** As Excel shows it. */
  readonly row: number;
}

const at = ({ sheet, row }: RowPlace) => `Trang tính “${sheet}”, dòng ${row}:`;

/** A row with data that names nobody. */
export function nameMissing(place: RowPlace): RowIssue {
  return {
    code: 'NAME_MISSING',
    field: 'fullName',
    message: `${at(place)} có dữ liệu nhưng thiếu họ và tên; bổ sung họ và tên hoặc xóa dòng này.`,
  };
}

/** A row of which nothing tells that it is a person. */
export function personDoubtful(place: RowPlace, doubt: 'unnumbered' | 'bare'): RowIssue {
  const lacking =
    doubt === 'unnumbered'
      ? 'không có số thứ tự, năm sinh hay số điện thoại'
      : 'không có năm sinh, chức vụ hay số điện thoại';
  return {
    code: 'NAME_UNUSABLE',
    field: 'fullName',
    message: `${at(place)} ${lacking}, không rõ có phải một người; nếu phải, hãy bổ sung rồi nhập lại, nếu không, bỏ qua dòng này.`,
  };
}

/** A person on a row that holds a second one further right, in a column of the same title. */
export function secondPerson(place: RowPlace, column: string, name: string): RowIssue {
  return {
    code: 'NAME_UNUSABLE',
    field: 'fullName',
    message: `${at(place)} còn một người nữa ở cột ${column} (“${name}”) chưa được đọc; hãy đưa mọi người về cùng một cột rồi nhập lại.`,
  };
}

/** A birth cell from which no year can be read. */
export function birthYearUnreadable(place: RowPlace, text: string): RowIssue {
  return {
    code: 'BIRTH_YEAR_UNREADABLE',
    field: 'birthYear',
    message: `${at(place)} năm sinh “${text}” không đọc được; sửa thành năm có bốn chữ số, ví dụ 1985.`,
  };
}

/** A birth year of two digits that may belong to either century. */
export function birthYearAmbiguous(place: RowPlace, text: string): RowIssue {
  return {
    code: 'BIRTH_YEAR_UNREADABLE',
    field: 'birthYear',
    message: `${at(place)} năm sinh “${text}” chỉ có hai chữ số nên không rõ thế kỷ; sửa thành năm có bốn chữ số, ví dụ 1985.`,
  };
}

/** A birth year nobody in office can have. */
export function birthYearImplausible(place: RowPlace, text: string): RowIssue {
  return {
    code: 'BIRTH_YEAR_IMPLAUSIBLE',
    field: 'birthYear',
    message: `${at(place)} năm sinh “${text}” không hợp lý với người đang công tác; kiểm tra và sửa lại.`,
  };
}

/** A telephone cell that holds no telephone number; it is kept as written. */
export function phoneUnreadable(place: RowPlace, text: string): RowIssue {
  return {
    code: 'PHONE_UNREADABLE',
    field: 'phone',
    message: `${at(place)} số điện thoại “${text}” không đúng dạng; kiểm tra lại, ví dụ 0918123456.`,
  };
}

/** A telephone number whose prefix went out of use years ago; the one that took its place is kept. */
export function phoneRenewed(place: RowPlace, text: string, phone: string): RowIssue {
  return {
    code: 'PHONE_RENEWED',
    field: 'phone',
    message: `${at(place)} số điện thoại “${text}” mang đầu số cũ, đã đổi thành ${phone}.`,
  };
}

/** Both birth columns, of men and of women, are filled. */
export function birthYearsBoth(place: RowPlace): RowIssue {
  return {
    code: 'BIRTH_YEARS_BOTH',
    field: 'birthYear',
    message: `${at(place)} có năm sinh ở cả hai cột Nam và Nữ; đã lấy cột Nam, hãy kiểm tra lại.`,
  };
}
