import { Dropdown, Option, Spinner } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useState } from 'react';
import type { SlipRow } from '../../../shared/api/contract/slip.ts';
import { SLIP_STATES, type SlipState } from '../../../shared/domain/slip.ts';
import { api } from '../../api/client.ts';
import { useCan } from '../../api/session-state.ts';
import { SLIP_STATE_LABELS } from '../../i18n/document-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { type Progress, StateMark } from '../../ui/state-mark.tsx';
import { PrintSlipsDialog } from './print-slips-dialog.tsx';
import { SlipChangedDialog } from './slip-changed-dialog.tsx';

const SHOWN = 500;
const ALL = 'Mọi tình trạng';
const PROGRESS: Record<SlipState, Progress> = {
  waiting: 'waiting',
  expired: 'late',
  changed: 'done',
  replaced: 'given-up',
};

const COLUMNS: ColDef<SlipRow>[] = [
  { field: 'numberAndSign', headerName: 'Số phiếu', width: 120 },
  { field: 'name', headerName: 'Người nhận', flex: 3, minWidth: 160 },
  { field: 'unitName', headerName: 'Đơn vị', flex: 3, minWidth: 160 },
  { field: 'localPart', headerName: 'Tên tài khoản', flex: 2, minWidth: 130 },
  {
    colId: 'printed',
    headerName: 'Ngày in',
    width: 110,
    valueGetter: ({ data }) => (data ? formatDay(data.printedOn) : ''),
  },
  {
    colId: 'expires',
    headerName: 'Dùng đến',
    width: 110,
    valueGetter: ({ data }) => (data ? formatDay(data.expiresOn) : ''),
  },
  {
    colId: 'state',
    headerName: 'Tình trạng',
    width: 190,
    valueGetter: ({ data }) => (data ? SLIP_STATE_LABELS[data.state] : ''),
    cellRenderer: ({ data }: ICellRendererParams<SlipRow>) =>
      data ? (
        <StateMark progress={PROGRESS[data.state]}>{SLIP_STATE_LABELS[data.state]}</StateMark>
      ) : null,
  },
];

const cellsOf = (row: SlipRow) => [
  row.numberAndSign,
  row.name,
  row.unitName,
  row.localPart,
  formatDay(row.printedOn),
  formatDay(row.expiresOn),
  SLIP_STATE_LABELS[row.state],
];

/** Every slip that was printed: to whom, until when, whether the password was changed. Never a password. */
export function SlipList() {
  const [state, setState] = useState<SlipState | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const [opened, setOpened] = useState<SlipRow | null>(null);
  const may = useCan('edit');
  const { data, error } = useQuery(
    api.slip.list.queryOptions({
      input: { state, limit: SHOWN, offset: 0 },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <>
      <div className="filters">
        <Dropdown
          className="filter-choice-wide"
          aria-label="Lọc phiếu theo tình trạng"
          value={state ? SLIP_STATE_LABELS[state] : ALL}
          selectedOptions={[state ?? '']}
          onOptionSelect={(_, { optionValue }) => setState((optionValue as SlipState) || null)}
        >
          <Option value="">{ALL}</Option>
          {SLIP_STATES.map((each) => (
            <Option key={each} value={each}>
              {SLIP_STATE_LABELS[each]}
            </Option>
          ))}
        </Dropdown>
        <ActButton right="edit" appearance="primary" onClick={() => setIsPrinting(true)}>
          In phiếu…
        </ActButton>
      </div>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!data && !error ? <Spinner label="Đang tải phiếu…" /> : null}
      {data ? (
        <div className="list">
          <RowsGrid<SlipRow>
            name="slips"
            label="Phiếu cấp tài khoản"
            columns={COLUMNS}
            rows={data.rows}
            rowId={({ id }) => String(id)}
            copyCells={cellsOf}
            onOpen={(row) => {
              if (may && (row.state === 'waiting' || row.state === 'expired')) setOpened(row);
            }}
            empty={
              <EmptyState icon={KeyRegular} title="Chưa in phiếu nào">
                Nhấn “In phiếu…”, chọn người được cấp; mật khẩu chỉ có trên phiếu, ứng dụng không
                lưu.
              </EmptyState>
            }
          />
          <div className="status-bar" role="status">
            Có {formatNumber(data.total)} phiếu
          </div>
        </div>
      ) : null}
      {isPrinting ? <PrintSlipsDialog onClose={() => setIsPrinting(false)} /> : null}
      {opened ? <SlipChangedDialog slip={opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}
