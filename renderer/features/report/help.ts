import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the reports. */
export const reportHelp: HelpContent = {
  title: 'Báo cáo',
  articles: [
    {
      source: 'Điều 12 khoản 8',
      text: 'Sở báo cáo Ủy ban nhân dân tỉnh định kỳ vào ngày 15 tháng 12 hàng năm, hoặc đột xuất khi có yêu cầu.',
    },
    {
      source: 'Điều 15 khoản 5',
      text: 'Cơ quan, đơn vị báo cáo Sở trước ngày 5 tháng 12 hàng năm; ngày 4 tháng 12 là ngày cuối cùng còn đúng hạn.',
    },
    {
      source: 'Điều 12 khoản 6',
      text: 'Sở theo dõi, đôn đốc các cơ quan, đơn vị và báo cáo tình hình hoạt động, quản lý, sử dụng.',
    },
    {
      source: 'Điều 19 khoản 2',
      text: 'Vướng mắc của các cơ quan, đơn vị được tổng hợp để báo cáo Ủy ban nhân dân tỉnh.',
    },
  ],
  steps: [
    'Bắt đầu kỳ báo cáo: ứng dụng tính sẵn thời gian của kỳ và các hạn gửi.',
    'Thẻ “Đơn vị gửi báo cáo”: lập văn bản đề nghị, lưu biểu mẫu Excel cho từng đơn vị, đọc biểu mẫu gửi về hoặc nhập bằng tay, đôn đốc nơi chưa gửi.',
    'Thẻ “Số liệu”: mọi con số được tính từ sổ theo dõi; nhấn vào con số để xem các dòng phía sau (tỷ lệ: các dòng của tử số, kèm mẫu số; tổng CBCCVC: từng đơn vị và nguồn số liệu); Bảng 7 và biểu đồ so với cùng kỳ năm trước.',
    'Thẻ “Nội dung”: ứng dụng viết sẵn theo số liệu, sửa được từng đoạn; đoạn đã sửa mà số liệu đổi sẽ được nhắc.',
    'Thẻ “Ký và lưu”: xem trước bản in, lưu Word và Excel, ký ban hành. Bản đã ký không đổi; sửa sau đó là một bản mới, ghi rõ thay thế báo cáo nào và sửa gì.',
  ],
};
