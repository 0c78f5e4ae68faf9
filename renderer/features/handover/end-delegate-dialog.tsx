import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CustodyTermId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface EndDelegateDialogProps {
  id: number;
  name: string;
  today: string;
  onClose: () => void;
}

/** Ends an authorisation on a day, with the reason. */
export function EndDelegateDialog({ id, name, today, onClose }: EndDelegateDialogProps) {
  const { run, isRunning, error } = useAct();
  const [until, setUntil] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (!until) return;
    const order = { termId: id as CustodyTermId, until, reason };
    if (await run(() => client.custody.endDelegate(order))) onClose();
  };
  return (
    <FormDialog
      title={`Chấm dứt ủy quyền của ${name}`}
      submitLabel="Chấm dứt ủy quyền"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={until !== null && reason.trim() !== ''}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="form-fields">
        <DayField label="Ngày cuối được ủy quyền" value={until} onChange={setUntil} required />
        <Field label="Lý do" required>
          <Input value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
    </FormDialog>
  );
}
