import { useReportWork } from '../../api/reports.ts';
import { explainError } from '../../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';

/** How the writing, reading or signing of files stands. */
export function WorkStrip() {
  const { isRunning, progress, error, cancel, dismissError } = useReportWork();
  if (isRunning) {
    return (
      <WorkProgress
        label={describeProgress('Báo cáo', progress)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        cancelLabel={cancelLabel}
        onCancel={cancel}
      />
    );
  }
  if (!error) return null;
  return (
    <Notice
      tone="error"
      {...explainError(error)}
      dismiss={{ label: 'Đóng thông báo', onClick: dismissError }}
    />
  );
}
