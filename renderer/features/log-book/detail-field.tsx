import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { LogField, LogValue } from '../../../shared/domain/logbook/log-book.ts';
import { DayField } from '../../ui/day-field.tsx';

interface DetailFieldProps {
  field: LogField;
  value: LogValue;
  onChange: (value: LogValue) => void;
  error: string | undefined;
}

/** A field that only this register has, by its type. */
export function DetailField({ field, value, onChange, error }: DetailFieldProps) {
  const label = field.unit ? `${field.label} (${field.unit})` : field.label;
  const text = value === null ? '' : String(value);
  if (field.type === 'day') {
    return (
      <DayField
        label={label}
        required={field.isRequired}
        value={text || null}
        onChange={onChange}
        error={error}
      />
    );
  }
  return (
    <Field label={label} required={field.isRequired} validationMessage={error}>
      {field.type === 'choice' ? (
        <Select value={text} onChange={(_, { value: chosen }) => onChange(chosen || null)}>
          <option value="">—</option>
          {field.choices?.map(({ value: each, label: name }) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </Select>
      ) : field.type === 'text' ? (
        <Textarea
          rows={3}
          maxLength={4_000}
          value={text}
          onChange={(_, { value: typed }) => onChange(typed || null)}
        />
      ) : (
        <Input
          maxLength={field.type === 'whole' ? 12 : 400}
          inputMode={field.type === 'whole' ? 'numeric' : 'text'}
          value={text}
          onChange={(_, { value: typed }) => onChange(readTyped(field, typed))}
        />
      )}
    </Field>
  );
}

/** Figures may be typed with separators; what is no figure stays as typed, to be told at the field. */
function readTyped(field: LogField, typed: string): LogValue {
  if (typed === '') return null;
  if (field.type !== 'whole') return typed;
  const digits = typed.replace(/[.\s]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : typed;
}
