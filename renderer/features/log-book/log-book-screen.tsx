import { Tab, TabList } from '@fluentui/react-components';
import { Add20Regular, NotebookRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import type { LogEntryRow } from '../../../shared/api/contract/logbook.ts';
import { LOG_BOOKS } from '../../../shared/domain/logbook/index.ts';
import {
  LOG_BOOK_IDS,
  type LogBook,
  type LogBookId,
} from '../../../shared/domain/logbook/log-book.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import {
  layOutList,
  saveListAsExcel,
  useListOutput,
  type WriteList,
} from '../../api/list-output.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { JobStrip } from '../../ui/job-strip.tsx';
import { ListOutput } from '../../ui/list-output.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { Screen } from '../../ui/screen.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { logCells, logColumns } from './log-columns.tsx';
import { LogFilters } from './log-filters.tsx';
import {
  changeFilter,
  type EntryDraft,
  keepDraft,
  NO_FILTER,
  questionOf,
  useLogBooks,
} from './log-work.ts';

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

function newDraft(book: LogBook): EntryDraft {
  return {
    id: null,
    kind: book.kinds[0]?.value ?? '',
    on: today(),
    subject: '',
    unitId: null,
    mailbox: null,
    person: '',
    document: '',
    details: {},
  };
}

function draftOf(entry: LogEntryRow): EntryDraft {
  const { id, kind, on, subject, unitId, mailboxId, address, person, document, details } = entry;
  const mailbox = mailboxId === null ? null : { id: mailboxId, label: address };
  return { id, kind, on, subject, unitId, mailbox, person, document, details };
}

/** The small registers, one a tab: the list, its filters, and an entry beside it. */
export function LogBookScreen() {
  const params = useParams<{ book?: string }>();
  const [, navigate] = useLocation();
  const id = LOG_BOOK_IDS.find((each) => each === params.book) ?? 'incident';
  const book = LOG_BOOKS[id];
  const filter = useLogBooks(({ filters }) => filters[id]) ?? NO_FILTER;
  const search = useSearch();
  useEffect(() => {
    // Tổng quan opens those that wait.
    if (new URLSearchParams(search).get('state') === 'open')
      changeFilter(id, { ...NO_FILTER, state: 'open' });
  }, [id, search]);
  const job = useListOutput();
  const write: WriteList = (output, signal) =>
    client.logbook.export({ ...questionOf(id, filter), ...output }, { signal });
  return (
    <Screen
      title="Sổ theo dõi"
      actions={
        <>
          <ListOutput
            title={`Sổ ${book.title}`}
            job={job}
            layOut={(part) => layOutList(write, part)}
            saveAsExcel={() => saveListAsExcel(write)}
          />
          <ActButton
            right="edit"
            appearance="primary"
            icon={<Add20Regular />}
            data-screen-new
            onClick={() => keepDraft(id, newDraft(book))}
          >
            Ghi mục mới
          </ActButton>
        </>
      }
    >
      <TabList
        aria-label="Các sổ"
        selectedValue={id}
        onTabSelect={(_, { value }) => navigate(`/so-theo-doi/${value}`)}
      >
        {LOG_BOOK_IDS.map((each) => (
          <Tab key={each} value={each}>
            {LOG_BOOKS[each].title}
          </Tab>
        ))}
      </TabList>
      <JobStrip what="Danh sách" useJob={useListOutput} />
      <LogFilters book={book} filter={filter} />
      <Entries key={id} id={id} />
    </Screen>
  );
}

function Entries({ id }: { id: LogBookId }) {
  const book = LOG_BOOKS[id];
  const { version } = useDataVersion();
  const filter = useLogBooks(({ filters }) => filters[id]) ?? NO_FILTER;
  const draft = useLogBooks(({ drafts }) => drafts[id]);
  const [opened, setOpened] = useState<LogEntryRow | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const list = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => logColumns(book), [book]);
  const cells = useMemo(() => logCells(book), [book]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const question = { ...questionOf(id, filter), offset, limit };
        const page = await client.logbook.list(question, { signal });
        setError(null);
        // What is open beside the list is shown as it is now.
        setOpened((present) => page.rows.find((row) => row.id === present?.id) ?? present);
        return page;
      },
    }),
    [id, filter, version],
  );
  const showTotal = useCallback((rows: number) => setTotal(rows), []);
  const close = () => {
    setOpened(null);
    keepDraft(id, null);
    list.current?.querySelector<HTMLElement>('.ag-cell-focus')?.focus();
  };
  return (
    <>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc pressed anywhere inside closes the details */}
      <div
        className="list-and-details"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || draft || !opened) return;
          event.stopPropagation();
          close();
        }}
      >
        <div className="list" ref={list}>
          <PagedGrid<LogEntryRow>
            name={`log-${id}`}
            label={`Sổ ${book.title}`}
            columns={columns}
            source={source}
            rowId={(row) => String(row.id)}
            copyCells={cells}
            onError={setError}
            onTotal={showTotal}
            onOpen={setOpened}
            onFocusRow={(row) => setOpened((present) => (present === null ? null : row))}
            empty={
              <EmptyState icon={NotebookRegular} title={`Chưa có ${book.entryName} nào ở đây`}>
                {`Nhấn “Ghi mục mới” để ghi ${book.entryName}; ${book.source}.`}
              </EmptyState>
            }
          />
          <div className="status-bar" role="status">
            {total === null ? 'Đang tải…' : `Có ${formatNumber(total)} mục`}
          </div>
        </div>
        {draft || opened ? (
          <aside className="details" aria-label={draft ? `Ghi ${book.entryName}` : 'Chi tiết'}>
            <div className="details-bar">
              <span className="quiet">{draft?.id === null ? 'Mục mới' : book.title}</span>
              <DismissButton label="Đóng (Esc)" onClick={close} />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
            <section className="details-body" aria-label="Nội dung mục" tabIndex={0}>
              {draft ? (
                <EntryForm
                  book={book}
                  draft={draft}
                  onCancel={() => keepDraft(id, null)}
                  onSaved={() => undefined}
                />
              ) : opened ? (
                <EntryPanel
                  key={opened.id}
                  book={book}
                  entry={opened}
                  today={today()}
                  onEdit={() => keepDraft(id, draftOf(opened))}
                />
              ) : null}
            </section>
          </aside>
        ) : null}
      </div>
    </>
  );
}
