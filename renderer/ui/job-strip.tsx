import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { explainError } from '../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../i18n/progress.ts';
import { Notice } from './notice.tsx';
import { WorkProgress } from './work-progress.tsx';

/** How a long piece of work stands. */
export interface ShownJob {
  isRunning: boolean;
  progress: JobProgress | null;
  error: unknown;
  cancel: () => void;
  dismissError: () => void;
}

interface JobStripProps {
  /** What the work is called. */
  what: string;
  /** Asked here, so that what is around is not drawn anew with every step. */
  useJob: () => ShownJob;
}

/** How far a long piece of work is, or why it failed; stands above what it works on. */
export function JobStrip({ what, useJob }: JobStripProps) {
  const { isRunning, progress, error, cancel, dismissError } = useJob();
  if (isRunning) {
    return (
      <WorkProgress
        label={describeProgress(what, progress)}
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
