import { Button } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { BulkChangeId } from '../../../../shared/domain/ids.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import { undoBulk, useBulkJob } from '../../../api/directory-jobs.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';
import { undoneText } from './bulk-dialog.tsx';

/** What was done, and what takes it back; null where nothing does. */
export interface Done {
  text: string;
  undo: BulkChangeId | null;
}

/** Says what was done; a change of many mailboxes is taken back from here. */
export function DoneNotice({ done, onDone }: { done: Done; onDone: (next: Done | null) => void }) {
  const { isRunning, error, dismissError } = useBulkJob();
  const queries = useQueryClient();
  const takeBack = async (id: BulkChangeId) => {
    const undone = await undoBulk(id);
    if (!undone) return;
    refreshEverything(queries);
    onDone({ text: undoneText(undone.changed), undo: null });
  };
  const { undo } = done;
  const close = () => {
    dismissError();
    onDone(null);
  };
  const dismiss = { label: 'Đóng thông báo', onClick: close };
  if (error && undo !== null)
    return <Notice tone="error" {...explainError(error)} dismiss={dismiss} />;
  return (
    <Notice
      tone="success"
      title={done.text}
      actions={
        undo === null ? undefined : (
          <Button
            data-screen-undo
            title="Ctrl+Z"
            disabledFocusable={isRunning}
            onClick={() => void takeBack(undo)}
          >
            Hoàn tác
          </Button>
        )
      }
      dismiss={dismiss}
    />
  );
}
