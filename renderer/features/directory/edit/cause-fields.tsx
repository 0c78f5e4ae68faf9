import { Field, Input } from '@fluentui/react-components';
import type { UseFormReturn } from 'react-hook-form';
import { DayField } from '../../../ui/day-field.tsx';
import type { EditValues } from './edit-values.ts';

/** What a change rests on: the document, the day it holds from, the reason. */
export function CauseFields({ form }: { form: UseFormReturn<EditValues> }) {
  return (
    <fieldset className="form-group">
      <legend>Căn cứ</legend>
      <Field label="Văn bản đề nghị" hint="Số, ký hiệu và ngày, ví dụ 123/SNV ngày 05/11/2026.">
        <Input maxLength={200} {...form.register('document')} />
      </Field>
      <Field label="Lý do">
        <Input maxLength={500} {...form.register('reason')} />
      </Field>
      <DayField
        label="Có hiệu lực từ ngày"
        hint="Để trống: hôm nay."
        value={form.watch('on') || null}
        onChange={(day) => form.setValue('on', day ?? '')}
      />
    </fieldset>
  );
}
