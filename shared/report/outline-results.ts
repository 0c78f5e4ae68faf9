import {
  type Flow,
  grantedShare,
  type RegisterCount,
  type ReportFigures,
  totalFlow,
  totalUsage,
} from './figures.ts';
import { comparisonPart, conductParagraphs, reportingParagraphs } from './outline-conduct.ts';
import type { OutlineContext, OutlineParagraph, OutlinePart } from './outline-model.ts';
import { formatReportDay, formatShare } from './table.ts';
import { topUnits } from './unit-groups.ts';
import { dayInLetter, difference, enumerate, inLetter, lowerFirst, sentence } from './words.ts';

/** Section II of the report: what the numbers say, each part with its table. */
export function resultParts(figures: ReportFigures, context: OutlineContext): OutlinePart[] {
  return [
    {
      heading: '1. Cấp phát và quản lý hộp thư',
      paragraphs: grantParagraphs(figures, context),
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
      paragraphs: securityParagraphs(figures, context),
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

function grantParagraphs(figures: ReportFigures, { unit }: OutlineContext): OutlineParagraph[] {
  const total = totalFlow(figures);
  const personal = figures.flows.find(({ category }) => category === 'personal')?.closing ?? 0;
  const paragraphs: OutlineParagraph[] = [
    {
      key: 'grants',
      text:
        `Tính đến ${dayInLetter(figures.to)}, ${unit ?? 'hệ thống'} có ${inLetter(total.closing)} hộp thư điện tử công vụ, gồm ` +
        `${inLetter(total.closing - personal)} hộp thư cơ quan và ${inLetter(personal)} hộp thư cá nhân; ` +
        `${compared(total.closing, total.opening)}. ${done(total)} (Bảng 1).`,
    },
  ];
  // As Bảng 2 adds it up: districts count with their communes.
  const units = topUnits(figures.units);
  const granted = grantedShare(units);
  const known = units.filter(({ staff }) => staff !== null).length;
  paragraphs.push({
    key: 'grants-share',
    text: granted
      ? `Số cán bộ, công chức, viên chức được cấp hộp thư đạt ${formatShare(granted.people / granted.staff)} (${inLetter(granted.people)}/${inLetter(granted.staff)} người${unit ? '' : `, tính ở ${inLetter(known)}/${inLetter(units.length)} cơ quan, đơn vị đã có số liệu CBCCVC`}) (Bảng 2).`
      : `Chưa có số liệu tổng số cán bộ, công chức, viên chức của ${unit ?? 'các cơ quan, đơn vị'} để tính tỷ lệ được cấp hộp thư (Bảng 2).`,
  });
  return paragraphs;
}

/** What was done in the period; what did not happen is not told. */
function done(flow: Flow): string {
  const said = [
    [flow.issued, `cấp mới ${inLetter(flow.issued)} hộp thư`],
    [flow.changed, `thay đổi thông tin ${inLetter(flow.changed)} lượt`],
    [flow.passwordResets, `cấp lại mật khẩu ${inLetter(flow.passwordResets)} lượt`],
    [flow.revoked, `hủy, thu hồi ${inLetter(flow.revoked)} hộp thư`],
    [flow.deleted, `xóa ${inLetter(flow.deleted)} hộp thư`],
    [flow.restored, `khôi phục ${inLetter(flow.restored)} hộp thư`],
  ].flatMap(([count, text]) => (count === 0 ? [] : [String(text)]));
  return said.length === 0
    ? 'Trong kỳ không phát sinh cấp mới, thay đổi, thu hồi, xóa hộp thư'
    : `Trong kỳ đã ${enumerate(said)}`;
}

const boxes = (count: number) =>
  count === 0 ? 'không có hộp thư nào' : `${inLetter(count)} hộp thư`;

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
      `(có truy cập trong ${figures.regularDays} ngày gần nhất); ${boxes(usage.never)} chưa đăng nhập lần nào; ` +
      `${boxes(usage.overSixMonths)} không sử dụng quá 06 tháng${usage.overSixMonths === 0 ? '' : `, trong đó ${boxes(usage.overTwelveMonths)} quá 12 tháng`}; ` +
      `${boxes(usage.nearQuota)} vượt 90% dung lượng (Bảng 3).`,
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
  const said = (
    [
      ['tạm khóa', sum('locked')],
      ['mở lại', sum('unlocked')],
      ['xóa', sum('deleted')],
      ['thu hồi khẩn cấp', sum('emergencies')],
    ] as const
  ).flatMap(([what, count]) => (count === 0 ? [] : [`${what} ${inLetter(count)} hộp thư`]));
  return {
    key: 'actions',
    text: `Thực hiện khoản 3 Điều 5 và khoản 7 Điều 12 Quy chế, trong kỳ đã ${enumerate(said)} (Bảng 4; danh sách tại Phụ lục II).`,
  };
}

function securityParagraphs(
  { incidents, operations, unresolved }: ReportFigures,
  { unit }: OutlineContext,
): OutlineParagraph[] {
  const count = incidents.reduce((sum, line) => sum + line.count, 0);
  const minutes = incidents.reduce((sum, line) => sum + line.downMinutes, 0);
  const open = incidents.reduce((sum, line) => sum + line.count - line.closed, 0);
  return [
    {
      key: 'incidents',
      text:
        count === 0
          ? unit
            ? `Trong kỳ không ghi nhận sự cố tại ${unit}.`
            : 'Hệ thống vận hành ổn định, trong kỳ không ghi nhận sự cố.'
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
    // The centre runs the system for everybody.
    ...(unit
      ? []
      : [
          {
            key: 'operations',
            text:
              operations.length === 0
                ? 'Chưa có số liệu sao lưu, bảo dưỡng hệ thống trong kỳ.'
                : `Công tác vận hành, sao lưu, bảo dưỡng: ${listed(operations)}.`,
          },
        ]),
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
