import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { DocumentId, UnitId } from '../../../../shared/domain/ids.ts';
import { formatReportDay } from '../../../../shared/report/table.ts';
import { dayInLetter } from '../../../../shared/report/words.ts';
import { profileOn } from '../../../../shared/rules/profiles/index.ts';
import type { Annex, Block } from '../../documents/model.ts';
import { noteAsked } from '../../repositories/reports.ts';
import type { Act } from '../act.ts';
import { drawUpDocument } from '../documents/draw-up-document.ts';
import { issueDocument } from '../documents/issue-document.ts';
import { reportBoard } from './report-board.ts';
import { getReport, periodName } from './report-periods.ts';

/** Asking units for their report, or reminding them. */
export type LetterStep = 'asked' | 'reminded';

/** More recipients than these stand in an annex. */
const RECIPIENTS_NAMED = 12;

/**
 * Draws up one letter to all the units: the request for their report, or the reminder.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 15 khoản 5; Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5
 */
export function drawUpReportLetter(
  act: Act,
  { id, step, unitIds }: { id: number; step: LetterStep; unitIds: readonly UnitId[] },
): DocumentId {
  const report = getReport(act.db, id);
  const wanted = new Set(unitIds);
  const names = reportBoard(act.db, id, act.today)
    .filter(({ unitId }) => wanted.has(unitId))
    .map(({ unitName }) => unitName);
  const period = periodName(report);
  const due = dayInLetter(report.unitsDueOn);
  const isLong = names.length > RECIPIENTS_NAMED;
  const regulation = `Quyết định số ${profileOn(report.to).number} ${dayInLetter(profileOn(report.to).issuedOn)}`;
  return drawUpDocument(act, {
    kind: step === 'asked' ? 'letter' : 'reminder-letter',
    unitId: names.length === 1 ? (unitIds[0] ?? null) : null,
    content: {
      subject:
        step === 'asked'
          ? `báo cáo tình hình quản lý, sử dụng thư điện tử công vụ ${period}`
          : `đôn đốc báo cáo tình hình quản lý, sử dụng thư điện tử công vụ ${period}`,
      to: isLong ? ['Các cơ quan, đơn vị (theo danh sách kèm theo)'] : names,
      blocks:
        step === 'asked'
          ? askingText(regulation, period, due)
          : reminderText(regulation, period, due),
      annexes: isLong ? [namesAnnex(names)] : [],
    },
  });
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

function askingText(regulation: string, period: string, due: string): Block[] {
  return [
    paragraph(
      `Thực hiện khoản 5 Điều 15 Quy chế quản lý, sử dụng hệ thống thư điện tử công vụ ban hành kèm theo ${regulation}, đề nghị các cơ quan, đơn vị báo cáo tình hình quản lý, sử dụng hệ thống thư điện tử công vụ ${period}.`,
    ),
    paragraph(
      'Nội dung báo cáo theo biểu mẫu Excel gửi kèm: tình hình quản lý, tình hình sử dụng, sự cố, vi phạm và đề nghị của cơ quan, đơn vị. Chỉ điền vào ô màu vàng nhạt, không thêm, bớt dòng.',
    ),
    paragraph(`Báo cáo gửi chậm nhất ${due} để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.`),
  ];
}

function reminderText(regulation: string, period: string, due: string): Block[] {
  return [
    paragraph(
      `Khoản 5 Điều 15 Quy chế ban hành kèm theo ${regulation} quy định các cơ quan, đơn vị báo cáo tình hình quản lý, sử dụng hệ thống thư điện tử công vụ; thời hạn của kỳ báo cáo ${period} là ${due}.`,
    ),
    paragraph(
      'Đến nay chưa nhận được báo cáo của quý cơ quan, đơn vị. Đề nghị khẩn trương gửi báo cáo theo biểu mẫu đã gửi; nếu đã gửi, đề nghị cho biết số, ngày văn bản để tra cứu./.',
    ),
  ];
}

function namesAnnex(names: readonly string[]): Annex {
  return {
    label: 'Phụ lục',
    title: 'Danh sách cơ quan, đơn vị',
    blocks: [
      {
        type: 'table',
        columns: [
          { header: 'STT', width: 8, align: 'center' },
          { header: 'Cơ quan, đơn vị', width: 92 },
        ],
        rows: names.map((name, index) => [String(index + 1), name]),
      },
    ],
  };
}

/** Notes that units were asked or reminded; a draft of ours is issued by the same act. */
export function noteReportLetter(
  act: Act,
  order: {
    id: number;
    step: LetterStep;
    unitIds: readonly UnitId[];
    on: string;
    document: string;
    documentId?: DocumentId | null | undefined;
  },
): number {
  const report = getReport(act.db, order.id);
  const document = order.documentId ? issuedName(act, order.documentId, order.on) : order.document;
  for (const unitId of order.unitIds) {
    noteAsked(act.db, report.id, unitId, order.step, { on: order.on, document });
  }
  act.record({
    action: `report.${order.step}`,
    entity: 'report',
    entityId: String(report.id),
    after: { on: order.on, document, units: order.unitIds.length },
  });
  return order.unitIds.length;
}

function issuedName(act: Act, documentId: DocumentId, on: string): string {
  const { record } = issueDocument(act, documentId, on);
  return `Công văn số ${record.number === null ? '' : formatDocumentNumber(record.number)}${record.sign ?? ''} ngày ${formatReportDay(on)}`;
}
