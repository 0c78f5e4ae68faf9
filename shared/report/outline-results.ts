import {
  grantedShare,
  type RegisterCount,
  type ReportFigures,
  totalFlow,
  totalUsage,
} from './figures.ts';
import type { OutlineContext, OutlineParagraph, OutlinePart } from './outline-model.ts';
import { formatReportDay, formatShare } from './table.ts';
import { dayInLetter, difference, enumerate, inLetter, lowerFirst, sentence } from './words.ts';

/** Section II of the report: what the numbers say, each part with its table. */
export function resultParts(figures: ReportFigures, context: OutlineContext): OutlinePart[] {
  return [
    {
      heading: '1. Cấp phát và quản lý hộp thư',
      paragraphs: grantParagraphs(figures),
      tables: ['flow', 'granted'],
      charts: ['granted-by-group', 'issued-by-month'],
    },
    {
      heading: '2. Tình hình sử dụng',
      paragraphs: [usageParagraph(figures), duties(figures)].filter((each) => each !== null),
      tables: ['usage'],
      charts: ['usage-by-group', 'usage-by-month'],
    },
    {
      heading: '3. Tạm khóa, xóa, thu hồi',
      paragraphs: [actionsParagraph(figures)],
      tables: figures.actions.length > 0 ? ['actions'] : [],
    },
    {
      heading: '4. An toàn thông tin, sự cố, sao lưu',
      paragraphs: securityParagraphs(figures),
      tables: figures.incidents.length > 0 ? ['incidents'] : [],
    },
    {
      heading: '5. Đào tạo, tuyên truyền',
      paragraphs: trainingParagraphs(figures),
      tables: figures.training.length > 0 ? ['training'] : [],
    },
    {
      heading: '6. Công khai danh bạ, chế độ báo cáo',
      paragraphs: reportingParagraphs(figures, context),
    },
    { heading: '7. Khen thưởng, vi phạm', paragraphs: conductParagraphs(figures) },
    comparisonPart(figures),
  ];
}

function grantParagraphs(figures: ReportFigures): OutlineParagraph[] {
  const total = totalFlow(figures);
  const personal = figures.flows.find(({ category }) => category === 'personal')?.closing ?? 0;
  const paragraphs: OutlineParagraph[] = [
    {
      key: 'grants',
      text:
        `Tính đến ${dayInLetter(figures.to)}, hệ thống có ${inLetter(total.closing)} hộp thư điện tử công vụ, gồm ` +
        `${inLetter(total.closing - personal)} hộp thư cơ quan và ${inLetter(personal)} hộp thư cá nhân; ` +
        `${compared(total.closing, total.opening)}. Trong kỳ đã cấp mới ` +
        `${inLetter(total.issued)} hộp thư, thực hiện ${inLetter(total.changed)} lượt thay đổi thông tin, cấp lại mật khẩu ` +
        `${inLetter(total.passwordResets)} lượt, hủy, thu hồi ${inLetter(total.revoked)} hộp thư, xóa ${inLetter(total.deleted)} hộp thư (Bảng 1).`,
    },
  ];
  const granted = grantedShare(figures.units);
  const known = figures.units.filter(({ staff }) => staff !== null).length;
  paragraphs.push({
    key: 'grants-share',
    text: granted
      ? `Số cán bộ, công chức, viên chức được cấp hộp thư đạt ${formatShare(granted.people / granted.staff)} (${inLetter(granted.people)}/${inLetter(granted.staff)} người, tính ở ${inLetter(known)}/${inLetter(figures.units.length)} cơ quan, đơn vị đã có số liệu CBCCVC) (Bảng 2).`
      : 'Chưa có số liệu tổng số cán bộ, công chức, viên chức của các cơ quan, đơn vị để tính tỷ lệ được cấp hộp thư (Bảng 2).',
  });
  return paragraphs;
}

const compared = (now: number, before: number) =>
  now === before
    ? 'không thay đổi so với đầu kỳ'
    : `${difference(now, before)} hộp thư so với đầu kỳ (${inLetter(before)} hộp thư)`;

function usageParagraph(figures: ReportFigures): OutlineParagraph {
  const usage = totalUsage(figures.units);
  if (figures.usageOn === null || !usage || usage.known === 0) {
    return {
      key: 'usage',
      text: 'Chưa có số liệu truy cập của máy chủ thư trong kỳ nên chưa đánh giá được tình hình sử dụng.',
    };
  }
  return {
    key: 'usage',
    text:
      `Theo số liệu của máy chủ thư ngày ${formatReportDay(figures.usageOn)}, trong ${inLetter(usage.known)} hộp thư đang dùng có số liệu, ` +
      `${inLetter(usage.regular)} hộp thư được sử dụng thường xuyên, đạt ${formatShare(usage.regular / usage.known)} ` +
      `(có truy cập trong ${figures.regularDays} ngày gần nhất); ${inLetter(usage.never)} hộp thư chưa đăng nhập lần nào; ` +
      `${inLetter(usage.overSixMonths)} hộp thư không sử dụng quá 06 tháng, trong đó ${inLetter(usage.overTwelveMonths)} hộp thư quá 12 tháng; ` +
      `${inLetter(usage.nearQuota)} hộp thư vượt 90% dung lượng (Bảng 3).`,
  };
}

function duties({ units, usageOn }: ReportFigures): OutlineParagraph | null {
  const usage = totalUsage(units);
  if (usageOn === null || !usage) return null;
  return {
    key: 'usage-passwords',
    text:
      usage.defaultPassword === 0
        ? 'Không có hộp thư nào còn dùng mật khẩu mặc định theo số liệu của máy chủ thư.'
        : `Còn ${inLetter(usage.defaultPassword)} hộp thư chưa đổi mật khẩu mặc định theo quy định tại khoản 3 Điều 9, khoản 1 Điều 10 Quy chế.`,
  };
}

function actionsParagraph({ actions }: ReportFigures): OutlineParagraph {
  const sum = (key: 'locked' | 'unlocked' | 'deleted' | 'emergencies') =>
    actions.reduce((total, action) => total + action[key], 0);
  if (actions.length === 0) {
    return {
      key: 'actions',
      text: 'Trong kỳ không tạm khóa, xóa hoặc thu hồi khẩn cấp hộp thư nào.',
    };
  }
  return {
    key: 'actions',
    text: `Thực hiện khoản 3 Điều 5 và khoản 7 Điều 12 Quy chế, trong kỳ đã tạm khóa ${inLetter(sum('locked'))} hộp thư, mở lại ${inLetter(sum('unlocked'))} hộp thư, xóa ${inLetter(sum('deleted'))} hộp thư, thu hồi khẩn cấp ${inLetter(sum('emergencies'))} hộp thư (Bảng 4; danh sách tại Phụ lục II).`,
  };
}

function securityParagraphs({
  incidents,
  operations,
  unresolved,
}: ReportFigures): OutlineParagraph[] {
  const count = incidents.reduce((sum, line) => sum + line.count, 0);
  const minutes = incidents.reduce((sum, line) => sum + line.downMinutes, 0);
  const open = incidents.reduce((sum, line) => sum + line.count - line.closed, 0);
  return [
    {
      key: 'incidents',
      text:
        count === 0
          ? 'Hệ thống vận hành ổn định, trong kỳ không ghi nhận sự cố.'
          : `Trong kỳ ghi nhận ${inLetter(count)} sự cố, ${minutes === 0 ? 'không làm gián đoạn hệ thống' : `thời gian gián đoạn ${inLetter(minutes)} phút`} (Bảng 5); ${open === 0 ? 'các sự cố đều đã được xử lý' : `còn ${inLetter(open)} sự cố đang xử lý`}.`,
    },
    ...(unresolved.length === 0
      ? []
      : [
          {
            key: 'unresolved',
            text: sentence(
              `Sự cố chưa xử lý xong đến ngày chốt số liệu: ${unresolved.map(({ on, unit, text }) => `${unit ? `${unit}, ` : ''}${text} (${dayInLetter(on)})`).join('; ')}`,
            ),
          },
        ]),
    {
      key: 'operations',
      text:
        operations.length === 0
          ? 'Chưa có số liệu sao lưu, bảo dưỡng hệ thống trong kỳ.'
          : `Công tác vận hành, sao lưu, bảo dưỡng: ${listed(operations)}.`,
    },
  ];
}

const listed = (lines: readonly RegisterCount[]) =>
  enumerate(lines.map(({ kind, count }) => `${lowerFirst(kind)} ${inLetter(count)} lần`));

function trainingParagraphs({ training, propaganda }: ReportFigures): OutlineParagraph[] {
  const people = training.reduce((sum, course) => sum + course.people, 0);
  const paragraphs = [
    {
      key: 'training',
      text:
        training.length === 0
          ? 'Trong kỳ chưa tổ chức lớp đào tạo, tập huấn.'
          : `Đã tổ chức ${inLetter(training.length)} lớp đào tạo, tập huấn với ${inLetter(people)} lượt người tham dự (Bảng 6).`,
    },
  ];
  if (propaganda.length > 0) {
    paragraphs.push({
      key: 'propaganda',
      text: `Công tác tuyên truyền nâng cao nhận thức về sử dụng thư điện tử công vụ: ${listed(propaganda)}.`,
    });
  }
  return paragraphs;
}

function reportingParagraphs(figures: ReportFigures, context: OutlineContext): OutlineParagraph[] {
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
        : `Thực hiện chế độ báo cáo theo khoản 5 Điều 15 Quy chế: ${inLetter(sent)}/${inLetter(asked)} cơ quan, đơn vị đã gửi báo cáo, trong đó ${inLetter(inTime)} nơi đúng hạn, ${inLetter(late)} nơi trễ hạn; ${missing.length === 0 ? 'không còn nơi nào chưa gửi' : `${inLetter(missing.length)} nơi chưa gửi`}.`,
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

function conductParagraphs({ rewards, violations }: ReportFigures): OutlineParagraph[] {
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
function comparisonPart(figures: ReportFigures): OutlinePart {
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
