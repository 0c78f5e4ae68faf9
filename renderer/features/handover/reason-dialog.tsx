import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface ReasonDialogProps {
  title: string;
  submitLabel: string;
  label?: string;
  /** What follows. */
  note: string;
  onReason: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks once, with the reason that is kept. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submitLabel, label = 'Lý do', note, onReason, onClose } = props;
  const { run, isRunning, error } = useAct();
  const [reason, setReason] = useState('');
  const save = async () => {
    const done = await run(async () => {
      await onReason(reason.trim());
      return true;
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="form-fields">
        <p>{note}</p>
        <Field label={label} required>
          <Textarea
            value={reason}
            maxLength={200}
            rows={3}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
