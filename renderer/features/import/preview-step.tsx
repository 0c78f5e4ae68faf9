import { Button, Tab, TabList } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { ROW_ACTIONS } from '../../../shared/domain/import.ts';
import { client } from '../../api/client.ts';
import { useDataVersion } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ROW_ACTION_LABELS } from '../../i18n/labels.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PagedGrid } from '../../ui/paged-grid.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { type Preview, type PreviewTab, useImport } from './import-state.ts';
import { PREVIEW_COLUMNS, previewCells } from './preview-columns.tsx';
import { RowRemarks } from './row-remarks.tsx';
import { tabFilter, usePreviewCounts } from './use-preview-counts.ts';

const rowId = ({ row }: PreviewRow) => String(row);

/** Step 3: what every row would do, before anything is written. */
export function PreviewStep({ preview }: { preview: Preview }) {
  const { tab, file } = useImport();
  const { version } = useDataVersion();
  const [focused, setFocused] = useState<PreviewRow | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { previewId } = preview;
  const known = usePreviewCounts(previewId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means the same question asked anew
  const source = useMemo(
    () => ({
      fetch: (offset: number, limit: number, signal: AbortSignal) =>
        client.import.rows({ previewId, offset, limit, ...tabFilter(tab) }, { signal }),
    }),
    [previewId, tab, version],
  );
  const count = (value: number | undefined) => (value === undefined ? '…' : formatNumber(value));

  return (
    <>
      <div className="wizard-body wizard-fill">
        <TabList
          size="small"
          aria-label="Lọc các dòng"
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            setFocused(null);
            useImport.setState({ tab: value as PreviewTab });
          }}
        >
          <Tab value="all">{`Tất cả (${count(known?.counts.read)})`}</Tab>
          {ROW_ACTIONS.map((action) => (
            <Tab key={action} value={action}>
              {`${ROW_ACTION_LABELS[action]} (${count(known?.counts[action])})`}
            </Tab>
          ))}
          <Tab value="issues">{`Có lưu ý (${count(known?.issues)})`}</Tab>
        </TabList>
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
        <div className="list">
          <PagedGrid<PreviewRow>
            name="import-preview"
            label={`Xem trước danh sách ${preview.fileName}`}
            columns={PREVIEW_COLUMNS}
            source={source}
            rowId={rowId}
            copyCells={previewCells}
            onError={setError}
            onFocusRow={setFocused}
            empty={
              <EmptyState icon={DocumentSearchRegular} title="Không có dòng nào ở mục này">
                Chọn mục khác ở trên để xem các dòng còn lại.
              </EmptyState>
            }
          />
          <RowRemarks row={focused} />
        </div>
      </div>
      <div className="wizard-actions">
        {file ? (
          <Button onClick={() => useImport.setState({ step: 'columns' })}>Quay lại</Button>
        ) : null}
        <DiscardDraft fileName={preview.fileName} />
        <Button appearance="primary" onClick={() => useImport.setState({ step: 'confirm' })}>
          Tiếp tục
        </Button>
      </div>
    </>
  );
}
