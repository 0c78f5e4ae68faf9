import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the list of units. */
export const unitsHelp: HelpContent = {
  title: 'Đơn vị',
  articles: [
    {
      source: 'Điều 4 khoản 1 điểm a',
      text: 'Cơ quan, đơn vị cấp tỉnh dùng tên viết tắt, viết liền, chữ thường, không dấu.',
    },
    {
      source: 'Điều 4 khoản 1 điểm b',
      text: 'Ủy ban nhân dân huyện, thị xã, thành phố dùng tên địa phương; riêng hai thị xã có thêm “tx” ở trước: txcailay, txgocong.',
    },
    {
      source: 'Điều 4 khoản 1 điểm c',
      text: 'Xã, phường, thị trấn dùng tên cấp huyện, dấu chấm, rồi tên xã.',
    },
    {
      source: 'Điều 4 khoản 1 điểm d',
      text: 'Phòng, ban và đơn vị trực thuộc dùng tên của sở hoặc huyện, dấu chấm, rồi tên viết tắt.',
    },
  ],
  steps: [
    'Gõ vào ô tìm để lọc; không cần gõ dấu.',
    'Dùng phím mũi tên để chọn đơn vị, nhấn Enter để mở danh bạ chỉ gồm hộp thư của đơn vị đó.',
    'Ctrl+C chép các dòng đang chọn để dán vào Excel.',
  ],
};
