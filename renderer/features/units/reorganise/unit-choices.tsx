import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { UNIT_KINDS, type UnitKind } from '../../../../shared/domain/unit.ts';
import { useUnits } from '../../../api/use-units.ts';
import { UNIT_KIND_LABELS } from '../../../i18n/labels.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';

interface OneUnitProps {
  label: string;
  hint?: string;
  placeholder?: string;
  value: UnitId | null;
  onChange: (id: UnitId | null) => void;
}

/** One unit of the province. */
export function OneUnit({
  label,
  hint,
  placeholder = 'Chọn đơn vị',
  value,
  onChange,
}: OneUnitProps) {
  const units = useUnits();
  return (
    <Field label={label} hint={hint}>
      <UnitPicker
        aria-label={label}
        placeholder={placeholder}
        units={units.data ?? null}
        value={value}
        onChange={onChange}
      />
    </Field>
  );
}

/** The kind of a unit that comes into being. */
export function KindChoice({
  value,
  onChange,
}: {
  value: UnitKind;
  onChange: (kind: UnitKind) => void;
}) {
  return (
    <Field label="Loại đơn vị mới">
      <Dropdown
        value={UNIT_KIND_LABELS[value]}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChange(optionValue as UnitKind)}
      >
        {UNIT_KINDS.map((kind) => (
          <Option key={kind} value={kind}>
            {UNIT_KIND_LABELS[kind]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
