import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the address look-up. */
export const addressLookupHelp: HelpContent = {
  title: 'Tra cứu địa chỉ',
  articles: [
    {
      source: 'Điều 4 khoản 1',
      text: 'Địa chỉ của cơ quan, đơn vị: tên viết tắt; huyện và xã dùng tên địa phương; đơn vị trực thuộc đứng sau dấu chấm.',
    },
    {
      source: 'Điều 4 khoản 2',
      text: 'Địa chỉ cá nhân: họ tên đầy đủ; trùng thì viết tắt họ; rồi viết tắt họ và chữ lót; rồi họ tên đầy đủ thêm hai số cuối của năm sinh.',
    },
  ],
  steps: [
    'Chọn “Cá nhân” hoặc “Cơ quan, đơn vị”, gõ tên; kết quả hiện ngay.',
    'Mỗi địa chỉ ghi rõ căn cứ và lý do dùng được hay không. Địa chỉ đầu tiên còn trống là địa chỉ sẽ được cấp.',
    'Nơi Quy chế không quy định, ứng dụng ghi rõ “ngoài Quy chế”.',
  ],
};
