import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the register of documents and of slips. */
export const documentsHelp: HelpContent = {
  title: 'Văn bản',
  articles: [
    {
      source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
      text: 'Văn bản hành chính ghi số, ký hiệu theo từng loại, bắt đầu từ 01 mỗi năm; địa danh, ngày tháng, người ký và nơi nhận theo đúng thể thức.',
    },
    {
      source: 'Điều 5 khoản 2',
      text: 'Mọi đề nghị đều có văn bản phúc đáp.',
    },
    {
      source: 'Điều 9 khoản 3, Điều 10 khoản 1',
      text: 'Mật khẩu ban đầu phải được đổi ngay sau khi nhận tài khoản; phiếu cấp tài khoản giao tận tay.',
    },
    {
      source: 'Ngoài Quy chế',
      text: 'Mật khẩu trên phiếu dùng được tối đa 07 ngày; ứng dụng không lưu mật khẩu, in lại là mật khẩu mới.',
    },
  ],
  steps: [
    'Dự thảo giữ sẵn một số; nhấn Enter để mở, điền người ký, ngày, nơi nhận rồi nhấn “Ban hành”.',
    'Văn bản đã ban hành không sửa được; mã nội dung in ở chân trang cho biết bản giấy đúng với bản trong sổ.',
    'Bỏ dự thảo cần nêu lý do; nếu không phải số cuối, số ấy ở lại trong sổ là “Đã hủy”.',
    'Phiếu cấp tài khoản ở thẻ thứ hai: chọn người, in thẳng ra giấy và giao tận tay.',
  ],
};
