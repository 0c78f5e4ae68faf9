import { Field, Input, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface CauseDialogProps {
  title: string;
  submitLabel: string;
  /** What follows, in numbers. */
  children: ReactNode;
  /** Whether the document it rests on is asked for. */
  asksDocument?: boolean;
  act: (cause: { reason: string; document: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for the reason, and the document, behind an act on mailboxes. */
export function CauseDialog(props: CauseDialogProps) {
  const { title, submitLabel, children, asksDocument = false, act, onClose } = props;
  const { run, isRunning, error } = useAct();
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() =>
        void run(() => act({ reason, document })).then((done) => done !== null && onClose())
      }
      onClose={onClose}
    >
      <div>{children}</div>
      <Field label="Lý do" required>
        <Textarea
          maxLength={500}
          rows={3}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {asksDocument ? (
        <Field label="Văn bản" hint="Ví dụ: Công văn số 12/UBND-VP ngày 03/02/2026">
          <Input maxLength={200} value={document} onChange={(_, { value }) => setDocument(value)} />
        </Field>
      ) : null}
    </FormDialog>
  );
}
