import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UsageSnapshotId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface DiscardSnapshotProps {
  snapshot: { id: UsageSnapshotId; snapshotOn: string; discardedAt: string | null };
  onDone: () => void;
}

/** Takes a wrong snapshot out of account, after saying what follows and asking why. */
export function DiscardSnapshot({ snapshot, onDone }: DiscardSnapshotProps) {
  const queryClient = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const discard = useMutation(api.usage.discard.mutationOptions());
  if (snapshot.discardedAt) return null;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <ActButton right="edit">Bỏ số liệu này…</ActButton>
      </DialogTrigger>
      <DialogSurface>
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            if (reason.trim() === '') return;
            const done = await discard
              .mutateAsync({ snapshotId: snapshot.id, reason })
              .catch(() => null);
            if (!done) return;
            setIsOpen(false);
            refreshEverything(queryClient);
            onDone();
          }}
        >
          <DialogBody>
            <DialogTitle>{`Bỏ số liệu ngày ${formatDay(snapshot.snapshotOn)}?`}</DialogTitle>
            <DialogContent>
              <p>
                Lần truy cập, dung lượng, tình trạng mật khẩu của các hộp thư được tính lại từ những
                lần nhập còn lại. Bản ghi này vẫn giữ để xem, không khôi phục được; có thể nhập lại
                tệp.
              </p>
              {discard.error ? <Notice tone="error" {...explainError(discard.error)} /> : null}
              <Field label="Lý do" required>
                <Input
                  value={reason}
                  maxLength={500}
                  onChange={(_, { value }) => setReason(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>Không bỏ</Button>
              </DialogTrigger>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={reason.trim() === '' || discard.isPending}
              >
                Bỏ số liệu
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
