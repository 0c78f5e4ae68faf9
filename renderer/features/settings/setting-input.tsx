import { Field, Input, Switch, Textarea } from '@fluentui/react-components';
import { type Control, useController } from 'react-hook-form';
import { formatInstant, formatNumber } from '../../i18n/format.ts';

/** What a field of the settings can hold. */
export type SettingValue = number | boolean | string;

/** One field: what it is called, what it may be, and what it decides. */
export interface SettingSpec {
  field: string;
  kind: 'number' | 'switch' | 'text' | 'lines';
  label: string;
  /** One sentence: what it decides. */
  hint: string;
  /** What a number counts, such as `ngày`. */
  unit?: string;
  min?: number;
  max?: number;
  maxLength?: number;
}

interface SettingInputProps {
  control: Control<Record<string, SettingValue>>;
  spec: SettingSpec;
  byDefault: SettingValue | undefined;
  /** Who set it last, when it is not the default. */
  change: { changedAt: string; changedBy: string } | undefined;
}

/** One field: its control, what it decides, what the default is and who changed it. */
export function SettingInput({ control, spec, byDefault, change }: SettingInputProps) {
  const { field, fieldState } = useController({
    control,
    name: spec.field,
    rules: { validate: (value) => faultOf(spec, value) ?? true },
  });
  const hint = (
    <>
      {spec.hint} <span className="setting-default">{describeDefault(spec, byDefault)}</span>
      {change ? (
        <span className="setting-default">
          {' '}
          Đã đổi ngày {formatInstant(change.changedAt)}
          {change.changedBy ? ` bởi ${change.changedBy}` : ''}.
        </span>
      ) : null}
    </>
  );
  if (spec.kind === 'switch')
    return (
      <Field hint={hint}>
        <Switch
          ref={field.ref}
          label={spec.label}
          checked={field.value === true}
          onBlur={field.onBlur}
          onChange={(_, { checked }) => field.onChange(checked)}
        />
      </Field>
    );
  const shared = {
    ref: field.ref,
    name: field.name,
    onBlur: field.onBlur,
    autoComplete: 'off',
    maxLength: spec.maxLength,
  };
  return (
    <Field label={spec.label} hint={hint} validationMessage={fieldState.error?.message}>
      {spec.kind === 'lines' ? (
        <Textarea
          {...shared}
          rows={4}
          value={String(field.value)}
          onChange={(_, { value }) => field.onChange(value)}
        />
      ) : (
        <Input
          {...shared}
          className={spec.kind === 'number' ? 'setting-number' : 'setting-text'}
          inputMode={spec.kind === 'number' ? 'numeric' : undefined}
          contentAfter={spec.unit ? <span className="quiet">{spec.unit}</span> : undefined}
          value={String(field.value)}
          onChange={(_, { value }) =>
            field.onChange(spec.kind === 'number' ? toNumber(value) : value)
          }
        />
      )}
    </Field>
  );
}

/** What is not yet a number stays as it was typed, and is refused when it is saved. */
function toNumber(text: string): SettingValue {
  const trimmed = text.trim();
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function faultOf(
  { kind, min = 0, max = Number.MAX_SAFE_INTEGER }: SettingSpec,
  value: SettingValue,
): string | null {
  if (kind !== 'number') return null;
  return typeof value === 'number' && value >= min && value <= max
    ? null
    : `Nhập một số từ ${formatNumber(min)} đến ${formatNumber(max)}.`;
}

function describeDefault({ unit }: SettingSpec, byDefault: SettingValue | undefined): string {
  if (byDefault === undefined || byDefault === '') return '';
  if (typeof byDefault === 'boolean') return `Mặc định: ${byDefault ? 'bật' : 'tắt'}.`;
  return `Mặc định: ${byDefault}${unit ? ` ${unit}` : ''}.`;
}
