import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Gives a draft up, with the reason that explains its number. */
export function CancelDraftDialog({ id, onClose }: { id: DocumentId; onClose: () => void }) {
  const { run, isRunning, error } = useAct();
  const [reason, setReason] = useState('');
  const save = async () => {
    if (await run(() => client.document.cancel({ id, reason: reason.trim() }))) onClose();
  };
  return (
    <FormDialog
      title="Bỏ dự thảo"
      submitLabel="Bỏ dự thảo"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="form-fields">
        <p>
          Nếu đây là số cuối của sổ, số được trả lại cho văn bản sau; nếu không, số ở lại trong sổ
          là “Đã hủy” cùng lý do này. Không hoàn tác được.
        </p>
        <Field label="Lý do" required>
          <Input value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
    </FormDialog>
  );
}
