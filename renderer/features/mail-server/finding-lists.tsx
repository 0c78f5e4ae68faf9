import { Tab, TabList } from '@fluentui/react-components';
import { ArrowDownload20Regular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { UsageFindingEntry } from '../../../shared/api/contract/usage.ts';
import type { UsageSnapshotId } from '../../../shared/domain/ids.ts';
import {
  USAGE_FINDINGS,
  type UsageCounts,
  type UsageFinding,
} from '../../../shared/domain/usage.ts';
import { client } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { saveFile, useMailServerJob } from './mail-server-job.ts';
import { FINDING_LABELS } from './mail-server-labels.ts';

const COLUMNS: ColDef<UsageFindingEntry>[] = [
  {
    colId: 'row',
    headerName: 'Dòng',
    width: 84,
    valueGetter: ({ data }) => data?.row ?? '',
  },
  { colId: 'address', field: 'address', headerName: 'Địa chỉ', flex: 2, minWidth: 220 },
  { colId: 'name', field: 'name', headerName: 'Tên', flex: 1.5, minWidth: 140 },
  { colId: 'unit', field: 'unitName', headerName: 'Đơn vị', flex: 1.5, minWidth: 140 },
  { colId: 'detail', field: 'detail', headerName: 'Ghi nhận', flex: 3, minWidth: 220 },
];

const cells = (row: UsageFindingEntry) => [
  row.row === null ? '' : String(row.row),
  row.address,
  row.name,
  row.unitName,
  row.detail,
];

const COUNT_OF: Record<UsageFinding, keyof UsageCounts> = {
  'unknown-on-server': 'unknownOnServer',
  'missing-on-server': 'missingOnServer',
  'quota-fault': 'quotaFaults',
  'status-mismatch': 'statusMismatches',
  'system-account': 'systemAccounts',
  ambiguous: 'ambiguous',
  unreadable: 'unreadable',
};

interface FindingListsProps {
  snapshotId: UsageSnapshotId;
  counts: UsageCounts;
}

/** What a snapshot brought to light, list by list; every list can be taken away as Excel. */
export function FindingLists({ snapshotId, counts }: FindingListsProps) {
  const first = USAGE_FINDINGS.find((finding) => counts[COUNT_OF[finding]] > 0);
  const [finding, setFinding] = useState<UsageFinding>(first ?? 'unknown-on-server');
  const [error, setError] = useState<unknown>(null);
  const isRunning = useMailServerJob((state) => state.isRunning);
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.usage.findings({ snapshotId, finding, offset, limit }, { signal }),
    }),
    [snapshotId, finding],
  );
  const save = (only: UsageFinding | null) =>
    saveFile((signal) => client.usage.exportFindings({ snapshotId, finding: only }, { signal }));
  return (
    <>
      <TabList
        size="small"
        aria-label="Danh sách kết quả"
        selectedValue={finding}
        onTabSelect={(_, { value }) => setFinding(value as UsageFinding)}
      >
        {USAGE_FINDINGS.map((each) => (
          <Tab key={each} value={each}>
            {`${FINDING_LABELS[each]} (${formatNumber(counts[COUNT_OF[each]])})`}
          </Tab>
        ))}
      </TabList>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <div className="list">
        <PagedGrid<UsageFindingEntry>
          name="usage-findings"
          label={FINDING_LABELS[finding]}
          columns={COLUMNS}
          source={source}
          rowId={(row) => `${row.finding}-${row.row ?? ''}-${row.address}-${row.mailboxId ?? ''}`}
          copyCells={cells}
          onError={setError}
          empty={
            <EmptyState icon={CheckmarkCircleRegular} title="Không có trường hợp nào">
              Mục này không có gì phải xem.
            </EmptyState>
          }
        />
        <div className="status-bar">
          <ActButton
            right="export"
            size="small"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={isRunning || counts[COUNT_OF[finding]] === 0}
            onClick={() => void save(finding)}
          >
            Xuất danh sách này
          </ActButton>
          <ActButton
            right="export"
            size="small"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={isRunning}
            onClick={() => void save(null)}
          >
            Xuất tất cả danh sách
          </ActButton>
        </div>
      </div>
    </>
  );
}
