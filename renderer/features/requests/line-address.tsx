import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { CANDIDATE_STATUS_LABELS } from '../../i18n/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useSettled } from '../../ui/use-settled.ts';

interface LineAddressProps {
  mailboxId: MailboxId;
  /** The name and year the line asks for; empty: as they are. */
  name: string;
  birthYear: number | null;
  /** Empty: the address stays. */
  localPart: string;
  keepOldUntil: string | null;
  onChange: (change: { wantedLocalPart?: string; keepOldUntil?: string | null }) => void;
}

const OTHER = '*';

/** Whether a change takes a new address along: by the rules of Điều 4, or one the office asks for; the old one stays an alias. */
export function LineAddress(props: LineAddressProps) {
  const { mailboxId, birthYear, localPart, keepOldUntil, onChange } = props;
  const name = useSettled(props.name.trim(), 300);
  const { data: mailbox } = useQuery(api.mailbox.get.queryOptions({ input: { id: mailboxId } }));
  const { data: proposal } = useQuery(
    api.mailbox.proposeAddress.queryOptions({
      input: { id: mailboxId, name: name || null, birthYear },
    }),
  );
  const [isTyping, setIsTyping] = useState(false);
  if (!mailbox || !proposal) return null;
  const present = mailbox.address.split('@')[0] ?? '';
  const offered = proposal.candidates.filter(
    (candidate) => candidate.localPart !== '' && candidate.localPart !== present,
  );
  const isOffered = offered.some((candidate) => candidate.localPart === localPart);
  const isOther = isTyping || (localPart !== '' && !isOffered);
  return (
    <fieldset className="form-group">
      <legend>Địa chỉ</legend>
      <RadioGroup
        aria-label="Địa chỉ sau khi thay đổi"
        value={isOther ? OTHER : localPart}
        onChange={(_, { value }) => {
          setIsTyping(value === OTHER);
          onChange({ wantedLocalPart: value === OTHER ? '' : value });
        }}
      >
        <Radio value="" label={`Giữ ${present}`} />
        {offered.map(({ localPart: offer, status, source }) => (
          <Radio
            key={offer}
            value={offer}
            disabled={status !== 'free'}
            label={`${offer} – ${source}${status === 'free' ? '' : ` (${CANDIDATE_STATUS_LABELS[status]})`}`}
          />
        ))}
        <Radio value={OTHER} label="Địa chỉ khác mà đơn vị đề nghị (ngoài Quy chế)" />
      </RadioGroup>
      {isOther ? (
        <Field
          label="Tên tài khoản đề nghị"
          hint="Viết liền, chữ thường, không dấu. Lý do ghi ở “Ghi chú, lý do”."
        >
          <Input
            maxLength={64}
            value={localPart}
            onChange={(_, { value }) => onChange({ wantedLocalPart: value.toLowerCase().trim() })}
          />
        </Field>
      ) : null}
      {localPart !== '' ? (
        <DayField
          label="Giữ địa chỉ cũ làm bí danh đến hết ngày"
          hint="Để trống: giữ cho đến khi có người kết thúc."
          value={keepOldUntil}
          onChange={(day) => onChange({ keepOldUntil: day })}
        />
      ) : null}
    </fieldset>
  );
}
