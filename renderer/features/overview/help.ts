import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the overview. */
export const overviewHelp: HelpContent = {
  title: 'Tổng quan',
  articles: [
    {
      source: 'Điều 5 khoản 1, khoản 2',
      text: 'Cơ quan, đơn vị gửi yêu cầu cấp hộp thư; Sở Thông tin và Truyền thông xử lý và có văn bản phúc đáp.',
    },
    {
      source: 'Điều 12 khoản 5, Điều 14 khoản 3',
      text: 'Sở quản lý danh bạ thư điện tử công vụ của tỉnh; Trung tâm cập nhật danh bạ theo văn bản của Sở.',
    },
  ],
  steps: [
    '“Việc cần làm” xếp việc trễ hạn lên trước, rồi việc sắp đến hạn; mỗi dòng mở đúng danh sách đứng sau nó.',
    'Danh sách đã xem trước mà chưa cấp hộp thư cũng nằm ở đây; mở để làm tiếp.',
    'Nhấp một con số để mở đúng danh sách đứng sau con số đó.',
    'Nhấn F5 để tải lại số liệu.',
  ],
};
