import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useLocation } from 'wouter';
import type { HandoverRow } from '../../../shared/api/contract/handover.ts';
import { api } from '../../api/client.ts';
import { HANDOVER_STATE_LABELS } from '../../i18n/document-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { StateMark } from '../../ui/state-mark.tsx';

const PROGRESS = { open: 'waiting', completed: 'done', cancelled: 'given-up' } as const;

/** Where a handover stands. */
export function HandoverMark({ state }: Pick<HandoverRow, 'state'>) {
  return <StateMark progress={PROGRESS[state]}>{HANDOVER_STATE_LABELS[state]}</StateMark>;
}

const COLUMNS: ColDef<HandoverRow>[] = [
  { field: 'numberAndSign', headerName: 'Biên bản số', width: 140 },
  { field: 'giverName', headerName: 'Bên giao', flex: 3, minWidth: 150 },
  { field: 'receiverName', headerName: 'Bên nhận', flex: 3, minWidth: 150 },
  { field: 'mailboxCount', headerName: 'Hộp thư', width: 100, type: 'rightAligned' },
  {
    colId: 'on',
    headerName: 'Ngày bàn giao',
    width: 130,
    valueGetter: ({ data }) => (data ? formatDay(data.handedOverOn) : ''),
  },
  {
    colId: 'state',
    headerName: 'Tình trạng',
    width: 170,
    valueGetter: ({ data }) => (data ? HANDOVER_STATE_LABELS[data.state] : ''),
    cellRenderer: ({ data }: ICellRendererParams<HandoverRow>) =>
      data ? <HandoverMark state={data.state} /> : null,
  },
  { field: 'reason', headerName: 'Lý do', flex: 3, minWidth: 120 },
];

const cellsOf = (row: HandoverRow) => [
  row.numberAndSign,
  row.giverName,
  row.receiverName,
  String(row.mailboxCount),
  formatDay(row.handedOverOn),
  HANDOVER_STATE_LABELS[row.state],
  row.reason,
];

/** Every handover, those under way first. */
export function HandoverList() {
  const [, navigate] = useLocation();
  const { data, error, refetch } = useQuery(
    api.handover.list.queryOptions({ input: { limit: 1_000, offset: 0 } }),
  );
  if (error)
    return (
      <Notice
        tone="error"
        {...explainError(error)}
        actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
      />
    );
  if (!data) return <Spinner label="Đang tải các cuộc bàn giao…" />;
  return (
    <div className="list">
      <RowsGrid<HandoverRow>
        name="handovers"
        label="Các cuộc bàn giao"
        columns={COLUMNS}
        rows={data.rows}
        rowId={({ id }) => String(id)}
        copyCells={cellsOf}
        onOpen={({ id }) => navigate(`/ban-giao/cuoc/${id}`)}
        empty={
          <EmptyState icon={ArrowSwapRegular} title="Chưa có cuộc bàn giao nào">
            Nhấn “Lập bàn giao” khi Thủ trưởng hoặc người được ủy quyền đổi công tác.
          </EmptyState>
        }
      />
      <div className="status-bar" role="status">
        Có {formatNumber(data.total)} cuộc bàn giao
      </div>
    </div>
  );
}
