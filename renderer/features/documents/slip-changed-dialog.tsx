import { useState } from 'react';
import type { SlipRow } from '../../../shared/api/contract/slip.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Enters that the holder changed the first password. */
export function SlipChangedDialog({ slip, onClose }: { slip: SlipRow; onClose: () => void }) {
  const { run, isRunning, error } = useAct();
  const [on, setOn] = useState<string | null>(null);
  const save = async () => {
    if (on && (await run(() => client.slip.changed({ id: slip.id, on })))) onClose();
  };
  return (
    <FormDialog
      title={`Phiếu ${slip.numberAndSign}: đã đổi mật khẩu`}
      submitLabel="Ghi đã đổi"
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={on !== null}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <div className="form-fields">
        <p>{`${slip.name}, tài khoản ${slip.localPart}.`}</p>
        <DayField label="Ngày đổi mật khẩu" value={on} onChange={setOn} required />
      </div>
    </FormDialog>
  );
}
