import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { Controller, useForm } from 'react-hook-form';
import type { OperatorId, UnitId } from '../../../../shared/domain/ids.ts';
import { OPERATOR_ROLES, type OperatorRole } from '../../../../shared/domain/operator.ts';
import { useUnits } from '../../../api/use-units.ts';
import { OPERATOR_ROLE_HINTS, OPERATOR_ROLE_LABELS } from '../../../i18n/labels.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';

/** An operator being written; without an id a new one. */
export interface OperatorDraft {
  id: OperatorId | null;
  username: string;
  fullName: string;
  role: OperatorRole;
  branchUnitId: UnitId | null;
  isActive: boolean;
}

interface OperatorFormProps {
  draft: OperatorDraft;
  onSave: (values: OperatorDraft) => Promise<void>;
  onClose: () => void;
}

/** Name, role and branch of an operator. */
export function OperatorForm({ draft, onSave, onClose }: OperatorFormProps) {
  const { data: units = null } = useUnits();
  const { control, handleSubmit, watch, formState } = useForm({ defaultValues: draft });
  const role = watch('role');
  const isNew = draft.id === null;
  return (
    <form className="settings-form" onSubmit={handleSubmit(onSave)} noValidate>
      <h3>{isNew ? 'Thêm người dùng' : `Sửa ${draft.fullName}`}</h3>
      <TextField
        control={control}
        name="fullName"
        label="Họ và tên"
        autoFocus
        maxLength={120}
        rules={{ validate: (text) => text.trim() !== '' || 'Nhập họ và tên.' }}
      />
      {isNew ? (
        <TextField
          control={control}
          name="username"
          label="Tên đăng nhập"
          maxLength={60}
          autoComplete="off"
          rules={{ validate: (text) => text.trim() !== '' || 'Nhập tên đăng nhập.' }}
        />
      ) : null}
      <Controller
        control={control}
        name="role"
        render={({ field }) => (
          <Field label="Vai trò" hint={OPERATOR_ROLE_HINTS[role]}>
            <Select {...field} onChange={(_, { value }) => field.onChange(value)}>
              {OPERATOR_ROLES.map((each) => (
                <option key={each} value={each}>
                  {OPERATOR_ROLE_LABELS[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      />
      <Controller
        control={control}
        name="branchUnitId"
        render={({ field }) => (
          <Field
            label="Chỉ làm việc với"
            hint="Đơn vị này và các đơn vị trực thuộc; để trống là toàn tỉnh"
          >
            <UnitPicker
              units={units}
              value={field.value}
              onChange={field.onChange}
              placeholder="Toàn tỉnh"
              aria-label="Chỉ làm việc với đơn vị"
            />
          </Field>
        )}
      />
      {isNew ? null : (
        <Controller
          control={control}
          name="isActive"
          render={({ field }) => (
            <Checkbox
              label="Đang hoạt động"
              checked={field.value}
              onChange={(_, { checked }) => field.onChange(checked === true)}
            />
          )}
        />
      )}
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={formState.isSubmitting}>
          {isNew ? 'Thêm' : 'Lưu'}
        </Button>
        <Button onClick={onClose}>Bỏ</Button>
      </div>
    </form>
  );
}
