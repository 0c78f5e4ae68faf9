import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the settings. */
export const settingsHelp: HelpContent = {
  title: 'Cài đặt',
  articles: [
    {
      source: 'Điều 5 khoản 3',
      text: 'Quy chế định 6 tháng và 12 tháng; báo trước bao lâu, máy chủ ghi chậm bao nhiêu là do đơn vị chọn.',
    },
    {
      source: 'Điều 5 khoản 2',
      text: 'Mọi đề nghị đều có văn bản phúc đáp; thời hạn phúc đáp do đơn vị chọn.',
    },
    {
      source: 'Điều 8',
      text: 'Mật khẩu từ 8 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt; độ dài mật khẩu tạo sẵn do đơn vị chọn.',
    },
  ],
  steps: [
    'Chọn phần cài đặt ở bên trái, sửa, rồi nhấn “Lưu”. Chuyển sang phần khác không làm mất những gì đang sửa.',
    'Mục có nhãn “Ngoài Quy chế” là lựa chọn của đơn vị; “Đặt về mặc định” đưa về giá trị ban đầu.',
    'Ngày nghỉ lễ: khi có thông báo nghỉ hoán đổi, thêm ngày nghỉ và ngày làm bù để thời hạn được tính đúng.',
    'Duyệt hai người: đơn vị chọn việc nào phải có người thứ hai duyệt; bật lên cần ít nhất hai người có quyền phê duyệt, bỏ bớt cũng phải có người thứ hai duyệt.',
    'Cập nhật phần mềm: chọn tệp kê khai (.update.json), rồi chọn bộ cài (.exe) do nơi phát hành gửi. Ứng dụng kiểm tra chữ ký, phiên bản và dấu SHA-256, sao lưu danh bạ, rồi mới giữ bộ cài; đóng ứng dụng thì bộ cài chạy. Tệp bị sửa, chép thiếu hay bản cũ hơn đều bị từ chối kèm lý do.',
    'Dữ liệu cá nhân: khi một người yêu cầu, tìm người đó để xuất hoặc xóa, màn hình kể trước những văn bản, biên bản vẫn phải lưu; ai đã hết thời hạn lưu 60 tháng hiện ở danh sách bên dưới và ở Tổng quan, chọn rồi xóa một lần.',
    'Chỉ người có quyền quản trị mới lưu được cài đặt.',
  ],
};
