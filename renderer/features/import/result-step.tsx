import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ContactCard20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { exportDirectory, useDirectoryExport } from '../../api/directory-export.ts';
import { useDirectoryFilter } from '../../api/directory-filter.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { CountsSummary } from './counts-summary.tsx';
import { type ImportResult, startOver } from './import-state.ts';

/** Step 5: what did happen, and where to go from here. */
export function ResultStep({ result }: { result: ImportResult }) {
  const [, navigate] = useLocation();
  const reset = useDirectoryFilter((state) => state.reset);
  const { isRunning, progress, error, cancel } = useDirectoryExport();
  const { unitId, counts, fileName } = result;
  return (
    <>
      <div className="wizard-body">
        <Notice
          tone="success"
          title={`Đã cấp ${formatNumber(counts.create)} hộp thư từ tệp “${fileName}”.`}
        />
        <CountsSummary counts={counts} />
        {isRunning ? (
          <WorkProgress
            label={describeProgress('Xuất Excel', progress)}
            done={progress?.done ?? 0}
            total={progress?.total ?? null}
            cancelLabel={cancelLabel}
            onCancel={cancel}
          />
        ) : null}
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
      </div>
      <div className="wizard-actions">
        <Button onClick={startOver}>Nhập danh sách khác</Button>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isRunning}
          onClick={() => void exportDirectory({ unitId })}
        >
          {unitId === null ? 'Xuất Excel cả danh bạ' : 'Xuất Excel của đơn vị'}
        </Button>
        <Button
          appearance="primary"
          icon={<ContactCard20Regular />}
          onClick={() => {
            reset({ unitId });
            navigate('/danh-ba');
          }}
        >
          Xem trong Danh bạ
        </Button>
      </div>
    </>
  );
}
