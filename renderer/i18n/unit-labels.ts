import type { ReorganisationKind } from '../../shared/domain/unit-event.ts';

/** What can happen to a unit; an unknown kind keeps its name. */
export const UNIT_EVENT_LABELS: Readonly<Record<string, string>> = {
  created: 'Thành lập',
  changed: 'Sửa thông tin',
  renamed: 'Đổi tên',
  moved: 'Chuyển về đơn vị khác',
  readdressed: 'Đổi tên tài khoản',
  closed: 'Kết thúc hoạt động',
  reopened: 'Hoạt động trở lại',
  'create-undone': 'Hoàn tác việc thành lập',
};

/** The ways in which units are reorganised. */
export const REORGANISATION_LABELS: Record<ReorganisationKind, string> = {
  rename: 'Đổi tên',
  move: 'Chuyển nhánh',
  merge: 'Sáp nhập',
  split: 'Tách',
  dissolve: 'Giải thể',
  domain: 'Đổi tên miền',
  edit: 'Sửa đơn vị',
};
