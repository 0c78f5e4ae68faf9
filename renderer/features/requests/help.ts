import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the requests. */
export const requestsHelp: HelpContent = {
  title: 'Đề nghị',
  articles: [
    {
      source: 'Điều 5 khoản 1',
      text: 'Cơ quan, đơn vị cần cấp mới, thay đổi, cấp lại hoặc hủy bỏ hộp thư thì gửi yêu cầu đến Sở.',
    },
    {
      source: 'Điều 5 khoản 2',
      text: 'Sở xử lý và có văn bản phúc đáp; chưa có số, ngày văn bản phúc đáp thì đề nghị chưa kết thúc.',
    },
    {
      source: 'Điều 14 khoản 3',
      text: 'Trung tâm chỉ sửa đổi, hủy bỏ hộp thư khi có văn bản yêu cầu của Sở.',
    },
    {
      source: 'Điều 9 khoản 3, Điều 10 khoản 1',
      text: 'Quên mật khẩu thì báo ngay, có thể qua điện thoại; phải xác minh người gọi rồi mới cấp lại.',
    },
  ],
  steps: [
    'Nhấn “Tiếp nhận văn bản”, ghi số, ngày, đơn vị; hồ sơ mở ra trên một trang.',
    'Thêm từng dòng, hoặc “Lấy từ danh sách Excel”: cột “Loại đề nghị” (cấp mới, thay đổi, cấp lại mật khẩu, hủy bỏ) và cột “Địa chỉ hiện có” cho biết mỗi dòng làm gì với hộp thư nào; xem trước từng dòng, dòng nào không thành đề nghị thì có lý do.',
    'Dòng thay đổi họ tên: mở dòng để chọn địa chỉ mới theo Điều 4, địa chỉ cũ giữ làm bí danh.',
    'Chọn các dòng rồi “Đồng ý” hoặc “Từ chối” (phải ghi lý do).',
    'Ghi số, ngày văn bản của Sở, rồi “Thực hiện”: mọi dòng đồng ý được làm trong một lần, hoặc không dòng nào.',
    'Lập công văn phúc đáp kèm danh sách, ghi số và ngày; in phiếu và xuất lệnh cho máy chủ thư.',
    'Nhấn vào bản quét để xem ngay trong cửa sổ; “In”, “Xuất Excel” cho danh sách đúng như đang lọc.',
    'Hạn phúc đáp là 5 ngày làm việc nếu không chọn khác trong Cài đặt (ngoài Quy chế).',
  ],
};
