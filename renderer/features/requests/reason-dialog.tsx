import { Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface ReasonDialogProps {
  title: string;
  submitLabel: string;
  /** What follows, in numbers. */
  children: ReactNode;
  label: string;
  act: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a reason before something is refused or taken back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submitLabel, children, label, act, onClose } = props;
  const { run, isRunning, error } = useAct();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void run(() => act(reason)).then((done) => done !== null && onClose())}
      onClose={onClose}
    >
      <div>{children}</div>
      <Field label={label} required>
        <Textarea
          maxLength={500}
          rows={3}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </FormDialog>
  );
}
