import type { Explanations } from './explanation.ts';

/** Codes that can keep the register from opening. */
export type StartErrorCode =
  | 'INSTANCE_RUNNING'
  | 'DATA_DIR_UNWRITABLE'
  | 'DB_READONLY'
  | 'DB_DAMAGED'
  | 'DB_NEWER'
  | 'DB_FULL';

/** Sentences for what can keep the register from opening. */
export const START_ERRORS: Explanations<StartErrorCode> = {
  INSTANCE_RUNNING: ({ dataDir }) => ({
    title: `Danh bạ trong thư mục ${dataDir} đang được mở ở một cửa sổ khác.`,
    hint: 'Chuyển sang cửa sổ đang mở, hoặc đóng nó rồi nhấn “Thử lại”.',
  }),
  DATA_DIR_UNWRITABLE: ({ dataDir }) => ({
    title: `Không ghi được vào thư mục dữ liệu ${dataDir}.`,
    hint: 'Kiểm tra quyền ghi của tài khoản Windows đang dùng với thư mục này rồi nhấn “Thử lại”.',
  }),
  DB_READONLY: ({ dataDir }) => ({
    title: `Danh bạ trong thư mục ${dataDir} chỉ đọc được, không ghi được.`,
    hint: 'Bỏ thuộc tính “Chỉ đọc” của thư mục và các tệp trong đó rồi nhấn “Thử lại”.',
  }),
  DB_DAMAGED: ({ path, found }) => ({
    title: `Tệp danh bạ ${path} bị hỏng hoặc bị mất (${found}).`,
    hint: 'Không xóa tệp nào. Chép cả thư mục dữ liệu ra nơi an toàn, khôi phục từ bản sao lưu gần nhất rồi nhấn “Thử lại”.',
  }),
  DB_NEWER: ({ found, supported }) => ({
    title: `Danh bạ này được ghi bởi phiên bản ứng dụng mới hơn (cấu trúc ${found}, bản này đọc đến ${supported}).`,
    hint: 'Cài phiên bản ứng dụng mới nhất rồi mở lại. Danh bạ không bị thay đổi.',
  }),
  DB_FULL: () => ({
    title: 'Ổ đĩa đã hết chỗ nên không ghi được danh bạ.',
    hint: 'Giải phóng dung lượng ổ đĩa chứa thư mục dữ liệu rồi nhấn “Thử lại”.',
  }),
};
