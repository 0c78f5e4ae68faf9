import { type ReportFigures, totalFlow, totalUsage } from './figures.ts';
import type { OutlineContext, OutlineParagraph, OutlinePart } from './outline-model.ts';
import { formatShare } from './table.ts';
import { dayInLetter, difference, inLetter, lowerFirst, sentence } from './words.ts';

/** Who has reported, and who has published its directory (Điều 15 khoản 3, khoản 5). */
export function reportingParagraphs(
  figures: ReportFigures,
  context: OutlineContext,
): OutlineParagraph[] {
  if (context.unit !== null) return reportingOfUnit(figures, context.unit);
  const { asked, inTime, late, missing, published } = figures.reporting;
  const sent = inTime + late;
  const paragraphs: OutlineParagraph[] = [
    {
      key: 'published',
      text:
        sent === 0
          ? 'Chưa có số liệu của các cơ quan, đơn vị về việc đăng tải danh bạ theo khoản 3 Điều 15 Quy chế.'
          : `Theo báo cáo của các cơ quan, đơn vị, ${inLetter(published)}/${inLetter(sent)} nơi (${formatShare(published / sent)}) đã đăng tải danh bạ thư điện tử công vụ trên cổng, trang thông tin điện tử theo khoản 3 Điều 15 Quy chế.`,
    },
  ];
  // Nobody is asked for a report when the province asks between two years.
  if (asked === 0 && context.kind !== 'annual') return paragraphs;
  paragraphs.push({
    key: 'reporting',
    text:
      asked === 0
        ? `Chưa ghi nhận việc đề nghị các cơ quan, đơn vị báo cáo ${context.periodName} theo khoản 5 Điều 15 Quy chế.`
        : `Thực hiện chế độ báo cáo theo khoản 5 Điều 15 Quy chế: ${inLetter(sent)}/${inLetter(asked)} cơ quan, đơn vị đã gửi báo cáo,${late === 0 ? (sent === 0 ? '' : ' đều đúng hạn,') : ` trong đó ${inLetter(inTime)} nơi đúng hạn, ${inLetter(late)} nơi trễ hạn;`} ${missing.length === 0 ? 'không còn nơi nào chưa gửi' : `còn ${inLetter(missing.length)} nơi chưa gửi`}.`,
  });
  if (missing.length > 0 && missing.length <= MISSING_NAMED) {
    paragraphs.push({
      key: 'reporting-missing',
      text: `Cơ quan, đơn vị chưa gửi báo cáo: ${missing.join('; ')}.`,
    });
  }
  return paragraphs;
}

/** More names than these make a paragraph nobody reads. */
const MISSING_NAMED = 30;

function reportingOfUnit({ reporting }: ReportFigures, unit: string): OutlineParagraph[] {
  const { inTime, late, published, asked } = reporting;
  const isSent = inTime + late > 0;
  return [
    {
      key: 'published',
      text: isSent
        ? `Theo báo cáo của đơn vị, danh bạ thư điện tử công vụ của ${unit} ${published > 0 ? 'đã' : 'chưa'} được đăng tải trên cổng, trang thông tin điện tử theo khoản 3 Điều 15 Quy chế.`
        : `Chưa có số liệu về việc ${unit} đăng tải danh bạ theo khoản 3 Điều 15 Quy chế.`,
    },
    {
      key: 'reporting',
      text: isSent
        ? `${unit} đã gửi báo cáo theo khoản 5 Điều 15 Quy chế ${inTime > 0 ? 'đúng hạn' : 'nhưng trễ hạn'}.`
        : `${unit} ${asked > 0 ? 'đã được đề nghị nhưng chưa' : 'chưa'} gửi báo cáo theo khoản 5 Điều 15 Quy chế.`,
    },
  ];
}

/** Rewards and violations (Điều 11, Điều 18). */
export function conductParagraphs({ rewards, violations }: ReportFigures): OutlineParagraph[] {
  const count = violations.reduce((sum, line) => sum + line.count, 0);
  const closed = violations.reduce((sum, line) => sum + line.closed, 0);
  return [
    {
      key: 'rewards',
      text:
        rewards.length === 0
          ? 'Trong kỳ không có trường hợp khen thưởng theo khoản 1 Điều 18 Quy chế.'
          : sentence(
              `Khen thưởng theo khoản 1 Điều 18 Quy chế: ${rewards.map(({ unit, text }) => (unit ? `${unit} (${text})` : text)).join('; ')}`,
            ),
    },
    {
      key: 'violations',
      text:
        violations.length === 0
          ? 'Không ghi nhận vi phạm các hành vi bị cấm tại Điều 11 Quy chế.'
          : `Vi phạm Điều 11 Quy chế: ${violations.map(({ kind, count: cases }) => `${lowerFirst(kind)} (${inLetter(cases)} trường hợp)`).join('; ')}; ${closed === count ? 'đã xử lý' : `đã xử lý ${inLetter(closed)}/${inLetter(count)} trường hợp`} theo khoản 2 Điều 18 Quy chế.`,
    },
  ];
}

/** What changed since the year before, with the table and the charts that show it. */
export function comparisonPart(figures: ReportFigures): OutlinePart {
  const heading = '8. So sánh với cùng kỳ năm trước';
  if (!figures.previous) {
    return {
      heading,
      paragraphs: [
        {
          key: 'grants-previous',
          text: 'Sổ theo dõi hộp thư chưa có số liệu của cùng kỳ năm trước để so sánh.',
        },
      ],
    };
  }
  const [now, before] = [totalFlow(figures), totalFlow(figures.previous)];
  const shareOf = (units: ReportFigures['units']) => {
    const usage = totalUsage(units);
    return usage && usage.known > 0 ? usage.regular / usage.known : null;
  };
  const [used, usedBefore] = [shareOf(figures.units), shareOf(figures.previous.units)];
  const usage =
    used === null || usedBefore === null
      ? ''
      : `; tỷ lệ sử dụng thường xuyên ${formatShare(used)} (cùng kỳ ${formatShare(usedBefore)})`;
  return {
    heading,
    paragraphs: [
      {
        key: 'grants-previous',
        text: `So với cùng kỳ năm trước (đến ${dayInLetter(figures.previous.to)}): tổng số hộp thư ${difference(now.closing, before.closing)}, số cấp mới ${difference(now.issued, before.issued)}, số hủy, thu hồi ${difference(now.revoked, before.revoked)}, số xóa ${difference(now.deleted, before.deleted)}${usage} (Bảng 7).`,
      },
    ],
    tables: ['comparison'],
    charts: ['granted-year-on-year', 'usage-year-on-year'],
  };
}
