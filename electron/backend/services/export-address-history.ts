import type { LedgerState } from '../../../shared/domain/address.ts';
import { getAddressHistory, type HeldPeriod } from './address-history.ts';
import { Branch, hideHistory } from './branch.ts';
import type { JobContext } from './job-context.ts';
import {
  type ListFile,
  textColumn,
  type WrittenList,
  writeList,
  writtenDay,
} from './write-list.ts';

type History = ReturnType<typeof getAddressHistory>;

const STATES: Record<LedgerState, string> = {
  free: 'Còn trống',
  taken: 'Đã có người dùng',
  reserved: 'Để dành',
  resting: 'Chưa dùng lại được',
};

const ROLES: Record<HeldPeriod['role'], string> = {
  mailbox: 'Địa chỉ chính',
  alias: 'Bí danh',
  unit: 'Dành cho đơn vị',
};

interface Line {
  who: string;
  unit: string;
  formerNames: string;
  what: string;
  from: string;
  to: string;
  note: string;
}

/** Writes who ever held an address, and to whom it was proposed in vain, to Excel or to be printed; it is recorded. */
export function exportAddressHistory(
  context: JobContext,
  { address, file }: { address: string; file: ListFile },
): Promise<WrittenList> {
  const { read } = context.register;
  const history = hideHistory(
    Branch.of(read, context.actor),
    getAddressHistory(read, address, context.clock.today()),
  );
  const rows = [...history.holdings.map(heldLine), ...history.refusals.map(refusedLine)];
  const list = {
    title: 'Ai từng dùng địa chỉ',
    filter: [history.address, STATES[history.state].toLowerCase(), history.holder]
      .filter(Boolean)
      .join(', '),
    noun: 'mục trong sổ địa chỉ',
    columns: [
      textColumn<Line>('Ai dùng', 26, ({ who }) => who),
      textColumn<Line>('Đơn vị', 30, ({ unit }) => unit),
      textColumn<Line>('Tên trước đây', 22, ({ formerNames }) => formerNames),
      textColumn<Line>('Dùng làm', 18, ({ what }) => what),
      textColumn<Line>('Từ ngày', 17, ({ from }) => from),
      textColumn<Line>('Đến ngày', 17, ({ to }) => to),
      textColumn<Line>('Căn cứ, lưu ý', 36, ({ note }) => note),
    ],
    rows,
    total: rows.length,
    action: 'history.export-address',
    entity: 'directory',
    question: { address: history.localPart },
  };
  return writeList(context, list, file);
}

function heldLine(held: HeldPeriod): Line {
  return {
    who: held.holder,
    unit: held.unit,
    formerNames: held.formerNames.join(', '),
    what: ROLES[held.role],
    from: writtenDay(held.heldFrom),
    to: held.heldTo ? writtenDay(held.heldTo) : held.role === 'unit' ? 'đang giữ' : 'đang dùng',
    note: [
      held.source,
      held.until && `Giữ đến hết ngày ${writtenDay(held.until)}`,
      held.restUntil && `Cấp lại được từ ngày ${writtenDay(held.restUntil)}`,
      held.reason && `Lý do cấp lại: ${held.reason}`,
    ]
      .filter(Boolean)
      .join('; '),
  };
}

function refusedLine({ proposedFor, on, givenInstead, reason }: History['refusals'][number]): Line {
  return {
    who: proposedFor,
    unit: '',
    formerNames: '',
    what: 'Đề xuất, không cấp',
    from: writtenDay(on),
    to: '',
    note: [`Dùng ${givenInstead || 'tên khác'} thay vào`, reason].filter(Boolean).join('; '),
  };
}
