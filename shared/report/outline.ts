import type { ReportFigures } from './figures.ts';
import { assessmentParts } from './outline-assessment.ts';
import type { OutlineContext, OutlinePart, OutlineSection } from './outline-model.ts';
import { planParts, proposalParts } from './outline-plans.ts';
import { resultParts } from './outline-results.ts';
import { dayInLetter, inLetter, sentence } from './words.ts';

/**
 * Writes the text of the report from its figures: the outline of a periodic report of the agency to the province.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 12 khoản 8
 */
export function writeOutline(figures: ReportFigures, context: OutlineContext): OutlineSection[] {
  const next = context.kind === 'annual' ? `NĂM ${context.nextYear}` : 'THỜI GIAN TỚI';
  return [
    { heading: 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI', parts: directionParts(figures, context) },
    { heading: 'II. KẾT QUẢ', parts: resultParts(figures, context) },
    { heading: 'III. ĐÁNH GIÁ', parts: assessmentParts(figures, context) },
    { heading: `IV. PHƯƠNG HƯỚNG, NHIỆM VỤ ${next}`, parts: planParts(figures, context) },
    { heading: 'V. KIẾN NGHỊ, ĐỀ XUẤT', parts: proposalParts(figures, context) },
  ];
}

function directionParts(figures: ReportFigures, context: OutlineContext): OutlinePart[] {
  const { guidance, training, inspections } = figures;
  const { regulation, periodName, agency, unit } = context;
  const people = training.reduce((sum, course) => sum + course.people, 0);
  const whom = unit ?? 'các cơ quan, đơn vị trên địa bàn tỉnh';
  return [
    {
      heading: '1. Văn bản chỉ đạo, hướng dẫn',
      paragraphs: [
        {
          key: 'direction',
          text: `Thực hiện ${regulation} (sau đây gọi tắt là Quy chế), ${periodName}, ${agency} đã triển khai, theo dõi, đôn đốc ${whom} quản lý, sử dụng hộp thư điện tử công vụ theo quy định${guidance.length > 0 ? '; đã ban hành các văn bản:' : '.'}`,
        },
        ...guidance.map(({ on, text }, index) => ({
          key: `guidance-${index + 1}`,
          text: `- ${text}, ${dayInLetter(on)}${index === guidance.length - 1 ? '.' : ';'}`,
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
              ? 'Trong kỳ chưa tổ chức lớp tập huấn về sử dụng thư điện tử công vụ.'
              : `Đã tổ chức ${inLetter(training.length)} lớp tập huấn với ${inLetter(people)} lượt người tham dự (chi tiết tại điểm 5 mục II).`,
        },
        {
          key: 'inspections',
          text:
            inspections.length === 0
              ? `Trong kỳ chưa tổ chức kiểm tra tại ${unit ?? 'cơ quan, đơn vị'}.`
              : sentence(
                  `Đã thực hiện ${inLetter(inspections.length)} cuộc kiểm tra, đôn đốc: ${inspections.map(({ unit: at, text, on }) => `${at ? `tại ${at}, ` : ''}${dayInLetter(on)} (${text})`).join('; ')}`,
                ),
        },
      ],
    },
  ];
}
