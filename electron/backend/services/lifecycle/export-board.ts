import type { BoardStage, NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import {
  HOLD_KIND_LABELS,
  NOTICE_STATE_LABELS,
  NOTICE_STEP_LABELS,
  STAGE_LABELS,
} from '../../../../shared/domain/lifecycle-labels.ts';
import {
  countStage,
  iterateStage,
  type StageFilter,
} from '../../repositories/lifecycle-candidates.ts';
import {
  countNotices,
  listNotices,
  type NoticeSummary,
} from '../../repositories/lifecycle-notices.ts';
import { findUnit } from '../../repositories/units.ts';
import type { JobContext } from '../job-context.ts';
import { type ListColumn, type ListFile, writeList, writtenDay } from '../write-list.ts';
import { boardGround } from './board-view.ts';
import { type BoardLine, toBoardLine } from './lifecycle-board.ts';

/** A list of the board: mailboxes of a stage, or notices of a step. */
export type BoardQuestion =
  | ({ of: 'mailboxes' } & StageFilter)
  | { of: 'notices'; step: NoticeStep; view: 'open' | 'all' };

/** Writes a list of the board as it stands on screen, same filter and same order, as Excel or for printing. */
export function exportBoard(
  context: JobContext,
  { question, file }: { question: BoardQuestion; file: ListFile },
): Promise<{ rows: number }> {
  const { read } = context.register;
  const audit = { action: 'lifecycle.export', entity: 'mailbox', question };
  if (question.of === 'notices') {
    const total = countNotices(read, question);
    const list = {
      title: NOTICE_STEP_LABELS[question.step],
      filter: question.view === 'open' ? 'đang chờ thực hiện' : '',
      noun: 'thông báo',
      columns: NOTICE_COLUMNS,
      rows: listNotices(read, question, { limit: total, offset: 0 }),
      total,
    };
    return writeList(context, { ...list, ...audit }, file);
  }
  const ground = boardGround(read, context.clock.today());
  function* lines(filter: StageFilter): Generator<BoardLine> {
    for (const mailbox of iterateStage(read, ground.view, filter))
      yield toBoardLine(read, mailbox, ground);
  }
  const { unitId } = question;
  const list = {
    title: `Hộp thư: ${STAGE_LABELS[question.stage]}`,
    filter: unitId === null ? '' : (findUnit(read, unitId)?.name ?? ''),
    noun: 'hộp thư',
    columns: columnsOf(question.stage),
    rows: lines(question),
    total: countStage(read, ground.view, question),
  };
  return writeList(context, { ...list, ...audit }, file);
}

const PERSON: readonly ListColumn<BoardLine>[] = [
  { header: 'Họ và tên', width: 26, kind: 'text', value: ({ name }) => name },
  { header: 'Địa chỉ thư', width: 32, kind: 'text', value: ({ address }) => address },
  { header: 'Đơn vị', width: 30, kind: 'text', value: ({ unitName }) => unitName },
];

const ISSUED: ListColumn<BoardLine> = {
  header: 'Ngày cấp',
  width: 12,
  kind: 'day',
  value: ({ issuedOn }) => issuedOn,
};

const ACCESS: ListColumn<BoardLine> = {
  header: 'Lần truy cập cuối',
  width: 16,
  kind: 'text',
  value: ({ lastAccessState, lastAccessOn }) => {
    if (lastAccessState === 'date' && lastAccessOn) return writtenDay(lastAccessOn);
    return lastAccessState === 'never' ? 'chưa đăng nhập' : 'chưa có số liệu';
  },
};

const since = (header: string): ListColumn<BoardLine> => ({
  header,
  width: 13,
  kind: 'day',
  value: ({ statusOn }) => statusOn,
});

/** What is to be known of a mailbox at a stage, as the screen shows it. */
function columnsOf(stage: BoardStage): ListColumn<BoardLine>[] {
  switch (stage) {
    case 'held':
    case 'hold-ending':
      return [
        ...PERSON,
        { header: 'Tạm giữ', width: 40, kind: 'text', value: ({ holds }) => holdText(holds) },
      ];
    case 'locked':
    case 'delete-due':
      return [
        ...PERSON,
        since('Khóa ngày'),
        ACCESS,
        {
          header: 'Đủ 12 tháng từ',
          width: 13,
          kind: 'day',
          value: ({ deleteDueOn }) => deleteDueOn,
        },
      ];
    case 'deleted':
      return [...PERSON, since('Xóa ngày'), ACCESS];
    case 'revoked':
      return [...PERSON, since('Thu hồi ngày')];
    default:
      return [
        ...PERSON,
        ISSUED,
        ACCESS,
        {
          header: 'Số ngày không dùng',
          width: 13,
          kind: 'integer',
          value: ({ idleDays }) => idleDays,
        },
        { header: 'Đủ 6 tháng từ', width: 13, kind: 'day', value: ({ lockDueOn }) => lockDueOn },
      ];
  }
}

function holdText(holds: BoardLine['holds']): string {
  return holds
    .map(({ kind, reason, untilOn }) => {
      const until = untilOn === null ? '' : ` đến ${writtenDay(untilOn)}`;
      return `${HOLD_KIND_LABELS[kind]}${until}: ${reason}`;
    })
    .join('; ');
}

const NOTICE_COLUMNS: readonly ListColumn<NoticeSummary>[] = [
  {
    header: 'Số thông báo',
    width: 20,
    kind: 'text',
    value: ({ number }) => number || 'chưa ban hành',
  },
  { header: 'Đơn vị', width: 36, kind: 'text', value: ({ unitName }) => unitName },
  {
    header: 'Tình trạng',
    width: 16,
    kind: 'text',
    value: ({ state }) => NOTICE_STATE_LABELS[state],
  },
  { header: 'Ngày thông báo', width: 14, kind: 'day', value: ({ noticeOn }) => noticeOn },
  { header: 'Thực hiện từ', width: 14, kind: 'day', value: ({ effectiveOn }) => effectiveOn },
  { header: 'Đang chờ', width: 11, kind: 'integer', value: ({ openCount }) => openCount },
  { header: 'Đã thực hiện', width: 11, kind: 'integer', value: ({ doneCount }) => doneCount },
  { header: 'Để nguyên', width: 11, kind: 'integer', value: ({ sparedCount }) => sparedCount },
];
