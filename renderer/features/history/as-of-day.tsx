import { SearchBox } from '@fluentui/react-components';
import { History24Regular } from '@fluentui/react-icons';
import type { ColDef } from 'ag-grid-community';
import { useCallback, useMemo, useState } from 'react';
import { client } from '../../api/client.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { MAILBOX_STATUS_LABELS } from '../../i18n/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { useSettled } from '../../ui/use-settled.ts';

type Row = Awaited<ReturnType<typeof client.history.asOf>>['rows'][number];

const COLUMNS: ColDef<Row>[] = [
  {
    colId: 'name',
    field: 'name',
    headerName: 'Họ và tên',
    flex: 3,
    minWidth: 180,
    sortable: false,
  },
  {
    colId: 'address',
    field: 'address',
    headerName: 'Địa chỉ thư',
    flex: 3,
    minWidth: 220,
    sortable: false,
  },
  {
    colId: 'position',
    field: 'position',
    headerName: 'Chức vụ',
    flex: 2,
    minWidth: 120,
    sortable: false,
  },
  {
    colId: 'unit',
    field: 'unitName',
    headerName: 'Đơn vị công tác',
    flex: 3,
    minWidth: 180,
    sortable: false,
  },
  {
    colId: 'status',
    headerName: 'Tình trạng',
    width: 120,
    sortable: false,
    valueGetter: ({ data }) => (data ? MAILBOX_STATUS_LABELS[data.status] : ''),
  },
  {
    colId: 'issuedOn',
    headerName: 'Ngày cấp',
    width: 110,
    sortable: false,
    valueGetter: ({ data }) => (data ? formatDay(data.issuedOn) : ''),
  },
];

const cellsOf = ({ name, address, position, unitName, status, issuedOn }: Row) => [
  name,
  address,
  position,
  unitName,
  MAILBOX_STATUS_LABELS[status],
  formatDay(issuedOn),
];

/** The directory as it stood at the end of a day. */
export function AsOfDay() {
  const [day, setDay] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [total, setTotal] = useState<{ rows: number; isExact: boolean } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const text = useSettled(typed, 200);
  const showTotal = useCallback(
    (rows: number, isExact: boolean) => setTotal({ rows, isExact }),
    [],
  );
  const source = useMemo(
    () => ({
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        if (day === null) return { rows: [], total: 0, isTotalExact: true };
        const page = await client.history.asOf({ day, text, offset, limit }, { signal });
        setError(null);
        return page;
      },
      count: async (signal: AbortSignal) => {
        if (day === null) return 0;
        const asked = { day, text, limit: 1, countAll: true };
        return (await client.history.asOf(asked, { signal })).total;
      },
    }),
    [day, text],
  );
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.history.exportAsOf({ day: day ?? '', text, ...output }, { signal });
  return (
    <>
      <search className="filters history-filters" aria-label="Ngày và chữ tìm">
        <DayField label="Như đã có đến hết ngày" value={day} onChange={setDay} />
        <SearchBox
          className="filter-text"
          data-screen-search
          aria-label="Tìm trong danh bạ của ngày đó"
          placeholder="Họ tên, địa chỉ, đơn vị, chức vụ…"
          maxLength={200}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
        />
        {day !== null && total?.rows !== 0 ? (
          <ListOutput
            title={`danh bạ đến hết ngày ${formatDay(day)}`}
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
        ) : null}
      </search>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {day === null ? (
        <EmptyState icon={History24Regular} title="Chọn một ngày">
          Nhập ngày để xem danh bạ như đã có đến hết ngày đó: ai có hộp thư nào, ở đơn vị nào, tình
          trạng ra sao.
        </EmptyState>
      ) : (
        <div className="list">
          <PagedGrid<Row>
            name="history"
            label={`Danh bạ đến hết ngày ${formatDay(day)}`}
            columns={COLUMNS}
            source={source}
            rowId={({ id }) => String(id)}
            copyCells={cellsOf}
            empty={
              <EmptyState icon={History24Regular} title="Không có hộp thư nào">
                Ngày đó chưa có hộp thư nào khớp.
              </EmptyState>
            }
            onError={setError}
            onTotal={showTotal}
          />
          <div className="status-bar" role="status">
            {total === null
              ? 'Đang dựng lại…'
              : `Đến hết ngày ${formatDay(day)} có ${total.isExact ? '' : 'hơn '}${formatNumber(total.rows)} hộp thư`}
          </div>
        </div>
      )}
    </>
  );
}
