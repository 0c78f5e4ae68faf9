import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CalendarChange } from '../../../../shared/domain/settings/calendar.ts';
import { DayField } from '../../../ui/day-field.tsx';

interface NewDayFormProps {
  onAdd: (change: CalendarChange) => void;
}

/** Enters a day off, or a day worked in exchange. */
export function NewDayForm({ onAdd }: NewDayFormProps) {
  const [on, setOn] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'off' | 'working'>('off');
  const [isTried, setIsTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (on === null || name.trim() === '') return;
    onAdd({ on, isWorking: kind === 'working', name: name.trim() });
    setOn(null);
    setName('');
    setIsTried(false);
  };
  return (
    <form className="field-row" onSubmit={submit} noValidate aria-label="Thêm ngày">
      <DayField
        label="Thêm ngày"
        error={isTried && on === null ? 'Gõ một ngày, như 24/11/2027.' : undefined}
        value={on}
        onChange={setOn}
      />
      <Field label="Là">
        <Select value={kind} onChange={(_, { value }) => setKind(value as 'off' | 'working')}>
          <option value="off">Ngày nghỉ</option>
          <option value="working">Ngày làm việc (làm bù)</option>
        </Select>
      </Field>
      <Field
        label="Tên"
        className="field-wide"
        validationMessage={
          isTried && name.trim() === '' ? 'Ghi tên, như “Nghỉ hoán đổi”.' : undefined
        }
      >
        <Input
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className="field-button">
        <Button type="submit">Thêm</Button>
      </div>
    </form>
  );
}
