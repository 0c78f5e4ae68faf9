import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the look-up of rules. */
export const ruleLookupHelp: HelpContent = {
  title: 'Tra cứu quy tắc',
  articles: [
    {
      source: 'Điều 4 khoản 1',
      text: 'Địa chỉ của cơ quan, đơn vị: tên viết tắt; huyện và xã dùng tên địa phương; đơn vị trực thuộc đứng sau dấu chấm.',
    },
    {
      source: 'Điều 4 khoản 2',
      text: 'Địa chỉ cá nhân: họ tên đầy đủ; trùng thì viết tắt họ; rồi viết tắt họ và chữ lót; rồi họ tên đầy đủ thêm hai số cuối của năm sinh.',
    },
    {
      source: 'Điều 5 khoản 3',
      text: 'Không sử dụng 6 tháng thì thông báo tạm khóa, 12 tháng thì thông báo xóa; tính theo tháng dương lịch, ngày cuối là ngày nghỉ thì kéo sang ngày làm việc kế tiếp.',
    },
    {
      source: 'Điều 7, Điều 8',
      text: 'Hộp thư không quá 500 MB, tệp đính kèm không quá 50 MB; mật khẩu từ 8 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt.',
    },
    {
      source: 'Điều 12 khoản 8, Điều 15 khoản 5',
      text: 'Đơn vị báo cáo trước ngày 5/12; Sở báo cáo vào ngày 15/12.',
    },
  ],
  steps: [
    'Chọn mục cần tra, gõ tên, mật khẩu hoặc ngày; kết quả hiện ngay.',
    'Mỗi địa chỉ ghi rõ căn cứ, ai đang giữ và lý do dùng được hay không. Địa chỉ đầu tiên còn trống là địa chỉ sẽ được cấp.',
    'Nơi Quy chế không quy định, ứng dụng ghi rõ “Ngoài Quy chế”; các lựa chọn đó nằm ở Cài đặt.',
    'Mật khẩu thử ở đây không được gửi đi hay lưu lại.',
  ],
};
