import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the units and of reorganising them. */
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
    {
      source: 'Điều 9 khoản 2',
      text: 'Khi thay người phụ trách, hộp thư cơ quan và dữ liệu được bàn giao; khi sắp xếp đơn vị, hộp thư đi theo đơn vị kế tục.',
    },
    {
      source: 'Ngoài Quy chế',
      text: 'Địa chỉ cũ được giữ làm bí danh đến ngày đã chọn; địa chỉ thôi dùng nghỉ 24 tháng rồi mới cấp lại, trừ khi ghi rõ lý do.',
    },
  ],
  steps: [
    'Gõ vào ô tìm để lọc cây; mũi tên phải, trái để mở, đóng; Enter để xem đơn vị.',
    '“Sửa” đổi thông tin; nếu tên hoặc cấp trên đổi thì bảng bên dưới cho thấy địa chỉ nào đổi theo trước khi ghi; chưa ghi mà Esc hay đi nơi khác thì được hỏi trước khi bỏ.',
    '“Xuất Excel” và “In…” lấy đúng các đơn vị đang thấy.',
    '“Cấp hộp thư cơ quan” dùng đúng tên tài khoản dành cho đơn vị.',
    '“Sắp xếp lại” để đổi tên, sáp nhập, tách, giải thể, chuyển nhánh, đổi tên miền: xem trước bằng số và từng dòng, thực hiện một lần, hoàn tác được khi chưa có gì dựa trên kết quả, tải danh sách cần thông báo.',
    'Khi tách, gõ họ tên, chức vụ hay phòng ban để tìm người, chọn từng người hoặc tất cả những người khớp.',
  ],
};
