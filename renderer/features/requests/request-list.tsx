import { SearchBox, Tab, TabList } from '@fluentui/react-components';
import {
  Call20Regular,
  MailInbox48Regular,
  MailInboxArrowDown20Regular,
} from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { RequestRow } from '../../../shared/api/contract/request.ts';
import type { RequestId, UnitId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JobStrip } from '../../ui/job-strip.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { Screen } from '../../ui/screen.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { LetterDialog } from './letter-dialog.tsx';
import { PhoneDialog } from './phone-dialog.tsx';
import { REQUEST_COLUMNS, requestCells } from './request-columns.tsx';
import { todayInVietnam } from './today.ts';

const VIEWS = [
  { view: 'open', path: '/de-nghi', label: 'Chưa phúc đáp' },
  { view: 'late', path: '/de-nghi/tre-han', label: 'Trễ hạn' },
  { view: 'closed', path: '/de-nghi/da-xong', label: 'Đã kết thúc' },
  { view: 'all', path: '/de-nghi/tat-ca', label: 'Tất cả' },
] as const;

/** The requests of offices, those that wait by the day they are to be answered. */
export function RequestList({ path }: { path: string }) {
  const [, navigate] = useLocation();
  const { version } = useDataVersion();
  const { data: units } = useUnits();
  const [typed, setTyped] = useState('');
  const [unitId, setUnitId] = useState<UnitId | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [dialog, setDialog] = useState<'letter' | 'phone' | null>(null);
  const text = useDeferredValue(typed);
  const shown = VIEWS.find((each) => each.path === path) ?? VIEWS[0];
  const { view } = shown;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const page = await client.request.list({ view, text, unitId, offset, limit }, { signal });
        setError(null);
        return page;
      },
    }),
    [view, text, unitId, version],
  );
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.request.export({ view, text, unitId, ...output }, { signal });
  const open = (id: RequestId) => navigate(`/de-nghi/${id}`);

  return (
    <Screen
      title="Đề nghị"
      actions={
        <>
          <ListOutput
            title={`Đề nghị: ${shown.label.toLocaleLowerCase('vi')}`}
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
          <ActButton right="edit" icon={<Call20Regular />} onClick={() => setDialog('phone')}>
            Quên mật khẩu qua điện thoại
          </ActButton>
          <ActButton
            right="edit"
            appearance="primary"
            icon={<MailInboxArrowDown20Regular />}
            onClick={() => setDialog('letter')}
          >
            Tiếp nhận văn bản
          </ActButton>
        </>
      }
    >
      <TabList
        aria-label="Đề nghị theo tình trạng"
        selectedValue={view}
        onTabSelect={(_, { value }) =>
          navigate(VIEWS.find((each) => each.view === value)?.path ?? '/de-nghi')
        }
      >
        {VIEWS.map((each) => (
          <Tab key={each.view} value={each.view}>
            {each.label}
          </Tab>
        ))}
      </TabList>
      <search className="filters" aria-label="Lọc đề nghị">
        <SearchBox
          className="filter-text"
          data-screen-search
          aria-label="Tìm đề nghị"
          placeholder="Số văn bản, trích yếu, người gọi…"
          maxLength={200}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
        />
        <UnitPicker
          units={units ?? null}
          value={unitId}
          onChange={setUnitId}
          placeholder="Mọi đơn vị"
          aria-label="Lọc theo đơn vị đề nghị"
        />
      </search>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setError(null) }}
        />
      ) : null}
      <div className="list">
        <PagedGrid<RequestRow>
          name="requests"
          label="Danh sách đề nghị"
          columns={REQUEST_COLUMNS}
          source={source}
          rowId={({ id }) => String(id)}
          copyCells={requestCells}
          onOpen={({ id }) => open(id as RequestId)}
          onError={setError}
          onTotal={setTotal}
          empty={
            <EmptyState
              icon={MailInbox48Regular}
              title="Không có đề nghị nào"
              actions={
                <ActButton right="edit" onClick={() => setDialog('letter')}>
                  Tiếp nhận văn bản
                </ActButton>
              }
            >
              Khi cơ quan, đơn vị gửi văn bản đề nghị cấp mới, thay đổi, cấp lại mật khẩu hoặc hủy
              bỏ hộp thư, ghi vào đây rồi theo đến khi có văn bản phúc đáp (Điều 5).
            </EmptyState>
          }
        />
        <div className="status-bar" role="status">
          {total === null ? 'Đang tải…' : `Có ${formatNumber(total)} đề nghị`}
        </div>
      </div>
      {dialog === 'letter' ? (
        <LetterDialog
          letter={null}
          today={todayInVietnam()}
          onClose={() => setDialog(null)}
          onSaved={open}
        />
      ) : null}
      {dialog === 'phone' ? <PhoneDialog onClose={() => setDialog(null)} onDone={open} /> : null}
    </Screen>
  );
}
