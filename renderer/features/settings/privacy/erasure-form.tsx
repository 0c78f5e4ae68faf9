import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { client } from '../../../api/client.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { KeptPapers, sayKept } from './kept-papers.tsx';

interface ErasureFormProps {
  mailboxId: MailboxId;
  name: string;
  onClose: () => void;
  /** Is told which papers stay, as a sentence; empty when none does. */
  onErased: (kept: string) => void;
}

/** Says what is taken away and what stays, asks why, and does it once. */
export function ErasureForm({ mailboxId, name, onClose, onErased }: ErasureFormProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const { control, handleSubmit, formState } = useForm({
    defaultValues: { reason: '', isOnRequest: false },
  });
  const submit = handleSubmit(async (values) => {
    try {
      setFailure(null);
      const { kept } = await client.privacy.erase({ mailboxId, ...values });
      onErased(sayKept(kept));
    } catch (reason) {
      setFailure(reason);
    }
  });
  return (
    <form className="settings-form" onSubmit={submit} noValidate>
      <h3>Xóa dữ liệu của {name}</h3>
      <Notice
        tone="warning"
        title="Không lấy lại được."
        hint="Họ tên, năm sinh, chức vụ, điện thoại và nội dung đã ghi về người này bị xóa khỏi danh bạ, diễn biến, danh sách đã nhập, đề nghị, sổ theo dõi, bàn giao đã hủy, lệnh và số liệu của máy chủ, danh bạ đã công bố và nhật ký. Địa chỉ, các ngày và việc đã làm vẫn còn. Các bản sao lưu cũ mất dần theo vòng giữ."
      />
      <KeptPapers mailboxId={mailboxId} />
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      <TextField
        control={control}
        name="reason"
        label="Lý do, văn bản"
        autoFocus
        maxLength={500}
        rules={{ validate: (text) => text.trim() !== '' || 'Ghi lý do.' }}
      />
      <Controller
        control={control}
        name="isOnRequest"
        render={({ field }) => (
          <Checkbox
            label="Chính người đó yêu cầu (không chờ hết thời hạn giữ)"
            checked={field.value}
            onChange={(_, { checked }) => field.onChange(checked === true)}
          />
        )}
      />
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
          {formState.isSubmitting ? 'Đang xóa…' : 'Xóa dữ liệu'}
        </Button>
        <Button onClick={onClose}>Không xóa</Button>
      </div>
    </form>
  );
}
