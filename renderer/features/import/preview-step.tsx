import { Button } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { api, client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { type Preview, useImport } from './import-state.ts';
import { goBack } from './import-work.ts';
import { LaterNamesakes } from './later-namesakes.tsx';
import { LeaversGrid } from './leavers-grid.tsx';
import { PREVIEW_COLUMNS, previewCells } from './preview-columns.tsx';
import { PreviewTabs, tabFilter } from './preview-tabs.tsx';
import { PreviewTools } from './preview-tools.tsx';
import { RowEditor } from './row-editor.tsx';
import { RowRemarks } from './row-remarks.tsx';

const rowId = ({ row }: PreviewRow) => String(row);

/** What every row would do, before anything is written: filtered, mended in place, decided. */
export function PreviewStep({ preview }: { preview: Preview }) {
  const { tab, issue, file, refreshedRows } = useImport();
  const { version } = useDataVersion();
  const [focused, setFocused] = useState<PreviewRow | null>(null);
  const [edited, setEdited] = useState<PreviewRow | null>(null);
  const [error, setError] = useState<unknown>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { previewId } = preview;
  const { data: draft } = useQuery(api.import.draft.queryOptions({ input: { previewId } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.import.rows({ previewId, offset, limit, issue, ...tabFilter(tab) }, { signal }),
    }),
    [previewId, tab, issue, version],
  );
  const closeEditor = () => {
    setEdited(null);
    grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex]')?.focus();
  };

  return (
    <>
      <div className="wizard-body wizard-fill">
        <PreviewTabs draft={draft ?? null} onChange={() => setFocused(null)} />
        {tab === 'leavers' ? null : <PreviewTools draft={draft ?? null} />}
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
        {refreshedRows === null ? null : (
          <Notice
            tone="info"
            title={`Danh bạ đã thay đổi nên bản xem trước được tính lại; ${formatNumber(refreshedRows)} dòng có kết quả khác trước.`}
            hint="Những gì bạn đã sửa và đã chọn vẫn được giữ."
            dismiss={{
              label: 'Đóng thông báo',
              onClick: () => useImport.setState({ refreshedRows: null }),
            }}
          />
        )}
        <LaterNamesakes previewId={previewId} />
        {tab === 'leavers' ? (
          <LeaversGrid previewId={previewId} />
        ) : (
          <div className="list preview-list" ref={grid}>
            <div className="preview-rows">
              <PagedGrid<PreviewRow>
                name="import-preview"
                label={`Xem trước danh sách ${preview.fileName}`}
                columns={PREVIEW_COLUMNS}
                source={source}
                rowId={rowId}
                copyCells={previewCells}
                onError={setError}
                onFocusRow={setFocused}
                onOpen={setEdited}
                empty={
                  <EmptyState icon={DocumentSearchRegular} title="Không có dòng nào ở mục này">
                    Chọn mục khác ở trên để xem các dòng còn lại.
                  </EmptyState>
                }
              />
              <RowRemarks row={focused} onEdit={setEdited} />
            </div>
            {edited ? <RowEditor key={edited.row} row={edited} onClose={closeEditor} /> : null}
          </div>
        )}
      </div>
      <div className="wizard-actions">
        {file ? <Button onClick={goBack}>Quay lại</Button> : null}
        <DiscardDraft fileName={preview.fileName} />
        <Button appearance="primary" onClick={() => useImport.setState({ step: 'confirm' })}>
          Tiếp tục
        </Button>
      </div>
    </>
  );
}
