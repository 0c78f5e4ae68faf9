import type { ReportFigures } from './figures.ts';
import { assessmentParts } from './outline-assessment.ts';
import type {
  OutlineContext,
  OutlineParagraph,
  OutlinePart,
  OutlineSection,
} from './outline-model.ts';
import { resultParts } from './outline-results.ts';
import { dayInLetter, inLetter } from './words.ts';

/**
 * Writes the text of the report from its figures: the outline of a periodic report of the agency to the province.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8
 */
export function writeOutline(figures: ReportFigures, context: OutlineContext): OutlineSection[] {
  return [
    { heading: 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI', parts: directionParts(figures, context) },
    { heading: 'II. KẾT QUẢ', parts: resultParts(figures, context) },
    { heading: 'III. ĐÁNH GIÁ', parts: assessmentParts(figures) },
    {
      heading: `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM ${context.nextYear}`,
      parts: [{ heading: '', paragraphs: plans(figures, context) }],
    },
    {
      heading: 'V. KIẾN NGHỊ, ĐỀ XUẤT',
      parts: [{ heading: '', paragraphs: proposals(figures) }],
    },
  ];
}

function directionParts(figures: ReportFigures, context: OutlineContext): OutlinePart[] {
  const { guidance, training, inspections } = figures;
  const people = training.reduce((sum, course) => sum + course.people, 0);
  return [
    {
      heading: '1. Văn bản chỉ đạo, hướng dẫn',
      paragraphs: [
        {
          key: 'direction',
          text: `Thực hiện ${context.regulation} (sau đây gọi tắt là Quy chế), ${context.periodName} ${context.agency} đã tổ chức triển khai, theo dõi, đôn đốc các cơ quan, đơn vị quản lý, sử dụng hộp thư điện tử công vụ theo quy định.`,
        },
        ...guidance.map(({ on, text }, index) => ({
          key: `guidance-${index + 1}`,
          text: `- ${text} (${dayInLetter(on)}).`,
        })),
      ],
    },
    {
      heading: '2. Tập huấn, kiểm tra',
      paragraphs: [
        {
          key: 'training-summary',
          text:
            training.length === 0
              ? 'Trong kỳ chưa tổ chức lớp tập huấn nào về sử dụng thư điện tử công vụ.'
              : `Đã tổ chức ${inLetter(training.length)} lớp tập huấn với ${inLetter(people)} lượt người tham dự (chi tiết tại Bảng 6).`,
        },
        {
          key: 'inspections',
          text:
            inspections.length === 0
              ? 'Trong kỳ chưa tổ chức kiểm tra tại cơ quan, đơn vị.'
              : `Đã thực hiện ${inLetter(inspections.length)} cuộc kiểm tra, đôn đốc tại các cơ quan, đơn vị: ${inspections.map(({ unit, text }) => (unit ? `${unit} (${text})` : text)).join('; ')}.`,
        },
      ],
    },
  ];
}

function plans(figures: ReportFigures, { nextYear }: OutlineContext): OutlineParagraph[] {
  const missing = figures.reporting.missing.length;
  return [
    {
      key: 'plan-regulation',
      text: `1. Tiếp tục triển khai thực hiện Quy chế; tiếp nhận, xử lý kịp thời đề nghị cấp mới, thay đổi, cấp lại, hủy bỏ hộp thư của các cơ quan, đơn vị.`,
    },
    {
      key: 'plan-usage',
      text: '2. Rà soát hộp thư không sử dụng quá 06 tháng, quá 12 tháng để thông báo tạm khóa, xóa theo khoản 3 Điều 5 Quy chế; đôn đốc đổi mật khẩu mặc định theo Điều 9, Điều 10 Quy chế.',
    },
    {
      key: 'plan-reports',
      text:
        missing > 0
          ? `3. Đôn đốc các cơ quan, đơn vị thực hiện chế độ báo cáo trước ngày 05 tháng 12 hàng năm theo khoản 5 Điều 15 Quy chế, nhất là ${inLetter(missing)} cơ quan, đơn vị chưa gửi báo cáo kỳ này.`
          : '3. Duy trì chế độ báo cáo trước ngày 05 tháng 12 hàng năm theo khoản 5 Điều 15 Quy chế.',
    },
    {
      key: 'plan-training',
      text: `4. Xây dựng và thực hiện kế hoạch bồi dưỡng, tập huấn năm ${nextYear} cho cán bộ, công chức, viên chức sử dụng hệ thống thư điện tử công vụ theo khoản 3 Điều 12 Quy chế.`,
    },
  ];
}

function proposals({ proposals: noted }: ReportFigures): OutlineParagraph[] {
  if (noted.length === 0) {
    return [
      {
        key: 'proposals-none',
        text: 'Các cơ quan, đơn vị không có vướng mắc, kiến nghị trong kỳ báo cáo.',
      },
    ];
  }
  return [
    {
      key: 'proposals',
      text: 'Tổng hợp vướng mắc, kiến nghị của các cơ quan, đơn vị trong kỳ, kính đề nghị Ủy ban nhân dân tỉnh xem xét (khoản 2 Điều 19 Quy chế):',
    },
    ...noted.map(({ unit, text }, index) => ({
      key: `proposal-${index + 1}`,
      text: `- ${unit ? `${unit}: ` : ''}${text}${/[.!?…]$/.test(text) ? '' : '.'}`,
    })),
  ];
}
