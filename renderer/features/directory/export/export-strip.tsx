import { useDirectoryExport } from '../../../api/directory-export.ts';
import { explainError } from '../../../i18n/errors.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';

/** How the export stands, above the list it is made of. */
export function ExportStrip() {
  const { isRunning, progress, error, cancel, dismissError } = useDirectoryExport();
  if (isRunning) {
    return (
      <WorkProgress
        label={describeProgress('Xuất Excel', progress)}
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
