import { Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { UNIT_KINDS, type UnitKind } from '../../../shared/domain/unit.ts';
import { useUnits } from '../../api/use-units.ts';
import { UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import { UnitPicker } from '../../ui/unit-picker.tsx';

/** What the form of a unit holds. */
export interface UnitDraft {
  name: string;
  kind: UnitKind;
  parentId: UnitId | null;
  /** Empty for the address the rules give. */
  localPart: string;
  details: UnitDetailsDraft;
}

/** What a unit has besides its place and address. */
export interface UnitDetailsDraft {
  abbreviation: string;
  address: string;
  phone: string;
  head: string;
  headTitle: string;
  itContact: string;
  itPhone: string;
  itEmail: string;
  note: string;
}

/** A form with nothing in it. */
export const EMPTY_DETAILS: UnitDetailsDraft = {
  abbreviation: '',
  address: '',
  phone: '',
  head: '',
  headTitle: '',
  itContact: '',
  itPhone: '',
  itEmail: '',
  note: '',
};

const DETAIL_FIELDS: readonly [keyof UnitDetailsDraft, string, number][] = [
  ['abbreviation', 'Tên viết tắt', 40],
  ['phone', 'Điện thoại, fax', 100],
  ['head', 'Thủ trưởng', 120],
  ['headTitle', 'Chức vụ của thủ trưởng', 120],
  ['itContact', 'Đầu mối CNTT', 120],
  ['itPhone', 'Điện thoại đầu mối', 100],
  ['itEmail', 'Thư của đầu mối', 120],
];

interface Props {
  draft: UnitDraft;
  onChange: (draft: UnitDraft) => void;
}

/** Name, kind and place of a unit: what its address depends on. */
export function PlaceFields({ draft, onChange }: Props) {
  const units = useUnits();
  return (
    <div className="unit-form">
      <Field label="Tên đơn vị" required className="field-wide">
        <Input
          maxLength={200}
          value={draft.name}
          onChange={(_, { value }) => onChange({ ...draft, name: value })}
        />
      </Field>
      <Field label="Loại đơn vị">
        <Dropdown
          value={UNIT_KIND_LABELS[draft.kind]}
          selectedOptions={[draft.kind]}
          onOptionSelect={(_, { optionValue }) =>
            optionValue && onChange({ ...draft, kind: optionValue as UnitKind })
          }
        >
          {UNIT_KINDS.map((kind) => (
            <Option key={kind} value={kind}>
              {UNIT_KIND_LABELS[kind]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label="Thuộc đơn vị" hint="Bỏ trống nếu trực thuộc tỉnh.">
        <UnitPicker
          aria-label="Thuộc đơn vị"
          placeholder="Trực thuộc tỉnh"
          units={units.data ?? null}
          value={draft.parentId}
          onChange={(parentId) => onChange({ ...draft, parentId })}
        />
      </Field>
    </div>
  );
}

/** Contacts and notes of a unit. */
export function DetailFields({ draft, onChange }: Props) {
  const set = (field: keyof UnitDetailsDraft, value: string) =>
    onChange({ ...draft, details: { ...draft.details, [field]: value } });
  return (
    <div className="unit-form">
      {DETAIL_FIELDS.map(([field, label, maxLength]) => (
        <Field key={field} label={label}>
          <Input
            maxLength={maxLength}
            value={draft.details[field]}
            onChange={(_, { value }) => set(field, value)}
          />
        </Field>
      ))}
      <Field label="Địa chỉ trụ sở" className="field-wide">
        <Input
          maxLength={300}
          value={draft.details.address}
          onChange={(_, { value }) => set('address', value)}
        />
      </Field>
      <Field label="Ghi chú" className="field-wide">
        <Textarea
          maxLength={1000}
          value={draft.details.note}
          onChange={(_, { value }) => set('note', value)}
        />
      </Field>
    </div>
  );
}
