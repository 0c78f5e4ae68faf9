import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import type { Explanation, Explanations } from './explanation.ts';
import { formatNumber } from './format.ts';

/** Codes about updates of the application itself. */
export type UpdateErrorCode = Extract<ErrorCode, `UPDATE_${string}`>;

type Refusal = ErrorDetails['UPDATE_REFUSED'];

const UNTOUCHED = 'Không có gì bị thay đổi.';

const REFUSALS: Record<Refusal['reason'], (refusal: Refusal) => Explanation> = {
  format: ({ name }) => ({
    title: `“${name}” không phải tệp kê khai của một bản cập nhật.`,
    hint: `Chọn tệp có tên kết thúc bằng .update.json đi kèm bộ cài. ${UNTOUCHED}`,
  }),
  signature: ({ name }) => ({
    title: `Chữ ký của “${name}” không đúng: tệp đã bị sửa, hoặc không do nơi phát hành ký.`,
    hint: `Không dùng tệp này. Lấy lại cả tệp kê khai và bộ cài từ nơi phát hành. ${UNTOUCHED}`,
  }),
  product: ({ name, found }) => ({
    title: `“${name}” là bản cập nhật của phần mềm khác${found ? ` (${found})` : ''}.`,
    hint: `Chọn tệp kê khai của Danh bạ thư công vụ. ${UNTOUCHED}`,
  }),
  version: ({ expected, found }) => ({
    title: `Bản ${found} không mới hơn bản đang dùng (${expected}).`,
    hint: `Chỉ cập nhật được lên bản mới hơn. ${UNTOUCHED}`,
  }),
  size: ({ name, expected, found }) => ({
    title: `Bộ cài “${name}” có ${formatNumber(Number(found))} byte, tệp kê khai ghi ${formatNumber(Number(expected))} byte.`,
    hint: `Tệp bị chép thiếu, hoặc không phải bộ cài của bản này. Chép lại từ nơi phát hành. ${UNTOUCHED}`,
  }),
  fingerprint: ({ name }) => ({
    title: `Bộ cài “${name}” không đúng dấu SHA-256 ghi trong tệp kê khai.`,
    hint: `Tệp đã bị thay đổi hoặc hỏng. Không chạy tệp này; lấy lại từ nơi phát hành. ${UNTOUCHED}`,
  }),
};

/** What each of them means and what to do. */
export const UPDATE_ERRORS: Explanations<UpdateErrorCode> = {
  UPDATE_NO_KEY: () => ({
    title: 'Bản ứng dụng này không có khóa để kiểm tra bản cập nhật nên không nhận bản cập nhật.',
    hint: 'Hỏi nơi phát hành để nhận bộ cài có khóa kiểm tra.',
  }),
  UPDATE_REFUSED: (refusal) => REFUSALS[refusal.reason](refusal),
};
