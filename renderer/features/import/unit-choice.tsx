import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useUnits } from '../../api/use-units.ts';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { useImport } from './import-state.ts';
import { recallUnit } from './import-work.ts';

interface UnitChoiceProps {
  /** Whether a column of the list names units. */
  hasUnitColumn: boolean;
  /** What is missing, said at the field. */
  problem: string | null;
}

/** Which unit the people of the list belong to. */
export function UnitChoice({ hasUnitColumn, problem }: UnitChoiceProps) {
  const units = useUnits();
  const { unitMode, unitId } = useImport();
  const isOne = unitMode === 'one' || !hasUnitColumn;
  return (
    <fieldset className="unit-choice">
      <legend>Đơn vị của những người trong danh sách</legend>
      {hasUnitColumn ? (
        <RadioGroup
          aria-label="Cách xác định đơn vị"
          value={unitMode}
          onChange={(_, { value }) => useImport.setState({ unitMode: value as 'one' | 'list' })}
        >
          <Radio value="one" label="Mọi người thuộc cùng một đơn vị" />
          <Radio
            value="list"
            label="Theo cột “Đơn vị công tác” của danh sách, dò theo tên đơn vị"
          />
        </RadioGroup>
      ) : null}
      {isOne ? (
        <Field
          label="Đơn vị"
          required
          validationState={problem ? 'error' : 'none'}
          validationMessage={problem}
        >
          <UnitPicker
            placeholder="Gõ tên đơn vị, không cần dấu…"
            units={units.data ?? null}
            value={unitId}
            onChange={(chosen) => {
              useImport.setState({ unitId: chosen });
              if (chosen !== null) void recallUnit();
            }}
          />
        </Field>
      ) : null}
    </fieldset>
  );
}
