import { Button, Spinner } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { refreshEverything } from '../../api/data-version.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { CountsSummary } from './counts-summary.tsx';
import { type Preview, useImport } from './import-state.ts';
import { commitPreview, useImportJob } from './import-work.ts';
import { usePreviewCounts } from './use-preview-counts.ts';

/** Step 4: in numbers, what will happen; then it happens. */
export function ConfirmStep({ preview }: { preview: Preview }) {
  const queryClient = useQueryClient();
  const known = usePreviewCounts(preview.previewId);
  const isRunning = useImportJob((state) => state.isRunning);
  if (!known) return <Spinner label="Đang cộng các dòng…" />;
  const { create, error } = known.counts;
  return (
    <>
      <div className="wizard-body">
        <h2>
          {create > 0
            ? `Sẽ cấp ${formatNumber(create)} hộp thư từ tệp “${preview.fileName}”`
            : `Tệp “${preview.fileName}” không có dòng nào để cấp hộp thư`}
        </h2>
        <CountsSummary counts={known.counts} />
        {error > 0 ? (
          <Notice
            tone="warning"
            title={`${formatNumber(error)} dòng lỗi không được cấp.`}
            hint="Có thể cấp những dòng đúng trước, rồi sửa các dòng lỗi trong tệp và nhập lại; người đã có hộp thư sẽ được nhận ra."
          />
        ) : null}
        <p className="quiet">
          Cấp tất cả hoặc không cấp dòng nào: nếu hủy hoặc mất điện giữa chừng, danh bạ giữ nguyên
          như trước.
        </p>
      </div>
      <div className="wizard-actions">
        <Button
          disabledFocusable={isRunning}
          onClick={() => useImport.setState({ step: 'preview' })}
        >
          Quay lại
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={isRunning || create === 0}
          onClick={async () => {
            if (await commitPreview()) refreshEverything(queryClient);
          }}
        >
          {`Cấp ${formatNumber(create)} hộp thư`}
        </Button>
      </div>
    </>
  );
}
