import { Field, Input, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RequestId, UnitId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';

/** What is known of a letter when it is put right. */
export interface LetterValues {
  id: RequestId;
  unitId: UnitId;
  letterNumber: string;
  letterOn: string | null;
  receivedOn: string;
  abstract: string;
  dueOn: string;
}

interface LetterDialogProps {
  /** The letter to be put right; null enters a new one. */
  letter: LetterValues | null;
  today: string;
  onClose: () => void;
  onSaved: (id: RequestId) => void;
}

/** An office's letter: its number, day, unit and abstract. */
export function LetterDialog({ letter, today, onClose, onSaved }: LetterDialogProps) {
  const { data: units } = useUnits();
  const { run, isRunning, error } = useAct();
  const unitFieldId = useId();
  const [unitId, setUnitId] = useState<UnitId | null>(letter?.unitId ?? null);
  const [letterNumber, setLetterNumber] = useState(letter?.letterNumber ?? '');
  const [letterOn, setLetterOn] = useState<string | null>(letter?.letterOn ?? null);
  const [receivedOn, setReceivedOn] = useState<string | null>(letter?.receivedOn ?? today);
  const [abstract, setAbstract] = useState(
    letter?.abstract ?? 'Đề nghị cấp hộp thư điện tử công vụ',
  );
  const [dueOn, setDueOn] = useState<string | null>(letter?.dueOn ?? null);
  const isWhole =
    unitId !== null &&
    letterNumber.trim() !== '' &&
    letterOn &&
    receivedOn &&
    abstract.trim() !== '';

  const save = async () => {
    if (unitId === null || !letterOn || !receivedOn) return;
    const values = { unitId, letterNumber, letterOn, receivedOn, abstract, dueOn };
    const saved = await run(() =>
      letter ? client.request.change({ id: letter.id, ...values }) : client.request.receive(values),
    );
    if (saved) onSaved(saved.id as RequestId);
  };

  return (
    <FormDialog
      title={letter ? 'Sửa văn bản đề nghị' : 'Tiếp nhận văn bản đề nghị'}
      submitLabel={letter ? 'Lưu' : 'Tiếp nhận'}
      isBusy={isRunning}
      error={error ? explainError(error) : null}
      canSubmit={Boolean(isWhole)}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field label={{ children: 'Đơn vị đề nghị', htmlFor: unitFieldId }} required>
        <UnitPicker
          id={unitFieldId}
          units={units ?? null}
          value={unitId}
          onChange={setUnitId}
          placeholder="Gõ tên đơn vị…"
          aria-label="Đơn vị đề nghị"
        />
      </Field>
      <div className="field-row">
        <Field label="Số văn bản" required className="field-wide">
          <Input
            maxLength={100}
            placeholder="12/UBND-VP"
            value={letterNumber}
            onChange={(_, { value }) => setLetterNumber(value)}
          />
        </Field>
        <DayField label="Ngày văn bản" required value={letterOn} onChange={setLetterOn} />
      </div>
      <Field label="Trích yếu" required>
        <Textarea
          maxLength={500}
          rows={2}
          value={abstract}
          onChange={(_, { value }) => setAbstract(value)}
        />
      </Field>
      <div className="field-row">
        <DayField label="Ngày tiếp nhận" required value={receivedOn} onChange={setReceivedOn} />
        <DayField
          label="Hạn phúc đáp"
          hint="Để trống: tính theo Cài đặt (5 ngày làm việc)"
          value={dueOn}
          onChange={setDueOn}
        />
      </div>
    </FormDialog>
  );
}
