import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DirectoryRow } from '../../../../shared/api/contract/directory-rows.ts';
import type { BulkChangeId } from '../../../../shared/domain/ids.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import type { DirectoryFilter } from '../../../api/directory-filter.ts';
import {
  applyBulk,
  type BulkPreview as Preview,
  previewBulk,
  undoBulk,
  useBulkJob,
} from '../../../api/directory-jobs.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { cancelLabel, describeProgress } from '../../../i18n/progress.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { BulkFields, type BulkPatch, isComplete } from './bulk-fields.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { RecentChanges } from './recent-changes.tsx';

interface BulkDialogProps {
  selected: readonly DirectoryRow[];
  filter: DirectoryFilter;
  total: number;
  /** What was done, in words, and what takes it back; null when nothing was. */
  onClose: (done: { text: string; undo: BulkChangeId | null } | null) => void;
}

/** Changes many mailboxes: what, then what it would do in numbers and rows, then one act. */
export function BulkDialog({ selected, filter, total, onClose }: BulkDialogProps) {
  const { isRunning, progress, error, cancel, dismissError } = useBulkJob();
  const queryClient = useQueryClient();
  const [range, setRange] = useState<'selected' | 'all'>(selected.length > 0 ? 'selected' : 'all');
  const [patch, setPatch] = useState<BulkPatch>({});
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [preview, setPreview] = useState<Preview | null>(null);
  const order = {
    ids: range === 'selected' ? selected.map(({ id }) => id) : null,
    filter,
    patch,
  };
  const change = (next: BulkPatch) => {
    setPatch(next);
    setPreview(null);
  };
  const look = async () => setPreview(await previewBulk(order));
  const apply = async () => {
    if (!preview) return;
    const cause = { document: document.trim() || null, reason: reason.trim() || null };
    const done = await applyBulk({ ...order, version: preview.version, cause });
    if (!done) return setPreview(null);
    refreshEverything(queryClient);
    onClose({ text: `Đã sửa ${formatNumber(done.changed)} hộp thư.`, undo: done.id });
  };
  const takeBack = async (id: BulkChangeId) => {
    const undone = await undoBulk(id);
    if (!undone) return;
    refreshEverything(queryClient);
    onClose({ text: undoneText(undone.changed), undo: null });
  };
  const close = () => {
    cancel();
    dismissError();
    onClose(null);
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className="wide-dialog">
        <DialogBody>
          <DialogTitle>Sửa nhiều hộp thư</DialogTitle>
          <DialogContent className="dialog-stack">
            {error ? <Notice tone="error" {...explainError(error)} /> : null}
            <RadioGroup
              aria-label="Sửa những hộp thư nào"
              value={range}
              onChange={(_, { value }) => {
                setRange(value as typeof range);
                setPreview(null);
              }}
            >
              <Radio
                value="selected"
                disabled={selected.length === 0}
                label={`${formatNumber(selected.length)} dòng đang chọn`}
              />
              <Radio value="all" label={`Cả danh sách đang thấy: ${formatNumber(total)} hộp thư`} />
            </RadioGroup>
            <BulkFields patch={patch} onChange={change} />
            <Field label="Văn bản đề nghị">
              <Input
                maxLength={200}
                value={document}
                onChange={(_, data) => setDocument(data.value)}
              />
            </Field>
            <Field label="Lý do">
              <Input maxLength={500} value={reason} onChange={(_, data) => setReason(data.value)} />
            </Field>
            {isRunning ? (
              <WorkProgress
                label={describeProgress('Sửa nhiều hộp thư', progress)}
                done={progress?.done ?? 0}
                total={progress?.total ?? null}
                cancelLabel={cancelLabel}
                onCancel={cancel}
              />
            ) : null}
            {preview ? (
              <BulkPreview preview={preview} />
            ) : (
              <RecentChanges isBusy={isRunning} onUndo={(id) => void takeBack(id)} />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Thôi</Button>
            <Button
              appearance={preview ? 'secondary' : 'primary'}
              disabledFocusable={isRunning || !isComplete(patch)}
              onClick={() => void look()}
            >
              Xem trước
            </Button>
            {preview ? (
              <Button
                appearance="primary"
                disabledFocusable={isRunning || preview.changing === 0}
                onClick={() => void apply()}
              >
                {`Sửa ${formatNumber(preview.changing)} hộp thư`}
              </Button>
            ) : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What is said when a bulk change was taken back. */
export const undoneText = (changed: number): string =>
  `Đã hoàn tác: ${formatNumber(changed)} hộp thư trở lại như trước.`;
