import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the register in the course of time. */
export const historyHelp: HelpContent = {
  title: 'Lịch sử',
  articles: [
    {
      source: 'Điều 14 khoản 3',
      text: 'Trung tâm quản lý danh bạ hộp thư: danh bạ ở một ngày bất kỳ dựng lại được từ các thay đổi đã ghi.',
    },
    {
      source: 'Ngoài Quy chế',
      text: 'Sổ địa chỉ giữ mọi địa chỉ từng cấp, bí danh, địa chỉ bị thu hồi hay đang nghỉ cùng người dùng và ngày tháng; địa chỉ đang nghỉ chỉ cấp lại khi ghi lý do.',
    },
  ],
  steps: [
    '“Như ngày” cho xem danh bạ như đã có đến hết ngày đã chọn; tìm, in và xuất như danh bạ hôm nay.',
    '“Giữa hai ngày” cho biết ai được cấp mới, thông tin nào của ai đã khác; in được, xuất được.',
    '“Ai từng dùng địa chỉ này?” nhận tên tài khoản hoặc cả địa chỉ; ở ô tìm trên cùng, gõ địa chỉ rồi nhấn Ctrl+Enter để đến thẳng đây; in được, xuất được.',
  ],
};
