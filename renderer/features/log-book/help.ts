import type { HelpContent } from '../../ui/help-content.ts';

/** Help of the small registers. */
export const logBookHelp: HelpContent = {
  title: 'Sổ theo dõi',
  articles: [
    {
      source: 'Điều 10 khoản 2, Điều 16 khoản 4',
      text: 'Sự cố phải được báo ngay cho cán bộ chuyên trách hoặc Sở để khắc phục; sổ sự cố ghi ai báo, xử lý ra sao, gián đoạn bao lâu.',
    },
    {
      source: 'Điều 17 khoản 3',
      text: 'Nội dung mật, thông tin ảnh hưởng an ninh phát hiện trong hộp thư được báo bằng văn bản hoặc điện thoại để xóa bỏ, ngăn chặn.',
    },
    { source: 'Điều 11', text: 'Sáu nhóm hành vi bị cấm; sổ vi phạm xếp theo sáu nhóm này.' },
    {
      source: 'Điều 18',
      text: 'Khen thưởng thành tích; xử lý vi phạm theo quy định của pháp luật.',
    },
    {
      source: 'Điều 12 khoản 3, khoản 6',
      text: 'Sở tổ chức tập huấn, theo dõi, thanh tra, kiểm tra, đôn đốc các đơn vị.',
    },
    {
      source: 'Điều 14 khoản 4, 5, 6',
      text: 'Trung tâm chặn thư rác, lưu trữ dự phòng, bảo dưỡng định kỳ.',
    },
    { source: 'Điều 15 khoản 4', text: 'Các đơn vị tuyên truyền việc sử dụng thư công vụ.' },
    { source: 'Điều 19 khoản 2', text: 'Vướng mắc được tổng hợp, báo cáo Ủy ban nhân dân tỉnh.' },
  ],
  steps: [
    'Chọn sổ ở hàng trên, nhấn “Ghi mục mới” và điền những ô cần thiết.',
    'Mở một mục để sửa, kết thúc hoặc mở lại. Mục ghi nhầm thì gạch bỏ, không xóa được.',
    'Lọc theo chữ, loại, ngày, tình trạng; “Xuất Excel” lấy đúng danh sách đang lọc để in.',
    'Báo cáo năm tự cộng số liệu từ các sổ này theo kỳ báo cáo.',
  ],
};
