import { explainError } from '../../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../../i18n/progress.ts';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { useMailServerJob } from './mail-server-job.ts';

/** How the work with the mail server stands, whichever tab started it. */
export function JobStrip() {
  const { isRunning, progress, error, cancel, dismissError } = useMailServerJob();
  if (isRunning) {
    return (
      <WorkProgress
        label={describeProgress('Máy chủ thư', progress)}
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
