import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the import. */
export const importHelp: HelpContent = {
  title: 'Nhập Excel',
  articles: [
    {
      source: 'Điều 5 khoản 1, khoản 2',
      text: 'Cơ quan, đơn vị gửi yêu cầu cấp mới đến Sở Thông tin và Truyền thông; Sở xử lý và có văn bản phúc đáp.',
    },
    {
      source: 'Điều 4 khoản 2',
      text: 'Tên tài khoản là họ và tên viết liền, không dấu; trùng thì lần lượt viết tắt họ, viết tắt họ và chữ lót, rồi thêm hai số cuối của năm sinh.',
    },
    {
      source: 'Điều 6 khoản 3',
      text: 'Chữ Việt dùng bộ mã Unicode theo TCVN 6909:2001.',
    },
  ],
  steps: [
    'Chọn tệp danh sách, hoặc kéo thả vào cửa sổ.',
    'Xem lại dòng tiêu đề và các cột đã tự nhận; sửa cột nào chưa đúng; chọn đơn vị.',
    'Xem trước từng dòng: địa chỉ được cấp, căn cứ, lưu ý. Chưa có gì được ghi vào danh bạ.',
    'Xác nhận sau khi đọc con số. Cấp tất cả hoặc không cấp dòng nào.',
    'Xem kết quả, mở Danh bạ hoặc lưu ra Excel. Có thể quay lại bước trước mà không mất gì.',
  ],
};
