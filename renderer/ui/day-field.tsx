import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '../i18n/format.ts';
import { readTypedDay } from './typed-day.ts';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or null while none is given. */
  value: string | null;
  onChange: (day: string | null) => void;
  hint?: string;
  required?: boolean;
  /** What is wrong with the day besides how it is written. */
  error?: string | undefined;
}

/** A calendar day, typed as offices write it; a day that does not exist is told at the field and changes nothing. */
export function DayField({ label, value, onChange, hint, required, error }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== '' && readTypedDay(typed) === null;
  const message = isWrong ? 'Ghi ngày dạng 05/12/2026.' : error;
  return (
    <Field
      label={label}
      hint={hint}
      required={required}
      validationMessage={message}
      validationState={message ? 'error' : 'none'}
    >
      <Input
        className="day-input"
        inputMode="numeric"
        placeholder="dd/mm/yyyy"
        maxLength={10}
        value={typed ?? (value === null ? '' : formatDay(value))}
        onChange={(_, { value: text }) => {
          setTyped(text);
          const day = readTypedDay(text);
          if (day !== null || text.trim() === '') onChange(day);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
    </Field>
  );
}
