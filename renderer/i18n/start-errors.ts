import type { Explanations } from './explanation.ts';

/** Codes that can keep the register from opening. */
export type StartErrorCode =
  | 'INSTANCE_RUNNING'
  | 'DATA_DIR_UNWRITABLE'
  | 'DATA_DIR_NETWORK'
  | 'DATA_DIR_FOREIGN'
  | 'DB_HELD'
  | 'DB_READONLY'
  | 'DB_DAMAGED'
  | 'DB_NEWER'
  | 'DB_FULL';

/** The folder is told to the application where it is started. */
const OTHER_FOLDER =
  'đóng ứng dụng, sửa phần “--data” ở lối tắt đã dùng để mở (hoặc bỏ phần ấy để dùng thư mục mặc định), rồi mở lại.';

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
  DATA_DIR_NETWORK: ({ dataDir }) => ({
    title: `Thư mục ${dataDir} nằm trên mạng, danh bạ đặt ở đó có thể bị hỏng.`,
    hint: `Cần một thư mục trên ổ đĩa của máy này: ${OTHER_FOLDER} Thư mục mạng chỉ nên dùng làm nơi cất bản sao thứ hai.`,
  }),
  DATA_DIR_FOREIGN: ({ dataDir, isFile }) => ({
    title: isFile
      ? `${dataDir} là một tệp, không phải thư mục dữ liệu của danh bạ.`
      : `Thư mục ${dataDir} chứa tệp của chương trình khác, không phải thư mục dữ liệu của danh bạ.`,
    hint: `Không có tệp nào bị thay đổi. Cần một thư mục trống, hoặc đúng thư mục danh bạ đã dùng trước đây: ${OTHER_FOLDER}`,
  }),
  DB_HELD: ({ path }) => ({
    title: `Chương trình khác đang giữ tệp ${path}.`,
    hint: 'Thường là phần mềm diệt vi-rút hoặc đồng bộ: chờ một lát rồi nhấn “Thử lại”; nếu vẫn bị giữ, thêm thư mục dữ liệu vào danh sách bỏ qua của phần mềm đó.',
  }),
  DB_READONLY: ({ dataDir }) => ({
    title: `Danh bạ trong thư mục ${dataDir} chỉ đọc được, không ghi được.`,
    hint: 'Bỏ thuộc tính “Chỉ đọc” của thư mục và các tệp trong đó rồi nhấn “Thử lại”.',
  }),
  DB_DAMAGED: ({ path, found }) => ({
    title: `Tệp danh bạ ${path} bị hỏng hoặc bị mất (${found}).`,
    hint: 'Không có tệp nào bị xóa. Chọn một bản sao lưu để khôi phục; danh bạ hỏng vẫn được giữ lại.',
  }),
  DB_NEWER: ({ found, supported }) => ({
    title: `Danh bạ này được ghi bởi phiên bản ứng dụng mới hơn (cấu trúc ${found}, bản này đọc đến ${supported}).`,
    hint: 'Cài phiên bản ứng dụng mới nhất rồi mở lại. Danh bạ không bị thay đổi.',
  }),
  DB_FULL: () => ({
    title: 'Ổ đĩa đã hết chỗ nên không ghi được danh bạ.',
    hint: 'Xóa bớt tệp không cần ở ổ đĩa chứa thư mục dữ liệu rồi thử lại. Những gì đã ghi trước đó vẫn còn nguyên.',
  }),
};
