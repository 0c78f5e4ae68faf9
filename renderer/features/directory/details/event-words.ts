import type { MailboxEventKind } from '../../../../shared/domain/mailbox-event.ts';
import { formatDay } from '../../../i18n/format.ts';
import { MAILBOX_STATUS_LABELS } from '../../../i18n/labels.ts';

const KINDS: Record<MailboxEventKind, string> = {
  issued: 'Cấp hộp thư',
  'issue-undone': 'Hủy việc cấp',
  changed: 'Sửa thông tin',
  moved: 'Chuyển đơn vị',
  renamed: 'Đổi họ tên',
  readdressed: 'Đổi địa chỉ',
  'alias-added': 'Thêm bí danh',
  'alias-ended': 'Kết thúc bí danh',
  published: 'Đưa vào danh bạ công khai',
  unpublished: 'Đưa khỏi danh bạ công khai',
  'lock-noticed': 'Thông báo sẽ tạm khóa',
  'lock-notice-withdrawn': 'Rút thông báo tạm khóa',
  locked: 'Tạm khóa',
  unlocked: 'Mở khóa',
  'delete-noticed': 'Thông báo sẽ xóa',
  'delete-notice-withdrawn': 'Rút thông báo xóa',
  deleted: 'Xóa',
  revoked: 'Thu hồi',
  restored: 'Khôi phục',
  'hold-set': 'Giữ nguyên hiện trạng',
  'hold-ended': 'Thôi giữ nguyên hiện trạng',
  'password-reset': 'Cấp lại mật khẩu',
  'slip-printed': 'In phiếu cấp tài khoản',
  'password-changed': 'Chủ hộp thư đã đổi mật khẩu',
  'custodian-changed': 'Đổi người quản lý',
  'delegate-added': 'Thêm người được ủy quyền',
  'delegate-ended': 'Kết thúc ủy quyền',
  'handed-over': 'Bàn giao',
};

/** What happened to a mailbox, in words. */
export const eventLabel = (kind: string): string =>
  (KINDS as Partial<Record<string, string>>)[kind] ?? 'Thay đổi khác';

const FIELDS: Record<string, string> = {
  name: 'Họ tên',
  unitId: 'Đơn vị',
  localPart: 'Tên tài khoản',
  birthYear: 'Năm sinh',
  position: 'Chức vụ',
  department: 'Phòng, ban',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  status: 'Tình trạng',
  quotaMb: 'Dung lượng',
  isPublished: 'Công khai',
  document: 'Văn bản cấp',
  alias: 'Bí danh',
  until: 'Đến ngày',
};

type Facts = Record<string, unknown> | null;

/** Each field that an event changed, as it was and became; `unitName` knows units by number. */
export function changeWords(
  before: Facts,
  after: Facts,
  unitName: (id: number) => string,
): string[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields].flatMap((field) => {
    const label = FIELDS[field];
    if (!label) return [];
    const from = valueWords(field, before?.[field], unitName);
    const to = valueWords(field, after?.[field], unitName);
    if (from === to) return [];
    return [from === '' ? `${label}: ${to}` : `${label}: ${from} → ${to || '(bỏ trống)'}`];
  });
}

function valueWords(field: string, value: unknown, unitName: (id: number) => string): string {
  if (value === null || value === undefined || value === '') return '';
  if (field === 'unitId') return unitName(Number(value));
  if (field === 'isPublished') return value ? 'có' : 'không';
  if (field === 'quotaMb') return `${value} MB`;
  if (field === 'status')
    return (MAILBOX_STATUS_LABELS as Partial<Record<string, string>>)[String(value)] ?? '';
  if (field === 'until') return formatDay(String(value));
  return String(value);
}
