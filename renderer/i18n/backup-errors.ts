import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import type { Explanations } from './explanation.ts';
import { formatDay } from './format.ts';

/** Codes about backups and about what is kept of people. */
export type BackupErrorCode = Extract<
  ErrorCode,
  `BACKUP_${string}` | `PASSPHRASE_${string}` | 'ERASURE_REFUSED'
>;

const UNUSABLE: Record<ErrorDetails['BACKUP_UNUSABLE']['reason'], string> = {
  'no-manifest': 'không có tệp kê khai đi kèm, hoặc tệp kê khai đó không đúng',
  missing: 'không còn ở đó',
  size: 'không đủ kích thước như khi sao lưu',
  fingerprint: 'đã bị thay đổi hoặc hỏng sau khi sao lưu',
  content: 'có nội dung không đúng với tệp kê khai',
  newer: 'do phiên bản ứng dụng mới hơn ghi ra',
  format: 'không phải bản sao lưu của ứng dụng này, hoặc bị cắt ngang',
};

/** Sentences for what can be wrong with a backup. */
export const BACKUP_ERRORS: Explanations<BackupErrorCode> = {
  ERASURE_REFUSED: ({ until }) => ({
    title:
      until === null
        ? 'Hộp thư này còn hiệu lực nên chưa được xóa dữ liệu của người giữ.'
        : `Chưa hết thời hạn lưu (đến ngày ${formatDay(until)}).`,
    hint:
      until === null
        ? 'Thu hồi hoặc xóa hộp thư theo Quy chế trước.'
        : 'Chỉ xóa sớm khi chính người đó yêu cầu.',
  }),
  BACKUP_FAILED: ({ folder }) => ({
    title: `Chưa sao lưu được vào thư mục ${folder}.`,
    hint: 'Kiểm tra thư mục có còn, có ghi được và ổ đĩa còn chỗ, rồi thử lại. Danh bạ đang dùng vẫn nguyên vẹn.',
  }),
  BACKUP_UNUSABLE: ({ path, reason }) => ({
    title: `Bản sao lưu ${path} ${UNUSABLE[reason]} nên không dùng được.`,
    hint: 'Chọn một bản sao lưu khác. Không có gì bị thay đổi.',
  }),
  PASSPHRASE_WRONG: () => ({
    title: 'Cụm mật khẩu không mở được bản sao lưu này.',
    hint: 'Kiểm tra Caps Lock và bộ gõ tiếng Việt; dùng đúng cụm mật khẩu đã đặt khi bản sao lưu này được tạo.',
  }),
  PASSPHRASE_WEAK: ({ minLength }) => ({
    title: `Cụm mật khẩu phải có ít nhất ${minLength} ký tự.`,
    hint: 'Chọn một câu dài và cất giữ nơi an toàn: quên thì không ai mở được bản sao lưu.',
  }),
};
