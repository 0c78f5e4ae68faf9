import type { Proposal, ReportFigures } from './figures.ts';
import type { OutlineContext, OutlineParagraph, OutlinePart } from './outline-model.ts';
import { inLetter, sentence } from './words.ts';

/** Section IV of the report: what is to be done next, by the duties the regulation names. */
export function planParts(figures: ReportFigures, context: OutlineContext): OutlinePart[] {
  const { kind, nextYear, unit } = context;
  const missing = figures.reporting.missing.length;
  const training = kind === 'annual' ? `kế hoạch bồi dưỡng, tập huấn năm ${nextYear}` : 'tập huấn';
  const duty = 'chế độ báo cáo trước ngày 05 tháng 12 hằng năm theo khoản 5 Điều 15 Quy chế';
  const reports = unit
    ? `3. Đề nghị ${unit} duy trì ${duty}; đăng tải, cập nhật danh bạ theo khoản 3 Điều 15 Quy chế.`
    : missing > 0
      ? `3. Đôn đốc các cơ quan, đơn vị thực hiện ${duty}, nhất là ${inLetter(missing)} cơ quan, đơn vị chưa gửi báo cáo kỳ này.`
      : `3. Duy trì ${duty}.`;
  const paragraphs: OutlineParagraph[] = [
    {
      key: 'plan-regulation',
      text: `1. Tiếp tục triển khai thực hiện Quy chế; tiếp nhận, xử lý kịp thời đề nghị cấp mới, thay đổi, cấp lại mật khẩu, hủy bỏ hộp thư của ${unit ?? 'các cơ quan, đơn vị'}.`,
    },
    {
      key: 'plan-usage',
      text: '2. Rà soát hộp thư không sử dụng quá 06 tháng, quá 12 tháng để thông báo tạm khóa, xóa theo khoản 3 Điều 5 Quy chế; đôn đốc đổi mật khẩu mặc định theo Điều 9, Điều 10 Quy chế.',
    },
    { key: 'plan-reports', text: reports },
    {
      key: 'plan-training',
      text: `4. Xây dựng và thực hiện ${training} cho cán bộ, công chức, viên chức sử dụng hệ thống thư điện tử công vụ theo khoản 3 Điều 12 Quy chế.`,
    },
  ];
  if (!unit) {
    paragraphs.push({
      key: 'plan-security',
      text: '5. Bảo đảm hệ thống vận hành thông suốt, liên tục; duy trì sao lưu dữ liệu, ngăn chặn thư rác, kịp thời phát hiện và xử lý sự cố theo Điều 14 Quy chế.',
    });
  }
  return [{ heading: '', paragraphs }];
}

/**
 * Section V of the report: money, the regulation, and what the units propose.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 13; Điều 19 khoản 2
 */
export function proposalParts(
  { proposals }: ReportFigures,
  { kind, nextYear, unit, superior }: OutlineContext,
): OutlinePart[] {
  const of = (topic: Proposal['topic']) => proposals.filter((each) => each.topic === topic);
  const others = {
    heading: unit ? '' : '3. Vướng mắc, kiến nghị của các cơ quan, đơn vị',
    paragraphs: listed(
      'proposal',
      unit ? proposals : of('other'),
      unit
        ? `${unit} không có vướng mắc, kiến nghị trong kỳ báo cáo.`
        : 'Các cơ quan, đơn vị không có vướng mắc, kiến nghị trong kỳ báo cáo.',
      unit
        ? `Vướng mắc, kiến nghị của ${unit}:`
        : `${PETITION} ${superior} xem xét, giải quyết vướng mắc, kiến nghị của các cơ quan, đơn vị:`,
    ),
  };
  if (unit) return [others];
  const when = kind === 'annual' ? ` năm ${nextYear}` : '';
  const money = `${PETITION} ${superior} chỉ đạo Sở Tài chính, Sở Kế hoạch và Đầu tư phối hợp bố trí kinh phí${when} để đầu tư, mua sắm, nâng cấp hệ thống thư điện tử công vụ tỉnh theo Điều 13 Quy chế`;
  return [
    {
      heading: '1. Về kinh phí, trang thiết bị',
      paragraphs: listed('means', of('means'), `${money}.`, `${money}, trong đó:`),
    },
    {
      heading: '2. Về sửa đổi, bổ sung Quy chế',
      paragraphs: listed(
        'regulation',
        of('regulation'),
        'Trong kỳ chưa có kiến nghị sửa đổi, bổ sung Quy chế.',
        `${PETITION} ${superior} xem xét, quyết định theo khoản 2 Điều 19 Quy chế các nội dung sau:`,
      ),
    },
    others,
  ];
}

const PETITION = 'Kính đề nghị';

/** One line a proposal under a sentence of its own, or a sentence that there is none. */
function listed(
  key: string,
  proposals: readonly Proposal[],
  none: string,
  some: string,
): OutlineParagraph[] {
  if (proposals.length === 0) return [{ key: `${key}-none`, text: none }];
  return [
    { key: `${key}s`, text: some },
    ...proposals.map(({ unit, text }, index) => ({
      key: `${key}-${index + 1}`,
      text: sentence(`- ${unit ? `${unit}: ` : ''}${text}`),
    })),
  ];
}
