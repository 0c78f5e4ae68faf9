import type { HelpContent } from '../../ui/help-content.ts';

/** Help of what waits for a second person. */
export const approvalsHelp: HelpContent = {
  title: 'Chờ duyệt',
  articles: [
    {
      source: 'Điều 14 khoản 2',
      text: 'Trung tâm quản lý quyền truy cập và bảo đảm an toàn thông tin. Quy chế không đòi hai người cùng làm một việc; đơn vị tự chọn ở Cài đặt (Ngoài Quy chế).',
    },
    {
      source: 'Điều 5 khoản 3',
      text: 'Tạm khóa và xóa hàng loạt vẫn chỉ theo thông báo đã ban hành; duyệt là thêm một người xem lại trước khi thực hiện.',
    },
  ],
  steps: [
    'Bật ở Cài đặt, phần “Duyệt hai người”: tạm khóa, xóa, cấp lại địa chỉ đã có người dùng, sắp xếp lại đơn vị, và từ bao nhiêu hộp thư.',
    'Việc thuộc diện đó chưa được thực hiện mà gửi vào đây, kèm từng hộp thư sẽ thay đổi. Số hộp thư mọi người đã làm không qua duyệt trong 24 giờ trước (số giờ chọn ở Cài đặt) được cộng vào, nên chia nhỏ hay chia nhau làm cũng không tránh được.',
    'Người duyệt là Lãnh đạo hoặc Quản trị, không bao giờ là người gửi. Nhấn “Duyệt và thực hiện”: việc được làm một lần trọn vẹn, nhật ký ghi cả hai tên.',
    'Nếu danh bạ đã thay đổi khiến kết quả khác với những gì đã trình, việc được khép lại kèm lý do, không thực hiện gì.',
    'Từ chối phải có lý do. Người gửi rút lại được khi chưa có ai duyệt; quá hạn thì tự khép lại.',
    'Trả lời trong 7 ngày qua cho việc mình gửi ở thẻ “Trả lời cho tôi”; mọi việc đã khép lại ở thẻ “Đã xong”.',
    'Bỏ bớt yêu cầu duyệt cũng cần người thứ hai. Thu hồi khẩn cấp (Điều 12 khoản 7) không phải chờ.',
  ],
};
