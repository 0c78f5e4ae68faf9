import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { CalendarChange } from '../../../../shared/domain/settings/calendar.ts';

interface NewDayFormProps {
  year: number;
  onAdd: (change: CalendarChange) => void;
}

/** Enters a day off, or a day worked in exchange. */
export function NewDayForm({ year, onAdd }: NewDayFormProps) {
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'off' | 'working'>('off');
  const [isTried, setIsTried] = useState(false);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(on);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isDay || name.trim() === '') return;
    onAdd({ on, isWorking: kind === 'working', name: name.trim() });
    setOn('');
    setName('');
    setIsTried(false);
  };
  return (
    <form className="field-row" onSubmit={submit} noValidate aria-label="Thêm ngày">
      <Field label="Thêm ngày" validationMessage={isTried && !isDay ? 'Chọn một ngày.' : undefined}>
        <Input
          type="date"
          min={`${year}-01-01`}
          max={`${year + 1}-12-31`}
          value={on}
          onChange={(_, { value }) => setOn(value)}
        />
      </Field>
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
      <Button type="submit" className="field-button">
        Thêm
      </Button>
    </form>
  );
}
