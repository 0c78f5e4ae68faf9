import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { DirectoryRow } from '../../../shared/api/contract/directory-rows.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useDirectoryColumns } from '../../api/directory-columns.ts';
import { useDirectoryExport } from '../../api/directory-export.ts';
import { type DirectoryFilter, useDirectoryFilter } from '../../api/directory-filter.ts';
import { useCan } from '../../api/session-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { JobStrip } from '../../ui/job-strip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { Screen } from '../../ui/screen.tsx';
import { leaveForm } from '../../ui/unsaved-changes.ts';
import { BulkDialog } from './bulk/bulk-dialog.tsx';
import { type Done, DoneNotice } from './bulk/done-notice.tsx';
import { MailboxDetails } from './details/mailbox-details.tsx';
import { DuplicatesDialog } from './duplicates/duplicates-dialog.tsx';
import { EditMailbox } from './edit/edit-mailbox.tsx';
import { ExportMenu } from './export/export-menu.tsx';
import { PublishDialog } from './export/publish-dialog.tsx';
import { columnsShown, directoryCells } from './list/directory-columns.tsx';
import { DirectoryFilters } from './list/directory-filters.tsx';
import { DirectoryStatus } from './list/directory-status.tsx';
import { type DirectoryTool, DirectoryTools } from './list/directory-tools.tsx';
import { NothingFound } from './list/nothing-found.tsx';
import { UnitTreePanel } from './list/unit-tree-panel.tsx';
import { useDirectorySource } from './list/use-directory-source.ts';
import { useTreePanel } from './list/use-tree-panel.ts';
import { PrintDialog } from './print/print-dialog.tsx';

const rowId = ({ id }: DirectoryRow) => String(id);

/** The register of mailboxes: tree, search, filters; one to look at or edit; many to change, print, publish or take away. */
export function DirectoryScreen() {
  const [, navigate] = useLocation();
  const { filter, change } = useDirectoryFilter();
  const { shown } = useDirectoryColumns();
  const { source, error, setError } = useDirectorySource();
  const tree = useTreePanel();
  const [opened, setOpened] = useState<MailboxId | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const mayEdit = useCan('edit');
  const mayExport = useCan('export');
  const [tool, setTool] = useState<DirectoryTool | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [total, setTotal] = useState<{ rows: number; isExact: boolean } | null>(null);
  const [selected, setSelected] = useState<readonly DirectoryRow[]>([]);
  const [wantedAll, setWantedAll] = useState<object | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsShown(shown), [shown]);
  const cells = useMemo(() => directoryCells(shown), [shown]);

  const showTotal = useCallback(
    (rows: number, isExact: boolean) => setTotal({ rows, isExact }),
    [],
  );
  const backToList = () => list.current?.querySelector<HTMLElement>('.ag-cell-focus')?.focus();
  const close = () => {
    setOpened(null);
    setIsEditing(false);
    backToList();
  };
  const planCommands = async () => {
    const plan = await client.provision
      .plan({
        mailboxIds: selected.map(({ id }) => id),
        title: `${formatNumber(selected.length)} hộp thư chọn trong Danh bạ`,
      })
      .catch((failure) => {
        setError(failure);
        return null;
      });
    if (plan) navigate(`/may-chu-thu/lenh/${plan.planId}`);
  };
  const open = (id: MailboxId, edit = false) => {
    setOpened(id);
    setIsEditing(edit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && opened !== null) {
      event.stopPropagation();
      if (isEditing) leaveForm(() => setIsEditing(false));
      else close();
    } else if (event.key === 'F2' && !isEditing && mayEdit) {
      if (opened === null) return;
      event.preventDefault();
      setIsEditing(true);
    }
  };
  const isEmpty = total === null || total.rows === 0;

  return (
    <Screen title="Danh bạ" actions={<ExportMenu filter={filter} isEmpty={isEmpty} />}>
      <DirectoryFilters />
      <DirectoryTools
        isTreeShown={tree.isShown}
        onTree={tree.show}
        onTool={setTool}
        onCommands={() => void planCommands()}
        selected={selected.length}
        isEmpty={isEmpty}
      />
      <JobStrip what="Xuất Excel" useJob={useDirectoryExport} />
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setError(null) }}
        />
      ) : null}
      {done ? <DoneNotice done={done} onDone={setDone} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc and F2 pressed anywhere inside */}
      <div className="list-and-details" onKeyDown={onKeyDown}>
        {tree.isShown ? <UnitTreePanel onHide={() => tree.show(false)} /> : null}
        <div className="list" ref={list}>
          <PagedGrid<DirectoryRow>
            name="directory"
            label="Danh bạ hộp thư"
            columns={columns}
            source={source}
            rowId={rowId}
            copyCells={cells}
            empty={<NothingFound />}
            onError={setError}
            onTotal={showTotal}
            onSort={({ column, descending }) =>
              change({ sort: column as DirectoryFilter['sort'], descending })
            }
            onOpen={({ id }) => leaveForm(() => open(id))}
            onEdit={({ id }) => leaveForm(() => open(id, mayEdit))}
            onFocusRow={({ id }) => {
              if (!isEditing) setOpened((present) => (present === null ? null : id));
            }}
            onSelected={(_, rows) => setSelected(rows)}
            onTooMany={() => setWantedAll(source)}
          />
          <DirectoryStatus
            total={total}
            selected={selected.length}
            wantedAll={wantedAll === source}
          />
        </div>
        {opened !== null && !isEditing ? (
          <MailboxDetails id={opened} onClose={close} onEdit={() => setIsEditing(true)} />
        ) : null}
        {opened !== null && isEditing ? (
          <EditMailbox
            id={opened}
            onClose={() => leaveForm(() => setIsEditing(false))}
            onSaved={() => {
              setIsEditing(false);
              setDone({ text: 'Đã ghi thay đổi.', undo: null });
            }}
          />
        ) : null}
      </div>
      {tool === 'bulk' ? (
        <BulkDialog
          selected={selected}
          filter={filter}
          total={total?.rows ?? 0}
          onClose={(changed) => {
            setTool(null);
            if (changed !== null) setDone(changed);
          }}
        />
      ) : null}
      {tool === 'duplicates' ? (
        <DuplicatesDialog
          onClose={() => setTool(null)}
          onOpen={(id) => {
            setTool(null);
            leaveForm(() => open(id));
          }}
        />
      ) : null}
      {tool === 'publish' ? (
        <PublishDialog unitId={filter.unitId} onClose={() => setTool(null)} />
      ) : null}
      {tool === 'print' && mayExport ? (
        <PrintDialog filter={filter} onClose={() => setTool(null)} />
      ) : null}
    </Screen>
  );
}
