import { Button, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { EventRow } from './event-row.tsx';

const PAGE_EVENTS = 100;

/** Who did what, and when, newest first. */
export function AuditScreen() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (beforeSeq: number | null) => ({ beforeSeq, limit: PAGE_EVENTS }),
      initialPageParam: null,
      getNextPageParam: ({ events }) =>
        events.length < PAGE_EVENTS ? undefined : (events.at(-1)?.seq ?? undefined),
    }),
  );
  const events = data?.pages.flatMap((page) => page.events) ?? [];
  const total = data?.pages[0]?.total ?? 0;

  return (
    <Screen
      title="Nhật ký"
      subtitle="Mọi việc làm thay đổi danh bạ đều được ghi lại cùng lúc với thay đổi đó; không sửa, không xóa được."
    >
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      ) : null}
      {!data && !error ? <Spinner label="Đang tải nhật ký…" /> : null}
      {data ? (
        <div className="list">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="table-scroll" aria-label="Các sự kiện" tabIndex={0}>
            <table className="plain-table audit">
              <thead>
                <tr>
                  <th scope="col">Số</th>
                  <th scope="col">Lúc</th>
                  <th scope="col">Người thực hiện</th>
                  <th scope="col">Việc</th>
                  <th scope="col">Đối tượng</th>
                  <th scope="col">Nội dung</th>
                </tr>
              </thead>
              <tbody>
                {events.map((event) => (
                  <EventRow key={event.seq} {...event} before={event.before} after={event.after} />
                ))}
              </tbody>
            </table>
          </section>
          <div className="status-bar">
            <span role="status">
              Đang xem {formatNumber(events.length)} / {formatNumber(total)} sự kiện
            </span>
            {hasNextPage ? (
              <Button
                size="small"
                disabledFocusable={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {isFetchingNextPage ? 'Đang tải…' : 'Xem thêm'}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </Screen>
  );
}
