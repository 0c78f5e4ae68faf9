import { Button, Spinner, Tab, TabList } from '@fluentui/react-components';
import { PeopleCheckmark24Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { APPROVAL_LISTS, type ApprovalList } from '../../../shared/domain/approval.ts';
import type { ApprovalId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { useCan } from '../../api/session-state.ts';
import { APPROVAL_KIND_LABELS, procedureLabel } from '../../i18n/approval-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListAndDetails } from '../../ui/list-and-details.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { ApprovalDetails } from './approval-details.tsx';
import { ApprovalStateMark } from './approval-state-mark.tsx';

const LISTS: Record<ApprovalList, { path: string; empty: string }> = {
  waiting: {
    path: '/cho-duyet',
    empty: 'Không có việc nào của người khác đang chờ bạn duyệt.',
  },
  mine: { path: '/cho-duyet/toi-gui', empty: 'Bạn không có việc nào đang chờ người khác duyệt.' },
  answered: {
    path: '/cho-duyet/tra-loi-cho-toi',
    empty: 'Trong 7 ngày qua không có việc nào bạn gửi được trả lời.',
  },
  past: { path: '/cho-duyet/da-tra-loi', empty: 'Chưa có việc nào được trả lời.' },
};

/** What waits for a second person: for oneself, of oneself, and what became of it. */
export function ApprovalsScreen() {
  const { list: place } = useParams<{ list?: string }>();
  const [, navigate] = useLocation();
  const approves = useCan('approve');
  const list =
    APPROVAL_LISTS.find((each) => LISTS[each].path === `/cho-duyet/${place}`) ??
    (approves ? 'waiting' : 'mine');
  const isOver = list === 'answered' || list === 'past';
  const [open, setOpen] = useState<ApprovalId | null>(null);
  const { data, error } = useQuery(
    api.approval.list.queryOptions({ input: { list }, refetchOnMount: 'always' }),
  );
  const count = (number: number | undefined) => (number ? ` (${formatNumber(number)})` : '');
  return (
    <Screen
      title="Chờ duyệt"
      subtitle="Việc mà đơn vị muốn có người thứ hai duyệt trước khi thực hiện (Ngoài Quy chế)."
    >
      <TabList
        selectedValue={list}
        onTabSelect={(_, { value }) => {
          setOpen(null);
          navigate(LISTS[value as ApprovalList].path);
        }}
      >
        {approves ? (
          <Tab value="waiting">{`Chờ tôi duyệt${count(data?.counts.waiting)}`}</Tab>
        ) : null}
        <Tab value="mine">{`Tôi đã gửi${count(data?.counts.mine)}`}</Tab>
        <Tab value="answered">{`Trả lời cho tôi${count(data?.counts.answered)}`}</Tab>
        <Tab value="past">Đã xong</Tab>
      </TabList>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!data && !error ? <Spinner label="Đang tải…" /> : null}
      {data ? (
        <ListAndDetails onClose={open === null ? null : () => setOpen(null)}>
          {data.approvals.length === 0 ? (
            <EmptyState icon={PeopleCheckmark24Regular} title={LISTS[list].empty}>
              Những việc nào cần hai người, và từ bao nhiêu hộp thư, được chọn ở Cài đặt, phần
              “Duyệt hai người”.
            </EmptyState>
          ) : (
            <div className="list">
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
              <section className="table-scroll" aria-label="Các việc" tabIndex={0}>
                <table className="plain-table">
                  <thead>
                    <tr>
                      <th scope="col">Việc</th>
                      <th scope="col">Cần duyệt vì</th>
                      <th scope="col">Người gửi</th>
                      <th scope="col">Gửi lúc</th>
                      <th scope="col">{isOver ? 'Kết quả' : 'Hạn duyệt'}</th>
                      <th scope="col">
                        <span className="visually-hidden">Mở</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.approvals.map((entry) => {
                      const label = procedureLabel(entry.procedure);
                      const kinds = entry.kinds
                        .map((kind) => APPROVAL_KIND_LABELS[kind])
                        .join(', ');
                      return (
                        <tr key={entry.id}>
                          <td>{label}</td>
                          <td>{`${kinds}: ${formatNumber(entry.count)}`}</td>
                          <td>{entry.asker}</td>
                          <td>{formatInstant(entry.askedAt)}</td>
                          <td>
                            {isOver ? (
                              <ApprovalStateMark state={entry.state} />
                            ) : (
                              formatInstant(entry.expiresAt)
                            )}
                          </td>
                          <td>
                            <Button
                              size="small"
                              aria-label={`Xem ${label} do ${entry.asker} gửi`}
                              aria-pressed={open === entry.id}
                              onClick={() => setOpen(entry.id)}
                            >
                              Xem
                            </Button>
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </section>
            </div>
          )}
          {open === null ? null : (
            <ApprovalDetails key={open} id={open} onClose={() => setOpen(null)} />
          )}
        </ListAndDetails>
      ) : null}
    </Screen>
  );
}
