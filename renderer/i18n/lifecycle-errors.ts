import type { Explanations } from './explanation.ts';
import { formatInstant } from './format.ts';

/** Codes of requests and of the life of mailboxes. */
export type LifecycleErrorCode =
  | 'CLOCK_SUSPECT'
  | 'RULES_REFUSE'
  | 'REQUEST_STALE'
  | 'NOTICE_STATE'
  | 'NOTICE_EMPTY';

/** Sentences for requests and for locking and deleting. */
export const LIFECYCLE_ERRORS: Explanations<LifecycleErrorCode> = {
  CLOCK_SUSPECT: ({ lastAt, now }) => ({
    title: `Đồng hồ của máy báo ${formatInstant(now)}, trong khi lần ghi gần nhất là ${formatInstant(lastAt)}.`,
    hint: 'Khóa, xóa hàng loạt tạm dừng. Kiểm tra ngày giờ của máy rồi xác nhận ở đầu màn hình.',
  }),
  RULES_REFUSE: ({ verdicts }) => ({
    title:
      verdicts.length === 1
        ? `${verdicts[0]?.message} (${verdicts[0]?.source}).`
        : `Còn ${verdicts.length} điều chưa đủ để thực hiện.`,
    hint:
      verdicts.length === 1
        ? 'Bổ sung rồi làm tiếp; những gì đã nhập vẫn được giữ.'
        : `${verdicts.map(({ message, source }) => `${message} (${source})`).join('; ')}.`,
  }),
  REQUEST_STALE: ({ number }) => ({
    title: `Danh bạ đã thay đổi từ lúc mở đề nghị ${number}, địa chỉ sẽ cấp có thể khác.`,
    hint: 'Nhấn F5 để xem lại địa chỉ của từng dòng rồi thực hiện.',
  }),
  NOTICE_STATE: ({ number }) => ({
    title: `Thông báo ${number} không còn ở bước này.`,
    hint: 'Có thể đã thực hiện hoặc đã rút lại. Nhấn F5 để xem tình trạng mới nhất.',
  }),
  NOTICE_EMPTY: () => ({
    title: 'Không còn hộp thư nào đến hạn trong số đã chọn.',
    hint: 'Có người đã dùng lại, đã được tạm giữ hoặc đã có thông báo. Nhấn F5 để xem danh sách mới.',
  }),
};
