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
      source: 'Điều 3 khoản 5',
      text: 'Mỗi người chỉ có một tài khoản: ai đã có hộp thư thì không cấp thêm, chuyển đơn vị thì thay đổi thông tin.',
    },
    {
      source: 'Điều 6 khoản 3',
      text: 'Chữ Việt dùng bộ mã Unicode theo TCVN 6909:2001.',
    },
  ],
  steps: [
    'Chọn một hay nhiều tệp danh sách, hoặc kéo thả vào cửa sổ; các tệp được nhập lần lượt, người ở tệp trước được chọn tên trước. Hàng chờ cho biết từng tệp đã đến đâu.',
    'Trang tính: xem phần đầu của trang như trong Excel; nhấp vào số dòng để đặt lại dòng tiêu đề.',
    'Cột và đơn vị: xem lại các cột đã tự nhận, chọn đơn vị, chọn “đối chiếu” nếu danh sách là toàn bộ người của đơn vị.',
    'Bảng mã, Dò đơn vị: chỉ hiện khi danh sách gõ bằng phông cũ, hoặc khi mỗi dòng ghi đơn vị riêng.',
    'Xem trước từng dòng: địa chỉ được cấp, căn cứ, lưu ý. Nhấn Enter hoặc nhấp đúp để sửa, bỏ qua, chọn đúng người. Người trùng họ tên ở các tệp, trang tính còn chờ được nêu kèm dòng: muốn người ấy nhận tên gọn thì nhập danh sách ấy trước. Chưa có gì được ghi vào danh bạ.',
    'Xác nhận sau khi đọc con số, ghi số và ngày công văn. Thực hiện tất cả hoặc không thực hiện dòng nào.',
    'Kết quả: lưu ra Excel, nhập tiếp, hoặc hoàn tác khi chưa có việc gì khác xảy ra với các hộp thư. Có thể quay lại bước trước mà không mất gì.',
  ],
};
