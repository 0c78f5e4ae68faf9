import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { DayField } from '../../ui/day-field.tsx';

interface KeepOldFieldProps {
  /** A day, null for no end, `none` for not at all. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** Until when former addresses go on receiving mail. */
export function KeepOldField({ value, onChange }: KeepOldFieldProps) {
  const way = value === null ? 'always' : value === 'none' ? 'none' : 'until';
  return (
    <Field label="Địa chỉ cũ của hộp thư cơ quan">
      <RadioGroup
        value={way}
        onChange={(_, { value: next }) =>
          onChange(next === 'always' ? null : next === 'none' ? 'none' : '')
        }
      >
        <Radio value="always" label="Vẫn nhận thư như bí danh, chưa định ngày thôi" />
        <Radio value="until" label="Vẫn nhận thư như bí danh đến hết một ngày" />
        <Radio value="none" label="Thôi nhận thư ngay (địa chỉ cũ nghỉ 24 tháng)" />
      </RadioGroup>
      {way === 'until' ? (
        <DayField
          label="Giữ đến hết ngày"
          value={value || null}
          onChange={(day) => onChange(day ?? '')}
        />
      ) : null}
    </Field>
  );
}
