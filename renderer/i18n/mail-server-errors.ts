import type { ErrorCode } from '../../shared/errors.ts';
import type { Explanations } from './explanation.ts';
import { formatDay } from './format.ts';

/** Codes about what the mail server exports and is told. */
export type MailServerErrorCode = Extract<
  ErrorCode,
  `USAGE_${string}` | `PROVISION_${string}` | `LOG_${string}`
>;

/** Sentences for what can be wrong with a mail server's export. */
export const MAIL_SERVER_ERRORS: Explanations<MailServerErrorCode> = {
  USAGE_NO_ADDRESS: ({ name, headers }) => ({
    title: `Không thấy cột địa chỉ thư trong tệp “${name}”.`,
    hint:
      headers.length > 0
        ? `Các cột của tệp: ${headers.join(', ')}. Chọn cột chứa địa chỉ; với Exchange, xuất lại kèm PrimarySmtpAddress (tên hiển thị có thể trùng).`
        : 'Chọn dòng tiêu đề và cột chứa địa chỉ, hoặc xuất lại kèm cột địa chỉ.',
  }),
  USAGE_NOTHING: ({ name }) => ({
    title: `Tệp “${name}” không có tài khoản nào đọc được.`,
    hint: 'Chọn đúng dạng tệp ở bước 2, hoặc chạy lại lệnh trên máy chủ rồi chọn tệp mới.',
  }),
  LOG_ENTRY_WITHDRAWN: () => ({
    title: 'Mục này đã bị gạch bỏ nên không sửa được nữa.',
    hint: 'Ghi một mục mới nếu cần.',
  }),
  PROVISION_NOTHING: () => ({
    title: 'Không còn việc gì phải báo cho máy chủ thư.',
    hint: 'Các thay đổi này đã nằm trong kế hoạch lệnh, hoặc không liên quan đến máy chủ. Muốn đưa máy chủ về đúng danh bạ, dùng “Đối chiếu” ở mục Máy chủ thư.',
  }),
  USAGE_IN_FUTURE: ({ snapshotOn, today }) => ({
    title: `Ngày của số liệu (${formatDay(snapshotOn)}) chưa đến; hôm nay là ${formatDay(today)}.`,
    hint: 'Nhập ngày chạy lệnh trên máy chủ.',
  }),
};
