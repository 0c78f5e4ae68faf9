import { Checkbox, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { BulkOrder } from '../../../api/directory-jobs.ts';
import { useUnits } from '../../../api/use-units.ts';
import { UnitPicker } from '../../../ui/unit-picker.tsx';

/** What many mailboxes are to be given. */
export type BulkPatch = BulkOrder['patch'];

/** What the fields of a bulk change are called. */
export const BULK_FIELD_LABELS: Record<keyof BulkPatch, string> = {
  unitId: 'Đơn vị',
  department: 'Phòng, ban',
  position: 'Chức vụ',
  isPublished: 'Công khai',
  quotaMb: 'Dung lượng (MB)',
  document: 'Văn bản cấp',
};

interface BulkFieldsProps {
  patch: BulkPatch;
  onChange: (patch: BulkPatch) => void;
}

/** Chooses the fields that change and what they become; what is not ticked stays. */
export function BulkFields({ patch, onChange }: BulkFieldsProps) {
  const { data: units } = useUnits();
  const toggle = (field: keyof BulkPatch, initial: unknown, isOn: boolean) => {
    const { [field]: _former, ...rest } = patch;
    onChange(isOn ? { ...rest, [field]: initial } : rest);
  };
  const line = (field: keyof BulkPatch, initial: unknown, control: ReactNode) => (
    <div className="bulk-line" key={field}>
      <Checkbox
        label={BULK_FIELD_LABELS[field]}
        checked={field in patch}
        onChange={(_, { checked }) => toggle(field, initial, checked === true)}
      />
      {field in patch ? control : null}
    </div>
  );
  const text = (field: 'department' | 'position' | 'document') =>
    line(
      field,
      '',
      <Input
        aria-label={`${BULK_FIELD_LABELS[field]} mới`}
        maxLength={200}
        value={patch[field] ?? ''}
        onChange={(_, { value }) => onChange({ ...patch, [field]: value })}
      />,
    );
  return (
    <fieldset className="form-group">
      <legend>Sửa những gì</legend>
      {line(
        'isPublished',
        true,
        <RadioGroup
          layout="horizontal"
          aria-label="Công khai mới"
          value={String(patch.isPublished)}
          onChange={(_, { value }) => onChange({ ...patch, isPublished: value === 'true' })}
        >
          <Radio value="true" label="Có" />
          <Radio value="false" label="Không" />
        </RadioGroup>,
      )}
      {line(
        'unitId',
        undefined,
        <UnitPicker
          aria-label="Đơn vị mới"
          placeholder="Chọn đơn vị; địa chỉ thư giữ nguyên"
          units={units ?? null}
          value={(patch.unitId ?? null) as UnitId | null}
          onChange={(unitId) => onChange({ ...patch, unitId: unitId ?? undefined })}
        />,
      )}
      {text('department')}
      {text('position')}
      {line(
        'quotaMb',
        500,
        <Input
          type="number"
          min={1}
          max={500}
          aria-label="Dung lượng mới (MB)"
          value={String(patch.quotaMb ?? '')}
          onChange={(_, { value }) => onChange({ ...patch, quotaMb: Number(value) })}
        />,
      )}
      {text('document')}
    </fieldset>
  );
}

/** Whether every ticked field has something to be written. */
export function isComplete(patch: BulkPatch): boolean {
  const fields = Object.keys(patch);
  if (fields.length === 0) return false;
  if ('unitId' in patch && patch.unitId === undefined) return false;
  const { quotaMb } = patch;
  return quotaMb === undefined || (Number.isInteger(quotaMb) && quotaMb >= 1 && quotaMb <= 500);
}
