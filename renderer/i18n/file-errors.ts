import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';
import type { Explanations } from './explanation.ts';
import { formatNumber } from './format.ts';

/** Codes about a file that was handed in. */
export type FileErrorCode = Extract<ErrorCode, `FILE_${string}` | `LIST_${string}`>;

const LIMITS: Record<ErrorDetails['FILE_LIMIT']['limit'], (max: string) => [string, string]> = {
  rows: (max) => [
    `có hơn ${max} dòng`,
    'Chia danh sách thành nhiều tệp nhỏ hơn rồi nhập từng tệp.',
  ],
  columns: (max) => [`có hơn ${max} cột`, 'Xóa những cột không dùng đến rồi chọn lại tệp.'],
  sheets: (max) => [`có hơn ${max} trang tính`, 'Chép trang tính cần nhập sang một tệp riêng.'],
  'cell-length': (max) => [
    `có ô dài hơn ${max} ký tự`,
    'Rút ngắn nội dung ô đó, hoặc xóa nếu không cần, rồi chọn lại tệp.',
  ],
  'inflated-size': () => [
    'phình ra quá lớn khi giải nén',
    'Mở tệp bằng Excel, chép phần danh sách sang tệp mới rồi lưu lại.',
  ],
  entries: () => [
    'chứa quá nhiều thành phần bên trong',
    'Mở tệp bằng Excel, chép phần danh sách sang tệp mới rồi lưu lại.',
  ],
  time: () => [
    'đọc quá lâu nên đã dừng',
    'Mở tệp bằng Excel, lưu lại dưới dạng .xlsx rồi thử lại.',
  ],
  memory: () => [
    'cần quá nhiều bộ nhớ để đọc',
    'Mở tệp bằng Excel, chép phần danh sách sang tệp mới rồi lưu lại.',
  ],
};

/** Sentences for what can be wrong with a file that was handed in. */
export const FILE_ERRORS: Explanations<FileErrorCode> = {
  FILE_EXPIRED: () => ({
    title: 'Tệp đã chọn không còn được giữ trong ứng dụng.',
    hint: 'Chọn lại tệp; các cột và đơn vị đã chọn vẫn được giữ.',
  }),
  FILE_TOO_LARGE: ({ name, limitMb }) => ({
    title: `Tệp “${name}” lớn hơn ${formatNumber(limitMb)} MB.`,
    hint: 'Xóa hình ảnh và trang tính thừa, hoặc chia thành nhiều tệp nhỏ hơn.',
  }),
  FILE_NOT_A_SCAN: ({ name }) => ({
    title: `Tệp “${name}” không phải bản quét.`,
    hint: 'Chọn tệp PDF hoặc ảnh (PNG, JPEG, TIFF) của bản giấy đã ký.',
  }),
  FILE_EMPTY: ({ name }) => ({
    title: `Tệp “${name}” không có nội dung.`,
    hint: 'Kiểm tra lại tệp gốc; có thể việc sao chép hoặc tải về chưa xong.',
  }),
  FILE_ENCRYPTED: ({ name }) => ({
    title: `Tệp “${name}” được đặt mật khẩu nên không đọc được.`,
    hint: 'Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi chọn lại tệp.',
  }),
  FILE_KIND_UNKNOWN: ({ name }) => ({
    title: `Tệp “${name}” không phải bảng tính Excel (.xlsx, .xls) hay .csv.`,
    hint: 'Phần đuôi của tên tệp có thể đã bị đổi. Mở tệp bằng chương trình đã tạo ra nó và lưu lại dưới dạng .xlsx.',
  }),
  FILE_UNREADABLE: ({ name, part }) => ({
    title: part
      ? `Tệp “${name}” bị hỏng ở phần “${part}” nên không đọc được.`
      : `Tệp “${name}” bị hỏng hoặc bị cắt ngang nên không đọc được.`,
    hint: 'Mở thử bằng Excel. Nếu Excel sửa được, lưu lại dưới tên mới; nếu không, xin lại tệp từ nơi gửi.',
  }),
  FILE_LIMIT: ({ name, limit, max, sheet }) => {
    const [what, hint] = LIMITS[limit](formatNumber(max));
    return {
      title: sheet ? `Trang tính “${sheet}” của tệp “${name}” ${what}.` : `Tệp “${name}” ${what}.`,
      hint,
    };
  },
  LIST_NO_SHEET: ({ name, sheet }) => ({
    title: `Tệp “${name}” không có trang tính “${sheet}”.`,
    hint: 'Chọn một trang tính khác ở bước 2.',
  }),
  LIST_EMPTY: ({ name, sheet }) => ({
    title: `Trang tính “${sheet}” của tệp “${name}” không có dòng nào.`,
    hint: 'Chọn trang tính có danh sách, hoặc kiểm tra lại tệp.',
  }),
  LIST_NO_NAME_COLUMN: ({ sheet, headerRow, headers }) => ({
    title:
      headerRow === null
        ? `Trang tính “${sheet}” không có dòng tiêu đề nào chứa cột họ tên.`
        : `Dòng tiêu đề ${headerRow} của trang tính “${sheet}” không có cột họ tên${
            headers.length > 0 ? ` (chỉ thấy: ${headers.join(', ')})` : ''
          }.`,
    hint: 'Ở bước 2, nhập đúng số dòng tiêu đề và chọn cột nào là “Họ và tên”.',
  }),
};
