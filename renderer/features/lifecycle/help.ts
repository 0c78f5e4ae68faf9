import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the life of mailboxes. */
export const lifecycleHelp: HelpContent = {
  title: 'Vòng đời',
  articles: [
    {
      source: 'Điều 5 khoản 3',
      text: 'Kể từ lúc cấp hoặc lần truy cập cuối, sau 6 tháng không sử dụng thì thông báo tạm khóa, sau 12 tháng thì thông báo xóa.',
    },
    {
      source: 'Điều 12 khoản 7',
      text: 'Sở có quyền thu hồi, xóa bỏ hộp thư trong trường hợp khẩn cấp ảnh hưởng đến an toàn, an ninh mạng; phải có lý do.',
    },
    {
      source: 'Ngoài Quy chế',
      text: 'Báo trước ít nhất 7 ngày, từ khóa đến xóa ít nhất 30 ngày, số liệu không quá 7 ngày, hộp thư cơ quan chỉ nhắc: những điều này đổi được trong Cài đặt.',
    },
  ],
  steps: [
    'Nhập số liệu sử dụng từ máy chủ thư; chưa có số liệu mới thì không thể thông báo khóa.',
    'Ở “Đến hạn thông báo khóa”, chọn đơn vị rồi nhấn “Soạn … thông báo”: mỗi đơn vị một văn bản kèm danh sách.',
    'Mở từng thông báo, xem văn bản, nhấn “Ban hành thông báo”; trước ngày thực hiện luôn rút lại được.',
    'Đến ngày, nhập số liệu mới rồi nhấn “Tạm khóa … hộp thư đã đến ngày”: ai đã dùng lại thì được để nguyên.',
    'Nghỉ thai sản, biệt phái… thì “Tạm giữ” đến một ngày; hết hạn tự trở lại như thường, 14 ngày trước đó thì hiện ở “Sắp hết hạn tạm giữ” để kịp giữ thêm.',
    'Xóa chỉ làm được sau khi khóa và sau thông báo xóa; thông tin được lưu thành tệp Excel trước khi xóa.',
  ],
};
