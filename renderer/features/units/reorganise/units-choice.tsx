import { Checkbox, Label, SearchBox } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import { useUnits } from '../../../api/use-units.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { matchUnits } from '../../../ui/match-units.ts';

interface UnitsChoiceProps {
  label: string;
  value: readonly UnitId[];
  onChange: (ids: readonly UnitId[]) => void;
}

const SHOWN = 60;

/** Several units chosen from a list that narrows as one types; those chosen stand first. */
export function UnitsChoice({ label, value, onChange }: UnitsChoiceProps) {
  const { data: units } = useUnits();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const chosen = new Set(value);
  const names = useMemo(() => new Map(units?.map(({ id, name }) => [id, name])), [units]);
  const found = matchUnits(units ?? [], text).filter(({ id }) => !chosen.has(id));
  const first = (units ?? []).filter(({ id }) => chosen.has(id));
  return (
    <div className="form-stack">
      <Label>{`${label} (đã chọn ${formatNumber(value.length)})`}</Label>
      <SearchBox
        aria-label={`Tìm ${label.toLowerCase()}`}
        placeholder="Tên hoặc tên tài khoản…"
        value={typed}
        onChange={(_, { value: next }) => setTyped(next)}
        dismiss={{ 'aria-label': 'Xóa chữ đang tìm' }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: the list is no set of form fields but one choice */}
      <div className="choice-list" role="group" aria-label={label}>
        {[...first, ...found.slice(0, SHOWN)].map(({ id, name, parentId }) => (
          <Checkbox
            key={id}
            checked={chosen.has(id)}
            label={parentId === null ? name : `${name} – ${names.get(parentId) ?? ''}`}
            onChange={(_, { checked }) =>
              onChange(checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
        {found.length > SHOWN ? (
          <span className="quiet">
            Còn {formatNumber(found.length - SHOWN)} đơn vị, gõ thêm để thu hẹp
          </span>
        ) : null}
      </div>
    </div>
  );
}
