import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import {
  judgeQuota,
  messageLimitMb,
  toBytes,
  type UsageLevel,
  usageLevel,
} from '../../../shared/rules/quota.ts';
import { formatNumber } from '../../i18n/format.ts';
import { VerdictList } from '../../ui/verdict-list.tsx';
import { todayHere, useRules } from './use-rules.ts';

const LEVELS: Record<UsageLevel, string> = {
  normal: 'Còn đủ chỗ.',
  near: 'Sắp đầy.',
  high: 'Rất đầy.',
  full: 'Đã đầy.',
  unlimited: 'Không giới hạn, trái Điều 7.',
};

/** What Điều 7 says of the size of a mailbox and of attachments. */
export function QuotaLookup() {
  const today = todayHere();
  const { profile, settings } = useRules(today);
  const [mailbox, setMailbox] = useState('');
  const [attachment, setAttachment] = useState('');
  const [used, setUsed] = useState('');
  const mailboxMb = toSize(mailbox);
  const usedMb = toSize(used);
  const { verdicts } = judgeQuota({ mailboxMb, attachmentMb: toSize(attachment) }, profile, today);
  const size = (label: string, value: string, onChange: (text: string) => void) => (
    <Field
      label={label}
      validationMessage={
        value.trim() !== '' && toSize(value) === null ? 'Nhập một số, như 500.' : undefined
      }
    >
      <Input
        inputMode="decimal"
        maxLength={10}
        autoComplete="off"
        contentAfter={<span className="quiet">MB</span>}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
  return (
    <>
      <div className="field-row">
        {size('Dung lượng hộp thư', mailbox, setMailbox)}
        {size('Đã dùng', used, setUsed)}
        {size('Tệp đính kèm của mỗi thư', attachment, setAttachment)}
      </div>
      {verdicts.length === 0 ? (
        <p className="quiet">Ghi dung lượng để so với Điều 7.</p>
      ) : (
        <div className="proposal" aria-live="polite">
          <VerdictList label="So với Điều 7" verdicts={verdicts} />
          {mailboxMb !== null && usedMb !== null ? (
            <p>
              {LEVELS[usageLevel(usedMb, mailboxMb, settings.usage)]}
              {mailboxMb > 0 ? ` Đã dùng ${formatNumber((usedMb / mailboxMb) * 100)} %.` : ''}
            </p>
          ) : null}
        </div>
      )}
      <p className="quiet">
        1 MB được tính là {formatNumber(profile.quota.bytesPerMb)} byte:{' '}
        {formatNumber(profile.quota.mailboxMb)} MB là{' '}
        {formatNumber(toBytes(profile.quota.mailboxMb, profile))} byte. Để tệp đính kèm{' '}
        {formatNumber(profile.quota.attachmentMb)} MB đi qua được, máy chủ thư phải cho thư lớn đến{' '}
        {formatNumber(messageLimitMb(profile))} MB vì tệp lớn hơn khi gửi (Ngoài Quy chế).
      </p>
    </>
  );
}

/** A size as people type it, `500` or `1,5`; null when it is none. */
function toSize(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : null;
}
