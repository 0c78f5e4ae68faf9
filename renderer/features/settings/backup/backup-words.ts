/** Why a backup was made. */
export const BACKUP_REASON_LABELS = {
  manual: 'Theo yêu cầu',
  import: 'Sau khi nhập danh sách',
  handover: 'Sau khi bàn giao',
  migration: 'Trước khi nâng cấp',
  changed: 'Có thay đổi',
  daily: 'Hằng ngày',
  restore: 'Trước khi khôi phục',
  update: 'Trước khi cập nhật ứng dụng',
} as const;
