import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { type UnitFormField, YES_NO } from '../../../shared/report/unit-form.ts';

interface AnswerFieldProps {
  field: UnitFormField;
  value: string | number | null;
  error?: string | undefined;
  onChange: (value: string | number | null) => void;
}

/** One question of a unit's report. */
export function AnswerField({ field, value, error, onChange }: AnswerFieldProps) {
  const { code, label, kind, isRequired } = field;
  const shown = value === null ? '' : String(value);
  const common = {
    label: `${code}. ${label}`,
    required: isRequired,
    validationMessage: error,
    validationState: error ? ('error' as const) : ('none' as const),
  };
  if (kind === 'choice') {
    return (
      <Field {...common}>
        <RadioGroup
          layout="horizontal"
          value={shown}
          onChange={(_, { value: choice }) => onChange(choice)}
        >
          {YES_NO.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </RadioGroup>
      </Field>
    );
  }
  if (kind === 'text') {
    return (
      <Field {...common}>
        <Textarea
          value={shown}
          rows={1}
          resize="vertical"
          maxLength={2000}
          onChange={(_, { value: text }) => onChange(text === '' ? null : text)}
        />
      </Field>
    );
  }
  return (
    <Field {...common}>
      <Input
        className="count-input"
        inputMode="numeric"
        readOnly={kind === 'given'}
        value={shown}
        maxLength={7}
        onChange={(_, { value: text }) => {
          const digits = text.replaceAll(/\D/g, '');
          onChange(digits === '' ? null : Number(digits));
        }}
      />
    </Field>
  );
}
