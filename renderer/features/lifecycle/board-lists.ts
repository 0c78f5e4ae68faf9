import type { BoardStage, NoticeStep } from '../../../shared/domain/lifecycle.ts';

/** A list of the board: mailboxes of a stage, or notices of a step. */
export type BoardList =
  | { path: string; stage: BoardStage; step?: undefined; label: string }
  | { path: string; step: NoticeStep; stage?: undefined; label: string };

/** The lists in the order of a mailbox's life, then those beside it. */
export const BOARD_LISTS: readonly BoardList[] = [
  { path: 'dang-dung', stage: 'in-use', label: 'Đang dùng' },
  { path: 'den-han-khoa', stage: 'lock-due', label: 'Đến hạn thông báo khóa' },
  { path: 'thong-bao-khoa', step: 'lock', label: 'Đã thông báo khóa' },
  { path: 'tam-khoa', stage: 'locked', label: 'Tạm khóa' },
  { path: 'den-han-xoa', stage: 'delete-due', label: 'Đến hạn thông báo xóa' },
  { path: 'thong-bao-xoa', step: 'delete', label: 'Đã thông báo xóa' },
  { path: 'da-xoa', stage: 'deleted', label: 'Đã xóa' },
  { path: 'tam-giu', stage: 'held', label: 'Tạm giữ' },
  { path: 'sap-het-tam-giu', stage: 'hold-ending', label: 'Sắp hết hạn tạm giữ' },
  { path: 'thu-hoi', stage: 'revoked', label: 'Thu hồi khẩn cấp' },
  { path: 'co-quan-it-dung', stage: 'agency-idle', label: 'Cơ quan ít dùng' },
  { path: 'chua-co-so-lieu', stage: 'no-data', label: 'Chưa có số liệu' },
];

/** The list that is shown first: what is to be announced. */
export const FIRST_LIST = 'den-han-khoa';
