import type { ListField } from '../../../shared/domain/import.ts';
import { foldForSearch, foldToToken } from '../../../shared/text/fold.ts';

/** Headers as they are written, folded to a token: a certain hit. */
const VARIANTS: Readonly<Record<ListField, readonly string[]>> = {
  order: ['STT', 'TT', 'Số TT', 'S.TT', 'No', 'Số thứ tự'],
  fullName: [
    'Họ và tên',
    'Họ tên',
    'Họ & tên',
    'Họ, tên',
    'Họ và tên (viết có dấu)',
    'Họ và tên CBCC',
    'Họ và tên CBCCVC',
    'Họ tên CBCC',
    'Họ và tên cán bộ',
    'Họ và tên cán bộ, công chức',
    'Họ và tên cán bộ, công chức, viên chức',
    'Tên cán bộ',
    'Tên cán bộ, công chức',
    'Người sử dụng',
    'Tên người sử dụng',
    'Họ tên người được cấp',
    'Họ và tên người được cấp',
    'Họ và tên người sử dụng',
    'Họ và tên khai sinh',
    'Họ, chữ đệm và tên',
    'Họ, chữ lót và tên',
    'Họ, tên đệm và tên',
    'Họ tên đệm và tên',
    'Họ, đệm và tên',
    'Tên nhân viên',
    'Full name',
  ],
  familyName: [
    'Họ và tên đệm',
    'Họ tên đệm',
    'Họ đệm',
    'Họ và đệm',
    'Họ lót',
    'Họ và lót',
    'Họ và tên lót',
    'Họ và chữ lót',
    'Họ chữ lót',
    'Họ',
  ],
  middleName: ['Chữ lót', 'Lót', 'Chữ đệm', 'Đệm', 'Tên đệm', 'Tên lót'],
  givenName: ['Tên'],
  birthYear: [
    'Ngày sinh',
    'Năm sinh',
    'NS',
    'Ngày tháng năm sinh',
    'Ngày, tháng, năm sinh',
    'Ngày/tháng/năm sinh',
    'Ngày, tháng sinh',
    'Sinh ngày',
    'Sinh năm',
    'DOB',
    'Date of birth',
    'NTNS',
    'Năm sinh (Nam/Nữ)',
  ],
  birthYearMale: ['Năm sinh nam', 'Ngày sinh nam', 'Năm sinh (Nam)'],
  birthYearFemale: ['Năm sinh nữ', 'Ngày sinh nữ', 'Năm sinh (Nữ)'],
  gender: ['Giới tính', 'Nam/Nữ', 'Phái', 'Nữ', 'Nữ (x)', 'GT'],
  position: [
    'Chức vụ',
    'Chức danh',
    'CV',
    'Chức vụ/chức danh',
    'Chức danh/chức vụ',
    'Chức vụ công tác',
    'Chức vụ hiện nay',
    'Vị trí việc làm',
    'Công việc đảm nhận',
    'Ngạch',
    'Position',
  ],
  unit: [
    'Đơn vị',
    'Đơn vị công tác',
    'Nơi công tác',
    'Cơ quan',
    'Cơ quan công tác',
    'Cơ quan, đơn vị',
    'Tên đơn vị',
    'Phòng',
    'Phòng ban',
    'Phòng/ban',
    'Phòng, đơn vị',
    'Phòng, ban, đơn vị',
    'Bộ phận',
    'Khoa/Phòng',
    'Department',
  ],
  phone: [
    'Điện thoại',
    'ĐT',
    'SĐT',
    'Số ĐT',
    'Số điện thoại',
    'Di động',
    'ĐTDĐ',
    'Mobile',
    'Điện thoại di động',
    'Số điện thoại di động',
    'Số di động',
    'Điện thoại liên hệ',
    'Số điện thoại liên hệ',
  ],
  email: [
    'Email',
    'E-mail',
    'Thư điện tử',
    'Địa chỉ email',
    'Địa chỉ thư',
    'Địa chỉ thư điện tử',
    'Địa chỉ hộp thư',
    'Hộp thư',
    'Hộp thư điện tử',
    'Hộp thư công vụ',
    'Thư công vụ',
    'Email công vụ',
    'Thư điện tử công vụ',
    'Tài khoản',
    'Tài khoản thư điện tử',
    'Địa chỉ hiện có',
    'Địa chỉ thư hiện có',
    'Địa chỉ thư điện tử hiện có',
    'Hộp thư hiện có',
    'Tài khoản hiện có',
  ],
  requestKind: [
    'Loại đề nghị',
    'Nội dung đề nghị',
    'Đề nghị',
    'Hình thức đề nghị',
    'Loại yêu cầu',
    'Nội dung yêu cầu',
    'Yêu cầu',
  ],
  wantedAddress: [
    'Địa chỉ đề nghị',
    'Địa chỉ thư đề nghị',
    'Địa chỉ thư điện tử đề nghị',
    'Tài khoản đề nghị',
    'Tên tài khoản đề nghị',
    'Hộp thư đề nghị',
    'Email đề nghị',
  ],
  note: ['Ghi chú', 'GC', 'Lý do', 'Lý do/Ghi chú', 'Ghi chú, lý do'],
  'ignored-personal': [
    'CCCD',
    'CMND',
    'Số CMND/CCCD',
    'Số định danh',
    'Quê quán',
    'Địa chỉ',
    'Lương',
  ],
};

/** Words that tell the field of a longer header; the first that fits wins. */
const CONTAINED: readonly (readonly [RegExp, ListField])[] = [
  [/\b(cccd|cmnd|can cuoc|chung minh|dinh danh|ho chieu)\b/, 'ignored-personal'],
  [
    /\b(que quan|nguyen quan|ho khau|thuong tru|tam tru|noi o|cho o|noi sinh)\b/,
    'ignored-personal',
  ],
  [
    /\b(luong|dan toc|ton giao|ma so thue|mst|so tai khoan|ngan hang|bhxh|bhyt|bao hiem)\b/,
    'ignored-personal',
  ],
  [/\b(ngay|noi) cap\b/, 'ignored-personal'],
  [/\b(ten dem|ten lot|ho dem|ho lot|chu lot)\b/, 'familyName'],
  [/\b(ho va ten|ho ten|ten (can bo|cong chuc|vien chuc|nguoi))\b/, 'fullName'],
  [/\b(loai|noi dung|hinh thuc) (de nghi|yeu cau)\b/, 'requestKind'],
  [/\b(dia chi|tai khoan|hop thu|e ?mail)\b.*\bde nghi\b/, 'wantedAddress'],
  [/\bdia chi (thu |thu dien tu )?hien co\b/, 'email'],
  [/\b(e ?mail|thu dien tu|hop thu|thu cong vu)\b/, 'email'],
  [/\bdia chi\b/, 'ignored-personal'],
  [/\b(dien thoai|di dong|sdt|dtdd|so dt)\b/, 'phone'],
  [/\b(ngay|nam|thang) sinh\b|\bsinh (ngay|nam)\b/, 'birthYear'],
  [/\bgioi tinh\b/, 'gender'],
  [/\b(chuc vu|chuc danh|vi tri viec lam)\b/, 'position'],
  [/\b(don vi|co quan|phong ban|noi cong tac|bo phan)\b/, 'unit'],
  [/\bghi chu\b/, 'note'],
  [/^(can bo|nhan vien)$/, 'fullName'],
];
/** A header is a label, not a sentence. */
const LONGEST_HEADER = 80;
/** "Email: lap@gmail.com", "Điện thoại: 0273…": a label with its value. */
const VALUE = /^[^([]*:\s*[^\s([]|@|\d{6}/;

const FIELD_OF_TOKEN: ReadonlyMap<string, ListField> = new Map(
  Object.entries(VARIANTS).flatMap(([field, headers]) =>
    headers.map((header) => [foldToToken(header), field as ListField] as const),
  ),
);

/** What a header was taken for, and whether it stood in the table word for word. */
export interface RecognisedHeader {
  readonly field: ListField;
  readonly isExact: boolean;
}

/**
 * Tells which field a header names, however it is accented, spaced or punctuated.
 * @source the header variants met in real lists (domain notes D.1)
 */
export function recogniseHeader(header: string): RecognisedHeader | null {
  if (header === '' || header.length > LONGEST_HEADER || VALUE.test(header)) return null;
  const exact = FIELD_OF_TOKEN.get(foldToToken(header));
  if (exact !== undefined) return { field: exact, isExact: true };
  const words = foldForSearch(header);
  const field = CONTAINED.find(([pattern]) => pattern.test(words))?.[1];
  return field === undefined ? null : { field, isExact: false };
}
