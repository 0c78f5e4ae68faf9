import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { findMailboxes } from '../../api/find-mailboxes.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { type FoundOption, FoundPicker } from '../../ui/found-picker.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Takes mailboxes back at once, with the reason that Điều 12 khoản 7 asks for. */
export function RevokeDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { run, isRunning, error } = useAct();
  const [chosen, setChosen] = useState<FoundOption[]>([]);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const add = (option: FoundOption | null) => {
    if (option && !chosen.some(({ id }) => id === option.id)) setChosen([...chosen, option]);
  };
  const revoke = async () => {
    const mailboxIds = chosen.map(({ id }) => id as MailboxId);
    const done = await run(() => client.lifecycle.revoke({ mailboxIds, reason, document }));
    if (done) onDone();
  };
  return (
    <FormDialog
      title="Thu hồi khẩn cấp"
      submitLabel={`Thu hồi ${chosen.length} hộp thư`}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={chosen.length > 0 && reason.trim() !== ''}
      onSubmit={() => void revoke()}
      onClose={onClose}
    >
      <Notice
        tone="warning"
        title="Chỉ dùng khi ảnh hưởng đến an toàn, an ninh mạng của tỉnh (Điều 12 khoản 7)."
        hint="Hộp thư ngừng hoạt động ngay trong danh bạ; xuất lệnh để máy chủ thư cũng ngừng. Có thể khôi phục khi đã xử lý xong."
      />
      <Field label="Hộp thư" required>
        <FoundPicker
          value={null}
          onChange={add}
          find={findMailboxes}
          placeholder="Gõ họ tên hoặc địa chỉ…"
        />
      </Field>
      {chosen.length > 0 ? (
        <ul className="chosen-list" aria-label="Hộp thư sẽ thu hồi">
          {chosen.map(({ id, text, detail }) => (
            <li key={id}>
              <span>
                {text} <span className="quiet">{detail}</span>
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={`Bỏ ${text}`}
                onClick={() => setChosen(chosen.filter((each) => each.id !== id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Field label="Lý do" required hint="Ảnh hưởng gì đến an toàn, an ninh mạng">
        <Textarea
          maxLength={500}
          rows={3}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="Văn bản, ý kiến chỉ đạo">
        <Input maxLength={200} value={document} onChange={(_, { value }) => setDocument(value)} />
      </Field>
    </FormDialog>
  );
}
