import { Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { BoardRow } from '../../../shared/api/contract/lifecycle-schemas.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { HOLD_KINDS, type HoldKind } from '../../../shared/domain/lifecycle.ts';
import { HOLD_KIND_LABELS } from '../../../shared/domain/lifecycle-labels.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Keeps mailboxes as they are for a reason, until a day. */
export function HoldDialog({ rows, onClose }: { rows: BoardRow[]; onClose: () => void }) {
  const { run, isRunning, error } = useAct();
  const [kind, setKind] = useState<HoldKind>('maternity');
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const hold = async () => {
    const mailboxIds = rows.map(({ id }) => id as MailboxId);
    const done = await run(() =>
      client.lifecycle.hold({ mailboxIds, kind, reason, document, untilOn }),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={
        rows.length === 1
          ? `Tạm giữ hộp thư của ${rows[0]?.name}`
          : `Tạm giữ ${rows.length} hộp thư`
      }
      submitLabel="Tạm giữ"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => void hold()}
      onClose={onClose}
    >
      <p className="quiet">
        Hộp thư đang tạm giữ thì không bị khóa hoặc xóa vì không sử dụng (ngoài Quy chế).
      </p>
      <div className="field-row">
        <Field label="Vì" required>
          <Dropdown
            value={HOLD_KIND_LABELS[kind]}
            selectedOptions={[kind]}
            onOptionSelect={(_, { optionValue }) => setKind(optionValue as HoldKind)}
          >
            {HOLD_KINDS.map((each) => (
              <Option key={each} value={each}>
                {HOLD_KIND_LABELS[each]}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <DayField
          label="Đến hết ngày"
          hint="Để trống: chưa có thời hạn"
          value={untilOn}
          onChange={setUntilOn}
        />
      </div>
      <Field label="Lý do" required>
        <Textarea
          maxLength={500}
          rows={2}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="Văn bản" hint="Ví dụ: Công văn số 12/UBND-VP ngày 03/02/2026">
        <Input maxLength={200} value={document} onChange={(_, { value }) => setDocument(value)} />
      </Field>
    </FormDialog>
  );
}
