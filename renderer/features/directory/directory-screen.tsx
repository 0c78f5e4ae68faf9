import { Button } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ContactCard48Regular,
  Search48Regular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { DirectoryRow } from '../../../shared/api/contract/directory.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import { exportDirectory, useDirectoryExport } from '../../api/directory-export.ts';
import {
  type DirectoryFilter,
  isNarrowed,
  useDirectoryFilter,
} from '../../api/directory-filter.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SELECTABLE_ROWS } from '../../ui/use-select-all.ts';
import { DIRECTORY_COLUMNS, directoryCells } from './directory-columns.tsx';
import { DirectoryFilters } from './directory-filters.tsx';
import { ExportStrip } from './export-strip.tsx';
import { MailboxDetails } from './mailbox-details.tsx';

function NothingFound() {
  const { filter, reset } = useDirectoryFilter();
  const [, navigate] = useLocation();
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={Search48Regular}
        title="Không có hộp thư nào khớp"
        actions={<Button onClick={() => reset()}>Bỏ lọc</Button>}
      >
        Thử gõ ít chữ hơn; dấu, chữ đ và chữ hoa không ảnh hưởng đến việc tìm.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ContactCard48Regular}
      title="Danh bạ chưa có hộp thư nào"
      actions={
        <Button appearance="primary" onClick={() => navigate('/nhap-excel')}>
          Nhập danh sách đầu tiên
        </Button>
      }
    >
      Mở danh sách Excel mà cơ quan, đơn vị đã gửi; ứng dụng đặt tên tài khoản theo Điều 4 và cho
      xem trước khi cấp.
    </EmptyState>
  );
}

/** A page comes at once even for a word that half the register has; the rest is counted afterwards. */
const COUNTED_WHILE_TYPING = 2_000;

const rowId = ({ id }: DirectoryRow) => String(id);

/** The register of mailboxes: search, filter, look up one, take the list away as Excel. */
export function DirectoryScreen() {
  const { filter, change } = useDirectoryFilter();
  const { version } = useDataVersion();
  const [opened, setOpened] = useState<MailboxId | null>(null);
  const [total, setTotal] = useState<{ rows: number; isExact: boolean } | null>(null);
  const [selected, setSelected] = useState(0);
  const [wantedAll, setWantedAll] = useState<object | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isExporting = useDirectoryExport(({ isRunning }) => isRunning);
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      sort: { column: filter.sort, descending: filter.descending },
      fetch: async (offset: number, limit: number, signal: AbortSignal) => {
        const question = { ...filter, offset, limit, countUpTo: COUNTED_WHILE_TYPING };
        const page = await client.directory.search(question, { signal });
        setError(null);
        return page;
      },
      count: async (signal: AbortSignal) =>
        (await client.directory.search({ ...filter, limit: 1 }, { signal })).total,
    }),
    [filter, version],
  );
  const showTotal = useCallback(
    (rows: number, isExact: boolean) => setTotal({ rows, isExact }),
    [],
  );
  const close = useCallback(() => {
    setOpened(null);
    list.current?.querySelector<HTMLElement>('.ag-cell-focus')?.focus();
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || opened === null || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };

  return (
    <Screen
      title="Danh bạ"
      actions={
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isExporting || total?.rows === 0}
          onClick={() => void exportDirectory(filter)}
        >
          Xuất Excel
        </Button>
      }
    >
      <DirectoryFilters />
      <ExportStrip />
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setError(null) }}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc pressed anywhere inside closes the details */}
      <div className="list-and-details" onKeyDown={closeOnEscape}>
        <div className="list" ref={list}>
          <PagedGrid<DirectoryRow>
            name="directory"
            label="Danh bạ hộp thư"
            columns={DIRECTORY_COLUMNS}
            source={source}
            rowId={rowId}
            copyCells={directoryCells}
            empty={<NothingFound />}
            onError={setError}
            onTotal={showTotal}
            onSort={({ column, descending }) =>
              change({ sort: column as DirectoryFilter['sort'], descending })
            }
            onOpen={({ id }) => setOpened(id)}
            onFocusRow={({ id }) => setOpened((present) => (present === null ? null : id))}
            onSelected={setSelected}
            onTooMany={() => setWantedAll(source)}
          />
          <div className="status-bar" role="status">
            <span>
              {total === null
                ? 'Đang tải…'
                : `Có ${total.isExact ? '' : 'hơn '}${formatNumber(total.rows)} hộp thư`}
            </span>
            {wantedAll === source ? (
              <span>
                Chỉ chọn được tối đa {formatNumber(SELECTABLE_ROWS)} dòng một lần. “Xuất Excel” lấy
                cả danh sách; muốn chọn thì lọc bớt.
              </span>
            ) : null}
            {selected > 1 ? <span>Đang chọn {formatNumber(selected)} dòng</span> : null}
          </div>
        </div>
        {opened !== null ? <MailboxDetails id={opened} onClose={close} /> : null}
      </div>
    </Screen>
  );
}
