import type { HelpContent } from '../../ui/help-content.ts';

/** Help of custody and handover. */
export const handoverHelp: HelpContent = {
  title: 'Bàn giao',
  articles: [
    {
      source: 'Điều 9 khoản 1',
      text: 'Thủ trưởng cơ quan, đơn vị quản lý hộp thư cơ quan và có thể ủy quyền cho một hoặc một số người sử dụng.',
    },
    {
      source: 'Điều 9 khoản 2',
      text: 'Khi thay đổi công tác, Thủ trưởng cũ hoặc người được ủy quyền bàn giao tài khoản và toàn bộ nội dung dữ liệu hộp thư cho Thủ trưởng mới hoặc người được ủy quyền.',
    },
    {
      source: 'Điều 16',
      text: 'Người quản lý hộp thư cơ quan kiểm tra hằng ngày, lưu trữ thư đến và giữ an toàn tài khoản.',
    },
    {
      source: 'Ngoài Quy chế',
      text: 'Quy chế không định thời hạn bàn giao; số ngày làm việc được đặt trong Cài đặt.',
    },
  ],
  steps: [
    'Chọn một hộp thư rồi nhấn Enter để xem ai đã và đang quản lý; gõ một ngày để biết ngày ấy ai quản lý.',
    'Nhấn “Lập bàn giao” khi Thủ trưởng đổi công tác: chọn người giao, các hộp thư và người nhận; mỗi người nhận có một biên bản.',
    'Điền nội dung bàn giao, nhấn “Chốt biên bản để in”, in và ký, rồi đính bản quét.',
    'Khi mọi mục đã đủ, nhấn “Hoàn tất bàn giao”. Sau đó chỉ sửa được bằng biên bản đính chính.',
  ],
};
