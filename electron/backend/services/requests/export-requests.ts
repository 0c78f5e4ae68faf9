import { REQUEST_STATE_LABELS } from '../../../../shared/domain/request-labels.ts';
import {
  countRequests,
  listRequests,
  type RequestFilter,
  type RequestSummary,
} from '../../repositories/requests.ts';
import { findUnit } from '../../repositories/units.ts';
import type { JobContext } from '../job-context.ts';
import {
  type ListColumn,
  type ListFile,
  type WrittenList,
  writeList,
  writtenDay,
} from '../write-list.ts';

const VIEW_TITLES: Record<RequestFilter['view'], string> = {
  open: 'Đề nghị chưa phúc đáp',
  late: 'Đề nghị trễ hạn phúc đáp',
  closed: 'Đề nghị đã kết thúc',
  all: 'Đề nghị về hộp thư điện tử công vụ',
};

const reference = (number: string, on: string | null) =>
  number === '' || on === null ? '' : `${number} ngày ${writtenDay(on)}`;

const COLUMNS: readonly ListColumn<RequestSummary>[] = [
  {
    header: 'Văn bản đề nghị',
    width: 24,
    kind: 'text',
    value: ({ channel, caller, letterNumber, letterOn }) =>
      channel === 'phone' ? `Điện thoại: ${caller}` : reference(letterNumber, letterOn),
  },
  { header: 'Đơn vị', width: 26, kind: 'text', value: ({ unitName }) => unitName },
  { header: 'Trích yếu', width: 34, kind: 'text', value: ({ abstract }) => abstract },
  { header: 'Tiếp nhận', width: 15, kind: 'day', value: ({ receivedOn }) => receivedOn },
  { header: 'Hạn phúc đáp', width: 15, kind: 'day', value: ({ dueOn }) => dueOn },
  {
    header: 'Tình trạng',
    width: 16,
    kind: 'text',
    value: ({ state }) => REQUEST_STATE_LABELS[state],
  },
  { header: 'Số dòng', width: 9, kind: 'integer', value: ({ lineCount }) => lineCount },
  { header: 'Đồng ý', width: 9, kind: 'integer', value: ({ acceptedCount }) => acceptedCount },
  { header: 'Từ chối', width: 9, kind: 'integer', value: ({ refusedCount }) => refusedCount },
  {
    header: 'Phúc đáp',
    width: 22,
    kind: 'text',
    value: ({ replyNumber, replyOn }) => reference(replyNumber, replyOn),
  },
];

/** Writes the list of requests as it stands on screen, same filter and same order, as Excel or for printing. */
export function exportRequests(
  context: JobContext,
  input: { filter: RequestFilter; file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const { filter, file } = input;
  const total = countRequests(read, filter);
  const unit = filter.unitId === null ? '' : (findUnit(read, filter.unitId)?.name ?? '');
  const words = filter.text === '' ? '' : `có “${filter.text}”`;
  return writeList(
    context,
    {
      title: VIEW_TITLES[filter.view],
      filter: [unit, words].filter(Boolean).join(', '),
      noun: 'đề nghị',
      columns: COLUMNS,
      rows: listRequests(read, filter, { limit: total, offset: 0 }),
      total,
      action: 'request.export',
      entity: 'request',
      question: { view: filter.view, text: filter.text, unitId: filter.unitId },
    },
    file,
  );
}
