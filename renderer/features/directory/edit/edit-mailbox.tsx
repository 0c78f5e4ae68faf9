import {
  Button,
  Checkbox,
  Field,
  Input,
  Skeleton,
  SkeletonItem,
  Textarea,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type RegisterOptions, useForm } from 'react-hook-form';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { api } from '../../../api/client.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import { useUnits } from '../../../api/use-units.ts';
import { explainError } from '../../../i18n/errors.ts';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { UnitPicker } from '../../../ui/unit-picker.tsx';
import { useUnsavedChanges } from '../../../ui/unsaved-changes.ts';
import { AddressChoice } from './address-choice.tsx';
import { CauseFields } from './cause-fields.tsx';
import {
  type EditedMailbox,
  type EditValues,
  isAltered,
  nameFault,
  quotaFault,
  toOrder,
  toValues,
  yearFault,
} from './edit-values.ts';

interface EditMailboxProps {
  id: MailboxId;
  /** Gives it up. */
  onClose: () => void;
  onSaved: () => void;
}

type TextValue = Exclude<keyof EditValues, 'unitId' | 'isPublished'>;
type EditFormProps = Omit<EditMailboxProps, 'id'> & { mailbox: EditedMailbox };

function EditForm({ mailbox, onClose, onSaved }: EditFormProps) {
  const form = useForm<EditValues>({ mode: 'onChange', defaultValues: toValues(mailbox) });
  const { errors } = form.formState;
  const [untouched] = useState(() => toValues(mailbox));
  useUnsavedChanges(() => isAltered(untouched, form.getValues()));
  // The control keeps its own text: it begins with what is known, or shows and gives back nothing.
  const text = (name: TextValue, rules?: RegisterOptions<EditValues, TextValue>) => ({
    ...form.register(name, rules),
    defaultValue: untouched[name],
  });
  const [unitId, isPublished, position] = form.watch(['unitId', 'isPublished', 'position']);
  const { data: units } = useUnits();
  const queryClient = useQueryClient();
  const [nothing, setNothing] = useState(false);
  const save = useMutation(
    api.mailbox.edit.mutationOptions({
      onSuccess: () => {
        refreshEverything(queryClient);
        onSaved();
      },
    }),
  );
  const submit = form.handleSubmit((values) => {
    const order = toOrder(mailbox, values);
    const isEmpty = Object.keys(order.patch).length === 0 && order.address === null;
    setNothing(isEmpty);
    if (!isEmpty) save.mutate(order);
  });
  const isPersonal = mailbox.kind === 'personal';
  return (
    <form className="form-stack" onSubmit={submit} noValidate>
      {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
      {nothing ? <Notice tone="info" title="Chưa có gì thay đổi." /> : null}
      <Field
        label={isPersonal ? 'Họ và tên' : 'Tên cơ quan, đơn vị'}
        required
        validationMessage={errors.name?.message}
      >
        <Input
          autoFocus
          maxLength={200}
          {...text('name', { validate: (name) => nameFault(mailbox.kind, name) })}
        />
      </Field>
      <AddressChoice mailbox={mailbox} form={form} />
      {isPersonal ? (
        <Field label="Năm sinh" validationMessage={errors.birthYear?.message}>
          <Input
            inputMode="numeric"
            maxLength={4}
            {...text('birthYear', { validate: yearFault })}
          />
        </Field>
      ) : null}
      <Field
        label="Đơn vị"
        hint={
          unitId !== mailbox.unitId ? 'Chuyển đơn vị thì địa chỉ thư vẫn giữ nguyên.' : undefined
        }
      >
        <UnitPicker
          aria-label="Đơn vị của hộp thư"
          placeholder="Chọn đơn vị"
          units={units ?? null}
          value={unitId}
          onChange={(value) => form.setValue('unitId', value ?? mailbox.unitId)}
        />
      </Field>
      {isPersonal ? (
        <>
          <Field label="Phòng, ban">
            <Input maxLength={200} {...text('department')} />
          </Field>
          <Field label="Chức vụ">
            <Input maxLength={200} {...text('position')} />
          </Field>
        </>
      ) : null}
      <Field label="Điện thoại/fax" hint="Nhiều số thì cách nhau bằng dấu /.">
        <Input maxLength={100} {...text('phone')} />
      </Field>
      <Field
        label="Dung lượng (MB)"
        validationMessage={errors.quotaMb?.message}
        hint="Điều 7: không quá 500 MB."
      >
        <Input inputMode="numeric" maxLength={4} {...text('quotaMb', { validate: quotaFault })} />
      </Field>
      <Checkbox
        label="Đưa vào danh bạ công khai (Điều 15 khoản 3)"
        checked={isPublished}
        onChange={(_, { checked }) => form.setValue('isPublished', checked === true)}
      />
      {isPublished && isPersonal && position.trim() === '' ? (
        <Notice
          tone="warning"
          title="Chưa có chức vụ."
          hint="Danh bạ công khai gồm họ tên, chức vụ, đơn vị, điện thoại, địa chỉ thư."
        />
      ) : null}
      <Field label="Ghi chú nội bộ">
        <Textarea maxLength={1_000} {...text('note')} />
      </Field>
      <CauseFields form={form} />
      <div className="row-of-buttons form-end">
        <Button onClick={onClose}>Thôi</Button>
        <Button appearance="primary" type="submit" disabledFocusable={save.isPending}>
          Ghi
        </Button>
      </div>
    </form>
  );
}

/** The form of one mailbox beside the list; the rules speak as one types, the backend decides. */
export function EditMailbox({ id, onClose, onSaved }: EditMailboxProps) {
  const { data, error } = useQuery({
    ...api.mailbox.get.queryOptions({ input: { id } }),
    // What is being typed must not be overwritten by what is read meanwhile.
    refetchOnWindowFocus: false,
  });
  return (
    <aside className="details" aria-label="Sửa hộp thư">
      <div className="details-bar">
        <span className="quiet">{data ? `Sửa ${data.address}` : 'Sửa hộp thư'}</span>
        <DismissButton label="Thôi sửa (Esc)" onClick={onClose} />
      </div>
      <div className="details-body">
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
        {data ? (
          <EditForm key={data.id} mailbox={data} onClose={onClose} onSaved={onSaved} />
        ) : null}
        {!data && !error ? (
          <Skeleton aria-label="Đang tải">
            <SkeletonItem size={96} />
          </Skeleton>
        ) : null}
      </div>
    </aside>
  );
}
