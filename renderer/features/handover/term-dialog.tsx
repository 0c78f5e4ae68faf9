import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../../shared/domain/handover.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { isNamed, NOBODY, PersonField } from './person-field.tsx';

/** Whether somebody is to manage the mailbox, or may use it for the head. */
export type TermDialogKind = 'custodian' | 'delegate';

interface TermDialogProps {
  kind: TermDialogKind;
  mailboxId: MailboxId;
  today: string;
  onClose: () => void;
}

/** Enters the head who manages a mailbox, or somebody whom the head authorises. */
export function TermDialog({ kind, mailboxId, today, onClose }: TermDialogProps) {
  const { run, isRunning, error } = useAct();
  const [person, setPerson] = useState<Person>(NOBODY);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const isDelegate = kind === 'delegate';
  const save = async () => {
    if (!from) return;
    const order = { mailboxId, person, from, until, document };
    const saved = await run(() =>
      isDelegate ? client.custody.addDelegate(order) : client.custody.assign(order),
    );
    if (saved) onClose();
  };
  return (
    <FormDialog
      title={isDelegate ? 'Thêm người được ủy quyền' : 'Ghi người quản lý hộp thư'}
      submitLabel={isDelegate ? 'Thêm ủy quyền' : 'Ghi người quản lý'}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={isNamed(person) && from !== null}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="form-fields">
        <PersonField
          label={isDelegate ? 'Người được ủy quyền' : 'Thủ trưởng'}
          value={person}
          onChange={setPerson}
          required
        />
        <DayField label="Từ ngày" value={from} onChange={setFrom} required />
        {isDelegate ? (
          <DayField
            label="Đến hết ngày"
            hint="Để trống nếu chưa định ngày kết thúc."
            value={until}
            onChange={setUntil}
          />
        ) : null}
        <Field label={isDelegate ? 'Văn bản ủy quyền' : 'Văn bản bổ nhiệm, phân công'}>
          <Input
            value={document}
            maxLength={300}
            placeholder="Số, ký hiệu và ngày"
            onChange={(_, { value }) => setDocument(value)}
          />
        </Field>
      </div>
    </FormDialog>
  );
}
