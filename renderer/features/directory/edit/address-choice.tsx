import { Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../../api/client.ts';
import { CANDIDATE_STATUS_LABELS } from '../../../i18n/labels.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type { EditedMailbox, EditValues } from './edit-values.ts';

interface AddressChoiceProps {
  mailbox: EditedMailbox;
  form: UseFormReturn<EditValues>;
}

/** Offered when the name changes: keep the address, or take one by Điều 4; the old one stays an alias. */
export function AddressChoice({ mailbox, form }: AddressChoiceProps) {
  const [typedName, typedYear, localPart] = form.watch(['name', 'birthYear', 'localPart']);
  const name = useSettled(typedName.trim(), 300);
  const year = useSettled(typedYear.trim(), 300);
  const birthYear = /^\d{4}$/.test(year) ? Number(year) : null;
  const isRenamed = name !== '' && name !== mailbox.name;
  const { data } = useQuery({
    ...api.mailbox.proposeAddress.queryOptions({ input: { id: mailbox.id, name, birthYear } }),
    enabled: isRenamed,
  });
  if (!isRenamed || !data) return null;
  const offered = data.candidates.filter(
    (candidate) => candidate.localPart !== '' && candidate.localPart !== mailbox.localPart,
  );
  return (
    <fieldset className="form-group">
      <legend>Địa chỉ sau khi đổi tên</legend>
      <RadioGroup
        aria-label="Địa chỉ sau khi đổi tên"
        value={localPart}
        onChange={(_, { value }) => form.setValue('localPart', value)}
      >
        <Radio value="" label={`Giữ ${mailbox.localPart}`} />
        {offered.map(({ localPart: offer, status, source }) => (
          <Radio
            key={offer}
            value={offer}
            disabled={status !== 'free'}
            label={`${offer} – ${source}${status === 'free' ? '' : ` (${CANDIDATE_STATUS_LABELS[status]})`}`}
          />
        ))}
      </RadioGroup>
      {localPart ? (
        <DayField
          label="Giữ địa chỉ cũ làm bí danh đến hết ngày"
          hint="Để trống: giữ cho đến khi có người kết thúc."
          value={form.watch('keepOldUntil') || null}
          onChange={(day) => form.setValue('keepOldUntil', day ?? '')}
        />
      ) : null}
    </fieldset>
  );
}
