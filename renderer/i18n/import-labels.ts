import type { ListEncoding, RowIssueCode } from '../../shared/domain/import.ts';

/** Encodings by the fonts people know them by. */
export const ENCODING_LABELS: Record<ListEncoding, string> = {
  unicode: 'Unicode',
  tcvn3: 'TCVN3 (ABC, phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  'windows-1258': 'Windows-1258',
  'misread-utf8': 'UTF-8 bị đọc sai',
};

/** Remarks on rows by kind, for filtering them. */
export const ROW_ISSUE_LABELS: Record<RowIssueCode, string> = {
  NAME_MISSING: 'Thiếu họ tên',
  NAME_UNUSABLE: 'Họ tên không dùng được',
  NAME_HAS_NO_FAMILY_NAME: 'Họ tên chỉ có một tiếng',
  BIRTH_YEAR_UNREADABLE: 'Năm sinh không đọc được',
  BIRTH_YEAR_IMPLAUSIBLE: 'Năm sinh không hợp lý',
  BIRTH_YEAR_NEEDED: 'Cần năm sinh để đặt tên',
  BIRTH_YEARS_BOTH: 'Năm sinh ở cả hai cột Nam, Nữ',
  PHONE_UNREADABLE: 'Số điện thoại không đúng dạng',
  PHONE_RENEWED: 'Đã đổi đầu số cũ',
  ADDRESS_EXHAUSTED: 'Cả bốn cách đặt tên đã có người',
  ADDRESS_LONG: 'Tên tài khoản dài',
  ADDRESS_CHOICE_TAKEN: 'Tên đã chọn không dùng được',
  DUPLICATE_IN_FILE: 'Trùng người trong danh sách',
  ALREADY_IN_REGISTER: 'Đã có hộp thư',
  SAME_NAME_IN_FILE: 'Trùng họ tên trong danh sách',
  MATCH_UNDECIDED: 'Có thể là người đã có hộp thư',
  LEFT_OUT: 'Bạn đã chọn bỏ qua',
  UNIT_UNKNOWN: 'Chưa rõ đơn vị',
  REQUEST_OTHER: 'Không phải đề nghị cấp mới',
};
