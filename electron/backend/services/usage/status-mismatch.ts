import type { MailboxStatus } from '../../../../shared/domain/mailbox.ts';
import type { ServerStatus } from '../../../../shared/domain/usage.ts';

const REGISTER_WORDS: Record<MailboxStatus, string> = {
  'in-use': 'Đang dùng',
  locked: 'Tạm khóa',
  deleted: 'Đã xóa',
  revoked: 'Thu hồi',
};

const SERVER_WORDS: Record<ServerStatus, string> = {
  active: 'đang mở (active)',
  maintenance: 'đang bảo trì (maintenance)',
  locked: 'tạm khóa (locked)',
  closed: 'đóng (closed)',
  lockout: 'tự khóa do nhập sai mật khẩu (lockout)',
  pending: 'chờ mở (pending)',
};

/** States of the server that agree with one of the register; being locked out is no lock under Điều 5 khoản 3. */
const AGREEING: Record<MailboxStatus, readonly ServerStatus[]> = {
  'in-use': ['active', 'maintenance', 'lockout', 'pending'],
  locked: ['locked', 'closed'],
  deleted: [],
  revoked: ['closed', 'locked'],
};

/** Tells whether register and server say the same of a mailbox. */
export function statusAgrees(register: MailboxStatus, server: ServerStatus): boolean {
  return AGREEING[register].includes(server);
}

/** Says how register and server differ; null when they agree. */
export function describeMismatch(register: MailboxStatus, server: ServerStatus): string | null {
  if (statusAgrees(register, server)) return null;
  return `Danh bạ: ${REGISTER_WORDS[register]}; máy chủ: ${SERVER_WORDS[server]}.`;
}
