import { Button, SearchBox, Spinner, Switch } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ColDef } from 'ag-grid-community';
import { useState } from 'react';
import type { CustodyRow } from '../../../shared/api/contract/custody.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RowsGrid } from '../../ui/rows-grid.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { CustodyDetails } from './custody-details.tsx';

const NOBODY = 'Chưa ghi';

const COLUMNS: ColDef<CustodyRow>[] = [
  { field: 'unitName', headerName: 'Cơ quan, đơn vị', flex: 4, minWidth: 200 },
  { field: 'localPart', headerName: 'Tên tài khoản', flex: 2, minWidth: 130 },
  {
    colId: 'custodian',
    headerName: 'Người quản lý',
    flex: 3,
    minWidth: 150,
    valueGetter: ({ data }) => data?.custodian ?? NOBODY,
  },
  {
    colId: 'since',
    headerName: 'Từ ngày',
    width: 110,
    valueGetter: ({ data }) => (data?.since ? formatDay(data.since) : ''),
  },
  { field: 'delegateCount', headerName: 'Ủy quyền', width: 100, type: 'rightAligned' },
  {
    colId: 'handover',
    headerName: 'Bàn giao',
    width: 150,
    valueGetter: ({ data }) => (data?.openHandoverId ? 'Đang bàn giao' : ''),
  },
];

const cellsOf = (row: CustodyRow) => [
  row.unitName,
  row.localPart,
  row.custodian ?? NOBODY,
  row.since ? formatDay(row.since) : '',
  String(row.delegateCount),
  row.openHandoverId ? 'Đang bàn giao' : '',
];

/** Every agency mailbox with who manages it; one opens its terms. */
export function CustodyList() {
  const [typed, setTyped] = useState('');
  const [onlyWithout, setOnlyWithout] = useState(false);
  const [openId, setOpenId] = useState<MailboxId | null>(null);
  const text = useSettled(typed, 150);
  const { data, error, refetch } = useQuery(
    api.custody.list.queryOptions({
      input: { text, onlyWithout, limit: 1_000, offset: 0 },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <>
      <search className="filters" aria-label="Lọc hộp thư cơ quan">
        <SearchBox
          className="filter-text"
          data-screen-search
          aria-label="Tìm hộp thư cơ quan"
          placeholder="Tên đơn vị hoặc tên tài khoản…"
          maxLength={200}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
        />
        <Switch
          label="Chưa có người quản lý"
          checked={onlyWithout}
          onChange={(_, { checked }) => setOnlyWithout(checked)}
        />
      </search>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!data && !error ? <Spinner label="Đang tải hộp thư cơ quan…" /> : null}
      {data ? (
        <div className="list-and-details">
          <div className="list">
            <RowsGrid<CustodyRow>
              name="custody"
              label="Hộp thư cơ quan và người quản lý"
              columns={COLUMNS}
              rows={data.rows}
              rowId={({ mailboxId }) => String(mailboxId)}
              copyCells={cellsOf}
              onOpen={({ mailboxId }) => setOpenId(mailboxId)}
              empty={
                <EmptyState icon={PersonKeyRegular} title="Không có hộp thư cơ quan nào">
                  Cấp hộp thư cho cơ quan, đơn vị ở màn hình Đơn vị hoặc Danh bạ, rồi ghi người quản
                  lý tại đây.
                </EmptyState>
              }
            />
            <div className="status-bar" role="status">
              Có {formatNumber(data.total)} hộp thư cơ quan
            </div>
          </div>
          {openId === null ? null : (
            <CustodyDetails key={openId} id={openId} onClose={() => setOpenId(null)} />
          )}
        </div>
      ) : null}
    </>
  );
}
