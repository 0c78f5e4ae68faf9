import { grantedShare, type ReportFigures, totalFlow, totalUsage } from './figures.ts';
import type { OutlineContext, OutlinePart } from './outline-model.ts';
import { formatShare } from './table.ts';
import { topUnits } from './unit-groups.ts';
import { enumerate, inLetter } from './words.ts';

/** Section III of the report: what is good, what is not, and why, as far as numbers can tell. */
export function assessmentParts(figures: ReportFigures, { unit }: OutlineContext): OutlinePart[] {
  return [
    {
      heading: '1. Ưu điểm',
      paragraphs: [{ key: 'strengths', text: strengths(figures) }],
    },
    {
      heading: '2. Hạn chế',
      paragraphs: [{ key: 'weaknesses', text: weaknesses(figures, unit) }],
    },
    {
      heading: '3. Nguyên nhân',
      paragraphs: [{ key: 'causes', text: causes(figures, unit) }],
    },
  ];
}

function strengths(figures: ReportFigures): string {
  const total = totalFlow(figures);
  const usage = totalUsage(figures.units);
  const granted = grantedShare(topUnits(figures.units));
  const said = [
    total.closing > 0
      ? `việc cấp phát, quản lý ${inLetter(total.closing)} hộp thư thực hiện đúng định dạng và trình tự của Quy chế`
      : 'việc tiếp nhận, xử lý đề nghị về hộp thư thực hiện đúng trình tự của Quy chế',
    ...(granted
      ? [
          `${formatShare(granted.people / granted.staff)} cán bộ, công chức, viên chức được cấp hộp thư`,
        ]
      : []),
    ...(usage && usage.known > 0
      ? [`${formatShare(usage.regular / usage.known)} hộp thư được sử dụng thường xuyên`]
      : []),
    ...(figures.incidents.length === 0 ? ['hệ thống vận hành ổn định, không có sự cố'] : []),
  ];
  return `Trong kỳ, ${enumerate(said)}.`;
}

function weaknesses(figures: ReportFigures, unit: string | null): string {
  const usage = totalUsage(figures.units);
  const { late, missing } = figures.reporting;
  const said = [
    ...(usage && usage.never > 0
      ? [`${inLetter(usage.never)} hộp thư chưa đăng nhập lần nào`]
      : []),
    ...(usage && usage.overSixMonths > 0
      ? [`${inLetter(usage.overSixMonths)} hộp thư không sử dụng quá 06 tháng`]
      : []),
    ...(usage && usage.defaultPassword > 0
      ? [`${inLetter(usage.defaultPassword)} hộp thư chưa đổi mật khẩu mặc định`]
      : []),
    ...(unit === null && late > 0 ? [`${inLetter(late)} cơ quan, đơn vị gửi báo cáo trễ hạn`] : []),
    ...(unit === null && missing.length > 0
      ? [`${inLetter(missing.length)} cơ quan, đơn vị chưa gửi báo cáo`]
      : []),
    ...(figures.unresolved.length > 0
      ? [`${inLetter(figures.unresolved.length)} sự cố chưa xử lý xong`]
      : []),
  ];
  return said.length === 0
    ? 'Qua số liệu trong kỳ chưa phát hiện hạn chế đáng kể.'
    : `Vẫn còn ${enumerate(said)}.`;
}

function causes(figures: ReportFigures, unit: string | null): string {
  const usage = totalUsage(figures.units);
  const hasIdle = usage !== null && usage.never + usage.overSixMonths > 0;
  const isSlow = unit === null && figures.reporting.late + figures.reporting.missing.length > 0;
  const some = unit ?? 'một số cơ quan, đơn vị';
  const said = [
    ...(hasIdle
      ? [
          `${some} chưa thường xuyên đôn đốc cán bộ, công chức, viên chức sử dụng hộp thư theo khoản 2 Điều 15 Quy chế, chưa kịp thời đề nghị hủy bỏ hộp thư của người đã nghỉ việc, chuyển công tác`,
        ]
      : []),
    ...(isSlow ? [`${some} chưa thực hiện đúng chế độ báo cáo theo khoản 5 Điều 15 Quy chế`] : []),
  ];
  return said.length === 0
    ? 'Trong kỳ không phát sinh hạn chế cần phân tích nguyên nhân.'
    : `Chủ yếu do ${enumerate(said)}.`;
}
