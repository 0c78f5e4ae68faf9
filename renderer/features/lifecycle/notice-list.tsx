import { Switch } from '@fluentui/react-components';
import { MegaphoneLoudRegular } from '@fluentui/react-icons';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { NoticeRow } from '../../../shared/api/contract/lifecycle-schemas.ts';
import type { NoticeId } from '../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../shared/domain/lifecycle.ts';
import {
  NOTICE_STATE_LABELS,
  NOTICE_STEP_LABELS,
} from '../../../shared/domain/lifecycle-labels.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JobStrip } from '../../ui/job-strip.tsx';
import { ListAndDetails } from '../../ui/list-and-details.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { CarryOut } from './carry-out.tsx';
import { NoticeDetails } from './notice-details.tsx';
import { NoticeStateMark } from './notice-state-mark.tsx';

const column = (
  colId: string,
  headerName: string,
  text: (row: NoticeRow) => string,
  rest: Partial<ColDef<NoticeRow>> = {},
): ColDef<NoticeRow> => ({
  colId,
  headerName,
  sortable: false,
  minWidth: 110,
  valueGetter: ({ data }) => data && text(data),
  ...rest,
});
const dayOf = (day: string | null) => (day ? formatDay(day) : '');

const COLUMNS: ColDef<NoticeRow>[] = [
  column('number', 'Số thông báo', ({ number }) => number || 'chưa ban hành', { width: 150 }),
  column('unit', 'Đơn vị', ({ unitName }) => unitName, { flex: 2, minWidth: 200 }),
  {
    ...column('state', 'Tình trạng', ({ state }) => NOTICE_STATE_LABELS[state], { width: 150 }),
    cellRenderer: ({ data }: ICellRendererParams<NoticeRow>) =>
      data ? <NoticeStateMark state={data.state} /> : null,
  },
  column('noticeOn', 'Ngày thông báo', ({ noticeOn }) => dayOf(noticeOn), { width: 130 }),
  column('effectiveOn', 'Thực hiện từ', ({ effectiveOn }) => dayOf(effectiveOn), { width: 130 }),
  column('open', 'Đang chờ', ({ openCount }) => formatNumber(openCount), {
    width: 100,
    type: 'rightAligned',
  }),
  column('done', 'Đã thực hiện', ({ doneCount }) => formatNumber(doneCount), {
    width: 120,
    type: 'rightAligned',
  }),
  column('spared', 'Để nguyên', ({ sparedCount }) => formatNumber(sparedCount), {
    width: 110,
    type: 'rightAligned',
  }),
];

const cells = (row: NoticeRow) => [
  row.number,
  row.unitName,
  NOTICE_STATE_LABELS[row.state],
  dayOf(row.noticeOn),
  dayOf(row.effectiveOn),
  String(row.openCount),
  String(row.doneCount),
  String(row.sparedCount),
];

/** The notices of a step: drafts to be issued, those whose day comes, and what became of the older ones. */
export function NoticeList({ step, dueCount }: { step: NoticeStep; dueCount: number }) {
  const { version } = useDataVersion();
  const [view, setView] = useState<'open' | 'all'>('open');
  const [opened, setOpened] = useState<NoticeId | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.lifecycle.export({ question: { of: 'notices', step, view }, ...output }, { signal });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const page = await client.lifecycle.notices({ step, view, offset, limit }, { signal });
        setError(null);
        return page;
      },
    }),
    [step, view, version],
  );
  return (
    <>
      <div className="row-of-buttons stage-actions">
        <CarryOut step={step} noticeIds={null} count={dueCount} />
        <Switch
          label="Cả thông báo đã thực hiện, đã rút"
          checked={view === 'all'}
          onChange={(_, { checked }) => setView(checked ? 'all' : 'open')}
        />
        <ListOutput
          title={NOTICE_STEP_LABELS[step]}
          job={job}
          layOut={(part) => layOutList(write, part)}
          saveAsExcel={() => saveListAsExcel(write)}
        />
      </div>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setError(null) }}
        />
      ) : null}
      <ListAndDetails onClose={opened === null ? null : () => setOpened(null)}>
        <div className="list">
          <PagedGrid<NoticeRow>
            key={step}
            name={`notices-${step}`}
            label={NOTICE_STEP_LABELS[step]}
            columns={COLUMNS}
            source={source}
            rowId={({ id }) => String(id)}
            copyCells={cells}
            onOpen={({ id }) => setOpened(id as NoticeId)}
            onFocusRow={({ id }) =>
              setOpened((present) => (present === null ? null : (id as NoticeId)))
            }
            onError={setError}
            onTotal={setTotal}
            empty={
              <EmptyState icon={MegaphoneLoudRegular} title="Không có thông báo nào đang chờ">
                Soạn thông báo từ danh sách “
                {step === 'lock' ? 'Đến hạn thông báo khóa' : 'Đến hạn thông báo xóa'}”.
              </EmptyState>
            }
          />
          <div className="status-bar" role="status">
            <span>{total === null ? 'Đang tải…' : `Có ${formatNumber(total)} thông báo`}</span>
            <span>Nhấn Enter hoặc nhấp đúp để mở</span>
          </div>
        </div>
        {opened !== null ? (
          <NoticeDetails key={opened} id={opened} onClose={() => setOpened(null)} />
        ) : null}
      </ListAndDetails>
    </>
  );
}
