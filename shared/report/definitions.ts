import type { ReportFigures } from './figures.ts';
import { formatReportDay, NO_DATA } from './table.ts';
import { usageNotes } from './unit-tables.ts';

/** How every number of the report is reckoned, for whoever has to answer for it. */
export function reportDefinitions(figures: ReportFigures): { term: string; meaning: string }[] {
  const { from, to } = figures;
  const [source = '', regular = ''] = usageNotes(figures);
  return [
    {
      term: 'Kỳ báo cáo',
      meaning: `Từ ngày ${formatReportDay(from)} đến hết ngày ${formatReportDay(to)} (ngày chốt số liệu).`,
    },
    {
      term: 'Nguồn số liệu',
      meaning: `Sổ theo dõi hộp thư của ứng dụng: mọi lần cấp, thay đổi, khóa, xóa, thu hồi đều được ghi theo ngày. ${source}`,
    },
    {
      term: 'Đầu kỳ, cuối kỳ',
      meaning:
        'Số hộp thư đang dùng hoặc đang tạm khóa vào cuối ngày liền trước kỳ và cuối ngày chốt số liệu. Cuối kỳ = đầu kỳ + cấp mới + khôi phục + chuyển loại - hủy, thu hồi - xóa; ứng dụng đếm riêng hai vế và đối chiếu.',
    },
    {
      term: 'Cấp mới',
      meaning: 'Hộp thư được cấp trong kỳ, không kể những lần nhập đã hoàn tác.',
    },
    {
      term: 'Thay đổi',
      meaning: 'Số lượt thay đổi họ tên, đơn vị, chức vụ, điện thoại, địa chỉ và thông tin khác.',
    },
    {
      term: 'Hủy, thu hồi',
      meaning:
        'Hộp thư hủy bỏ theo đề nghị của cơ quan, đơn vị (khoản 1 Điều 5) hoặc thu hồi khẩn cấp (khoản 7 Điều 12).',
    },
    { term: 'Xóa', meaning: 'Hộp thư xóa sau 12 tháng không sử dụng (khoản 3 Điều 5).' },
    {
      term: 'Tổng CBCCVC',
      meaning: `Tổng số cán bộ, công chức, viên chức do cơ quan, đơn vị báo cáo; nơi chưa có thì ghi “${NO_DATA}” và không tính vào tỷ lệ.`,
    },
    { term: 'Sử dụng thường xuyên', meaning: regular },
    {
      term: 'Chưa đăng nhập',
      meaning: 'Máy chủ thư ghi nhận chưa có lần đăng nhập nào.',
    },
    {
      term: 'Quá 6 tháng, quá 12 tháng',
      meaning:
        'Đã hết thời hạn theo khoản 3 Điều 5 kể từ ngày cấp hoặc lần truy cập cuối cùng, tính theo tháng dương lịch, cộng độ trễ ghi nhận của máy chủ thư; số quá 6 tháng gồm cả số quá 12 tháng.',
    },
    {
      term: 'Vượt 90% dung lượng',
      meaning: 'Dung lượng đã dùng lớn hơn 90% dung lượng được cấp (Điều 7: không quá 500 MB).',
    },
    {
      term: 'Chưa đổi mật khẩu mặc định',
      meaning: 'Máy chủ thư còn yêu cầu đổi mật khẩu (khoản 3 Điều 9, khoản 1 Điều 10).',
    },
  ];
}
