import { Button, Spinner } from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { downloadFile } from '../../api/files.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { AuditFilters, type AuditQuestion, NO_QUESTION } from './audit-filters.tsx';
import { ChainState } from './chain-state.tsx';
import { EventRow } from './event-row.tsx';

const PAGE_EVENTS = 100;

const runner = createJobRunner();

/** Writes the events as they are filtered into an Excel file and saves it. */
function exportEvents(filter: ReturnType<typeof toFilter>) {
  return runner.run(async ({ follow }) => {
    const file = await follow((signal) => client.audit.export(filter, { signal }));
    await downloadFile(file.fileId, file.name);
  });
}

function toFilter({ person, unitId, operatorId, action, fromOn, toOn }: AuditQuestion) {
  return {
    person: person || null,
    unitId,
    operatorId,
    action: action || null,
    fromOn: fromOn || null,
    toOn: toOn || null,
  };
}

/** Who did what, and when, newest first. */
export function AuditScreen() {
  const [question, setQuestion] = useState(NO_QUESTION);
  const filter = toFilter(useSettled(question, 200));
  const { data: state } = useQuery(
    api.audit.state.queryOptions({ input: {}, refetchOnMount: 'always' }),
  );
  const job = runner.useJob();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (beforeSeq: number | null) => ({ ...filter, beforeSeq, limit: PAGE_EVENTS }),
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
      actions={
        <Button disabledFocusable={job.isRunning} onClick={() => void exportEvents(filter)}>
          {job.isRunning ? 'Đang xuất…' : 'Xuất Excel'}
        </Button>
      }
      subtitle="Mọi việc làm thay đổi danh bạ đều được ghi lại cùng lúc với thay đổi đó; không sửa, không xóa được."
    >
      {state ? <ChainState {...state} /> : null}
      <AuditFilters
        question={question}
        onChange={setQuestion}
        actions={state?.actions ?? []}
        operators={state?.operators ?? []}
      />
      {job.error ? <Notice tone="error" {...explainError(job.error)} /> : null}
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
