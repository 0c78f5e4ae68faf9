import type { NoticeStep } from '../../../../shared/domain/lifecycle.ts';
import {
  NOTICE_STATE_LABELS,
  NOTICE_STEP_LABELS,
  STAGE_LABELS,
} from '../../../../shared/domain/lifecycle-labels.ts';
import { stageColumns } from '../../../../shared/domain/stage-columns.ts';
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
import { type ListColumn, type ListFile, type WrittenList, writeList } from '../write-list.ts';
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
): Promise<WrittenList> {
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
    columns: stageColumns(question.stage),
    rows: lines(question),
    total: countStage(read, ground.view, question),
  };
  return writeList(context, { ...list, ...audit }, file);
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
