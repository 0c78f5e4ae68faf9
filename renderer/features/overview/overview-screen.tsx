import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle20Regular, DocumentTableArrowRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { useDirectoryFilter } from '../../api/directory-filter.ts';
import { useCan } from '../../api/session-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CountLink } from './count-link.tsx';
import { DraftLine } from './draft-line.tsx';
import { TodoLine } from './todo-line.tsx';

/** What must I do today? Each line opens the list behind it. */
export function OverviewScreen() {
  const [, navigate] = useLocation();
  const mayImport = useCan('edit');
  const reset = useDirectoryFilter((state) => state.reset);
  const { data, error, refetch } = useQuery(
    // A draft made a moment ago must be there.
    api.overview.summary.queryOptions({ input: {}, refetchOnMount: 'always' }),
  );
  const todos = useQuery(api.overview.todos.queryOptions({ input: {}, refetchOnMount: 'always' }));

  if (error) {
    return (
      <Screen title="Tổng quan" isPage>
        <Notice
          tone="error"
          {...explainError(error)}
          actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
        />
      </Screen>
    );
  }
  if (!data) {
    return (
      <Screen title="Tổng quan" isPage>
        <Spinner label="Đang tải…" />
      </Screen>
    );
  }
  const hasTodos = (todos.data?.todos.length ?? 0) > 0;
  const openDirectory = (filter: Parameters<typeof reset>[0]) => {
    reset(filter);
    navigate('/danh-ba');
  };
  const importButton = (
    <ActButton right="edit" appearance="primary" onClick={() => navigate('/nhap-excel')}>
      {data.personalMailboxes === 0 ? 'Nhập danh sách đầu tiên' : 'Nhập danh sách'}
    </ActButton>
  );

  return (
    <Screen title="Tổng quan" isPage>
      <section aria-labelledby="today">
        <h2 id="today">Việc cần làm</h2>
        {todos.error ? <Notice tone="error" {...explainError(todos.error)} /> : null}
        {data.drafts.length > 0 || hasTodos ? (
          <ul className="todo">
            {todos.data?.todos.map((todo) => (
              <TodoLine key={todo.code} {...todo} />
            ))}
            {data.drafts.map((draft) => (
              <DraftLine key={draft.previewId} {...draft} />
            ))}
          </ul>
        ) : null}
        {mayImport && data.personalMailboxes === 0 && data.drafts.length === 0 ? (
          <EmptyState
            icon={DocumentTableArrowRightRegular}
            title="Bắt đầu bằng một danh sách Excel"
            actions={importButton}
          >
            {`Đã có ${formatNumber(data.units)} đơn vị của tỉnh. Mở danh sách cán bộ, công chức, viên chức mà cơ quan đã gửi: ứng dụng đặt tên tài khoản theo Điều 4, cho xem trước từng dòng rồi mới cấp.`}
          </EmptyState>
        ) : null}
        {data.personalMailboxes > 0 && data.drafts.length === 0 && todos.data && !hasTodos ? (
          <Mark tone="good" icon={CheckmarkCircle20Regular}>
            Hôm nay không còn việc nào phải làm
          </Mark>
        ) : null}
      </section>
      <section aria-labelledby="register">
        <h2 id="register">Danh bạ hiện có</h2>
        <div className="counts-row">
          <CountLink
            label="Hộp thư cá nhân"
            count={data.personalMailboxes}
            onOpen={() => openDirectory({ kind: 'personal' })}
          />
          <CountLink
            label="Hộp thư cơ quan"
            count={data.agencyMailboxes}
            onOpen={() => openDirectory({ kind: 'agency' })}
          />
          <CountLink
            label="Đơn vị"
            count={data.units}
            note={
              data.unitsWithoutMailbox > 0
                ? `${formatNumber(data.unitsWithoutMailbox)} đơn vị chưa có hộp thư`
                : undefined
            }
            onOpen={() => navigate('/don-vi')}
          />
        </div>
      </section>
      {data.lastImport ? (
        <section aria-labelledby="last-import">
          <h2 id="last-import">Lần nhập gần nhất</h2>
          <p>
            Tệp <strong>{data.lastImport.fileName}</strong>: cấp{' '}
            {formatNumber(data.lastImport.created)} hộp thư lúc{' '}
            {formatInstant(data.lastImport.committedAt)}.
          </p>
          <div className="row-of-buttons">
            {importButton}
            <Button onClick={() => openDirectory({ sort: 'issuedOn', descending: true })}>
              Xem hộp thư mới cấp
            </Button>
          </div>
        </section>
      ) : null}
    </Screen>
  );
}
