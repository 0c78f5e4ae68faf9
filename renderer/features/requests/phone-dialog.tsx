import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MailboxId, RequestId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { findMailboxes } from '../../api/find-mailboxes.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type FoundOption, FoundPicker } from '../../ui/found-picker.tsx';
import { Notice } from '../../ui/notice.tsx';

interface PhoneDialogProps {
  onClose: () => void;
  onDone: (id: RequestId) => void;
}

/** A forgotten password told by phone: who called, how it was verified, then a new first password is due. */
export function PhoneDialog({ onClose, onDone }: PhoneDialogProps) {
  const { run, isRunning, error } = useAct();
  const [mailbox, setMailbox] = useState<FoundOption | null>(null);
  const [caller, setCaller] = useState('');
  const [callerPhone, setCallerPhone] = useState('');
  const [verification, setVerification] = useState('');
  const isWhole = mailbox !== null && caller.trim() !== '' && verification.trim() !== '';

  const reset = async () => {
    if (!mailbox) return;
    const mailboxId = mailbox.id as MailboxId;
    const done = await run(() =>
      client.request.resetByPhone({ mailboxId, caller, callerPhone, verification }),
    );
    if (done) onDone(done.id as RequestId);
  };

  return (
    <FormDialog
      title="Quên mật khẩu, báo qua điện thoại"
      submitLabel="Cấp lại mật khẩu"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={isWhole}
      onSubmit={() => void reset()}
      onClose={onClose}
    >
      <Notice
        tone="info"
        title="Không đọc mật khẩu qua điện thoại."
        hint="Mật khẩu mới nằm trên phiếu cấp tài khoản, giao tận tay; người dùng đổi ngay khi nhận (Điều 9, Điều 10)."
      />
      <Field label="Hộp thư" required>
        <FoundPicker
          value={mailbox}
          onChange={setMailbox}
          find={findMailboxes}
          placeholder="Gõ họ tên hoặc địa chỉ…"
        />
      </Field>
      {mailbox ? <p className="quiet">{mailbox.detail}</p> : null}
      <div className="field-row">
        <Field label="Người gọi" required className="field-wide">
          <Input maxLength={200} value={caller} onChange={(_, { value }) => setCaller(value)} />
        </Field>
        <Field label="Gọi từ số">
          <Input
            maxLength={100}
            inputMode="tel"
            value={callerPhone}
            onChange={(_, { value }) => setCallerPhone(value)}
          />
        </Field>
      </div>
      <Field
        label="Đã xác minh thế nào"
        required
        hint="Ví dụ: gọi lại số máy của cơ quan ghi trong danh bạ"
      >
        <Textarea
          maxLength={500}
          rows={2}
          value={verification}
          onChange={(_, { value }) => setVerification(value)}
        />
      </Field>
    </FormDialog>
  );
}
