import { Select, Tab, TabList } from '@fluentui/react-components';
import { ArrowDownload20Regular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Contract } from '../../../shared/api/contract/index.ts';
import type { UsageSnapshotId } from '../../../shared/domain/ids.ts';
import { DRIFT_KINDS, type DriftKind } from '../../../shared/domain/server-drift.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything, useDataVersion } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { saveFile, useMailServerJob } from './mail-server-job.ts';
import { DRIFT_LABELS, FORMAT_LABELS } from './mail-server-labels.ts';

type Row = InferContractRouterOutputs<Contract>['provision']['drift']['rows'][number];

const COLUMNS: ColDef<Row>[] = [
  { colId: 'address', field: 'address', headerName: 'Địa chỉ', flex: 2, minWidth: 220 },
  { colId: 'name', field: 'name', headerName: 'Tên', flex: 1.5, minWidth: 140 },
  { colId: 'unit', field: 'unitName', headerName: 'Đơn vị', flex: 1.5, minWidth: 140 },
  { colId: 'register', field: 'register', headerName: 'Danh bạ', flex: 1.5, minWidth: 140 },
  { colId: 'server', field: 'server', headerName: 'Máy chủ', flex: 1.5, minWidth: 140 },
];
const cells = (row: Row) => [row.address, row.name, row.unitName, row.register, row.server];

/** Differences that no command mends by itself: a person must decide. */
const NOT_MENDED: ReadonlySet<DriftKind> = new Set(['unknown-on-server']);

/** How register and server differ, by a snapshot, and the way to commands that mend it. */
export function DriftTab() {
  const snapshots = useQuery(api.usage.snapshots.queryOptions({ input: {} }));
  const usable = snapshots.data?.snapshots.filter(({ discardedAt }) => !discardedAt) ?? [];
  const [chosen, setChosen] = useState<UsageSnapshotId | null>(null);
  const snapshotId = chosen ?? usable[0]?.id ?? null;
  if (snapshots.error) return <Notice tone="error" {...explainError(snapshots.error)} />;
  if (snapshots.data && snapshotId === null) {
    return (
      <EmptyState icon={CheckmarkCircleRegular} title="Chưa có số liệu để đối chiếu">
        Nhập số liệu từ máy chủ thư trước; bảng đối chiếu so danh bạ hôm nay với số liệu đó.
      </EmptyState>
    );
  }
  if (snapshotId === null) return null;
  return (
    <>
      <search className="filters" aria-label="Chọn số liệu để đối chiếu">
        <Select
          aria-label="Số liệu máy chủ"
          value={String(snapshotId)}
          onChange={(_, { value }) => setChosen(Number(value) as UsageSnapshotId)}
        >
          {usable.map(({ id, snapshotOn, format, fileName }) => (
            <option key={id} value={String(id)}>
              {`Ngày ${formatDay(snapshotOn)}: ${fileName} (${FORMAT_LABELS[format]})`}
            </option>
          ))}
        </Select>
        <ExportButton snapshotId={snapshotId} />
      </search>
      <Differences key={snapshotId} snapshotId={snapshotId} />
    </>
  );
}

function ExportButton({ snapshotId }: { snapshotId: UsageSnapshotId }) {
  const isRunning = useMailServerJob((state) => state.isRunning);
  return (
    <ActButton
      right="export"
      icon={<ArrowDownload20Regular />}
      disabledFocusable={isRunning}
      onClick={() =>
        void saveFile((signal) => client.provision.exportDrift({ snapshotId }, { signal }))
      }
    >
      Xuất Excel
    </ActButton>
  );
}

function Differences({ snapshotId }: { snapshotId: UsageSnapshotId }) {
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const { version } = useDataVersion();
  const [kind, setKind] = useState<DriftKind>('status');
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery(api.provision.drift.queryOptions({ input: { snapshotId, limit: 1 } }));
  const repair = useMutation(api.provision.repair.mutationOptions());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.provision.drift({ snapshotId, kind, offset, limit }, { signal }),
    }),
    [snapshotId, kind, version],
  );
  const count = data?.counts[kind] ?? 0;
  return (
    <>
      <TabList
        size="small"
        aria-label="Loại khác biệt"
        selectedValue={kind}
        onTabSelect={(_, { value }) => setKind(value as DriftKind)}
      >
        {DRIFT_KINDS.map((each) => (
          <Tab key={each} value={each}>
            {`${DRIFT_LABELS[each]} (${formatNumber(data?.counts[each] ?? 0)})`}
          </Tab>
        ))}
      </TabList>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {repair.error ? <Notice tone="error" {...explainError(repair.error)} /> : null}
      <div className="list">
        <PagedGrid<Row>
          name="server-drift"
          label={`Khác biệt: ${DRIFT_LABELS[kind]}`}
          columns={COLUMNS}
          source={source}
          rowId={(row) => `${row.kind}-${row.address}-${row.register}-${row.server}`}
          copyCells={cells}
          onError={setError}
          empty={
            <EmptyState icon={CheckmarkCircleRegular} title="Danh bạ và máy chủ khớp nhau">
              Không có khác biệt loại này theo số liệu đã chọn.
            </EmptyState>
          }
        />
        <div className="status-bar">
          {NOT_MENDED.has(kind) ? (
            <span>
              Tài khoản chỉ có trên máy chủ phải được xem xét từng trường hợp; ứng dụng không lập
              lệnh xóa.
            </span>
          ) : (
            <ActButton
              right="edit"
              size="small"
              disabledFocusable={count === 0 || repair.isPending}
              onClick={async () => {
                if (count === 0) return;
                const plan = await repair
                  .mutateAsync({ snapshotId, kinds: [kind] })
                  .catch(() => null);
                if (!plan) return;
                refreshEverything(queryClient);
                navigate(`/may-chu-thu/lenh/${plan.planId}`);
              }}
            >
              {`Lập lệnh sửa máy chủ theo danh bạ (${formatNumber(count)})`}
            </ActButton>
          )}
        </div>
      </div>
    </>
  );
}
