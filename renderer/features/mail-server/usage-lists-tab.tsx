import { Select } from '@fluentui/react-components';
import { ArrowDownload20Regular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { ColDef } from 'ag-grid-community';
import { useCallback, useMemo, useState } from 'react';
import type { Contract } from '../../../shared/api/contract/index.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { saveFile, useMailServerJob } from './mail-server-job.ts';

type Row = InferContractRouterOutputs<Contract>['usage']['mailboxes']['rows'][number];

const LISTS = {
  'quota-80': { label: 'Đã dùng từ 80 % dung lượng', input: { list: 'quota', atLeastPercent: 80 } },
  'quota-90': { label: 'Đã dùng từ 90 % dung lượng', input: { list: 'quota', atLeastPercent: 90 } },
  'quota-100': { label: 'Đã đầy (từ 100 %)', input: { list: 'quota', atLeastPercent: 100 } },
  password: { label: 'Chưa đổi mật khẩu mặc định', input: { list: 'default-password' } },
  'agency-setting': {
    label: 'Hộp thư cơ quan quá số ngày cài đặt chưa truy cập',
    input: { list: 'idle-agency' },
  },
  'agency-30': {
    label: 'Hộp thư cơ quan quá 30 ngày chưa truy cập',
    input: { list: 'idle-agency', days: 30 },
  },
} as const;
type ListName = keyof typeof LISTS;

const access = ({ accessOn, accessState }: Row) => {
  if (accessOn) return formatDay(accessOn);
  return accessState === 'never' ? 'Chưa lần nào' : 'Không có số liệu';
};
const used = ({ usedMb }: Row) => (usedMb === null ? '' : formatNumber(usedMb));
const percent = ({ usedMb, quotaMb }: Row) =>
  usedMb === null ? '' : `${formatNumber(Math.floor((usedMb / quotaMb) * 100))} %`;

const COLUMNS: ColDef<Row>[] = [
  { colId: 'name', field: 'name', headerName: 'Họ tên, cơ quan', flex: 1.5, minWidth: 150 },
  { colId: 'address', field: 'address', headerName: 'Địa chỉ thư', flex: 2, minWidth: 220 },
  { colId: 'unit', field: 'unitName', headerName: 'Đơn vị', flex: 1.5, minWidth: 140 },
  {
    colId: 'issuedOn',
    headerName: 'Ngày cấp',
    width: 108,
    valueGetter: ({ data }) => (data ? formatDay(data.issuedOn) : ''),
  },
  {
    colId: 'access',
    headerName: 'Truy cập cuối',
    width: 138,
    valueGetter: ({ data }) => (data ? access(data) : ''),
  },
  {
    colId: 'used',
    headerName: 'Đã dùng (MB)',
    width: 124,
    type: 'rightAligned',
    valueGetter: ({ data }) => (data ? used(data) : ''),
  },
  {
    colId: 'percent',
    headerName: 'So với hạn mức',
    width: 134,
    type: 'rightAligned',
    valueGetter: ({ data }) => (data ? percent(data) : ''),
  },
];

const cells = (row: Row) => [
  row.name,
  row.address,
  row.unitName,
  formatDay(row.issuedOn),
  access(row),
  used(row),
  percent(row),
];

/** Mailboxes nearly full, with their first password, or unopened, by the newest figures. */
export function UsageListsTab({ wanted }: { wanted: string | undefined }) {
  const [name, setName] = useState<ListName>(
    wanted && Object.hasOwn(LISTS, wanted) ? (wanted as ListName) : 'quota-80',
  );
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { version } = useDataVersion();
  const isRunning = useMailServerJob((state) => state.isRunning);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.usage.mailboxes({ ...LISTS[name].input, offset, limit }, { signal }),
    }),
    [name, version],
  );
  const showTotal = useCallback((rows: number) => setTotal(rows), []);
  return (
    <>
      <search className="filters" aria-label="Chọn danh sách sử dụng">
        <Select
          className="usage-choice"
          aria-label="Danh sách"
          value={name}
          onChange={(_, { value }) => setName(value as ListName)}
        >
          {Object.entries(LISTS).map(([value, { label }]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <ActButton
          right="export"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isRunning || !total}
          onClick={() =>
            void saveFile((signal) => client.usage.exportMailboxes(LISTS[name].input, { signal }))
          }
        >
          Xuất Excel
        </ActButton>
      </search>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="list">
        <PagedGrid<Row>
          name="usage-mailboxes"
          label={LISTS[name].label}
          columns={COLUMNS}
          source={source}
          rowId={({ id }) => String(id)}
          copyCells={cells}
          onError={setError}
          onTotal={showTotal}
          empty={
            <EmptyState icon={CheckmarkCircleRegular} title="Không có hộp thư nào">
              Theo số liệu mới nhất từ máy chủ thư, không hộp thư nào thuộc danh sách này.
            </EmptyState>
          }
        />
        <div className="status-bar" role="status">
          {total === null ? 'Đang tải…' : `Có ${formatNumber(total)} hộp thư`}
        </div>
      </div>
    </>
  );
}
