import { Combobox, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { UnitId } from '../../shared/domain/ids.ts';
import type { Unit } from '../../shared/domain/unit.ts';
import { matchUnits } from './match-units.ts';

const SHOWN = 60;

interface UnitPickerProps {
  /** The whole list; null while it is being read. */
  units: readonly Unit[] | null;
  value: UnitId | null;
  onChange: (unitId: UnitId | null) => void;
  placeholder: string;
  'aria-label'?: string;
  id?: string;
}

/** Finds a unit by any words of its name or by its address; accents and case do not matter. */
export function UnitPicker({ units, value, onChange, placeholder, ...rest }: UnitPickerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const chosen = units?.find(({ id }) => id === value) ?? null;
  const found = useMemo(() => matchUnits(units ?? [], typed ?? ''), [units, typed]);
  const names = useMemo(() => new Map(units?.map(({ id, name }) => [id, name])), [units]);
  const above = chosen?.parentId ? names.get(chosen.parentId) : undefined;
  const chosenName = above ? `${chosen?.name} – ${above}` : (chosen?.name ?? '');

  return (
    <Combobox
      {...rest}
      className="unit-picker"
      listbox={{ className: 'unit-options' }}
      positioning={{ position: 'below', align: 'start', fallbackPositions: ['above'] }}
      title={typed === null ? chosenName : undefined}
      placeholder={units === null ? 'Đang tải danh sách đơn vị…' : placeholder}
      clearable
      clearIcon={{ 'aria-label': 'Bỏ chọn đơn vị' }}
      expandIcon={{ 'aria-label': 'Mở danh sách đơn vị' }}
      value={typed ?? chosenName}
      selectedOptions={value === null ? [] : [String(value)]}
      open={isOpen}
      onChange={(event) => {
        setTyped(event.target.value);
        setIsOpen(true);
      }}
      onOpenChange={(_, { open }) => {
        setIsOpen(open);
        if (!open) setTyped(null);
      }}
      onOptionSelect={(_, { optionValue }) => {
        // Typing over a chosen unit lets go of it without an option; what was typed must stay.
        if (optionValue !== undefined) setTyped(null);
        onChange(optionValue ? (Number(optionValue) as UnitId) : null);
      }}
    >
      {found.slice(0, SHOWN).map(({ id, name, localPart, parentId }) => (
        <Option key={id} value={String(id)} text={name}>
          <span className="unit-option">
            <span>{name}</span>
            <span className="quiet">
              {[parentId === null ? null : names.get(parentId), localPart]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </Option>
      ))}
      {found.length > SHOWN ? (
        <Option value="" disabled text="">
          {`Còn ${found.length - SHOWN} đơn vị khác, gõ thêm để thu hẹp`}
        </Option>
      ) : null}
      {found.length === 0 && units !== null ? (
        <Option value="" disabled text="">
          Không có đơn vị nào khớp
        </Option>
      ) : null}
    </Combobox>
  );
}
