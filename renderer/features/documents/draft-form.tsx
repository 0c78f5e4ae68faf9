import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Signer } from '../../../shared/domain/document.ts';
import { api, client } from '../../api/client.ts';
import type { Acting } from '../../api/use-act.ts';
import { SIGNING_POWER_LABELS } from '../../i18n/document-labels.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';

/** A document as its page knows it. */
export type DocumentDetails = Awaited<ReturnType<typeof client.document.get>>;

const toLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const describe = ({ power, position, name }: Signer) =>
  `${name} – ${position} (${SIGNING_POWER_LABELS[power]})`;

/** What of a draft is filled in by hand: number, day, addressees, signer, recipients. */
export function DraftForm({ data, acting }: { data: DocumentDetails; acting: Acting }) {
  const { data: settings } = useQuery(api.settings.get.queryOptions({ input: {} }));
  const [number, setNumber] = useState(data.number === null ? '' : String(data.number));
  const [reason, setReason] = useState('');
  const [datedOn, setDatedOn] = useState(data.datedOn);
  const [subject, setSubject] = useState(data.subject);
  const [to, setTo] = useState(data.to.join('\n'));
  const [grounds, setGrounds] = useState(data.grounds.join('\n'));
  const [recipients, setRecipients] = useState(data.recipients.join('\n'));
  const [signer, setSigner] = useState<Signer | null>(data.signer);
  const signers = settings?.settings.office.signers ?? [];
  const known = signers.findIndex((each) => JSON.stringify(each) === JSON.stringify(signer));
  const wanted = /^\d{1,6}$/.test(number) ? Number(number) : data.number;
  const movesNumber = wanted !== null && wanted !== data.number;
  const save = () =>
    acting.run(() =>
      client.document.update({
        id: data.id,
        subject,
        to: toLines(to),
        grounds: toLines(grounds),
        recipients: toLines(recipients),
        datedOn,
        ...(data.hasSigner && { signer }),
        ...(movesNumber && { number: wanted, reason }),
      }),
    );
  return (
    <form
      className="form-fields"
      aria-label="Dự thảo"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="field-row">
        {data.number === null ? null : (
          <Field label="Số">
            <Input
              className="count-input"
              inputMode="numeric"
              maxLength={6}
              value={number}
              onChange={(_, { value }) => setNumber(value)}
            />
          </Field>
        )}
        <DayField label="Ngày ban hành" value={datedOn} onChange={setDatedOn} />
      </div>
      {movesNumber ? (
        <Field label="Vì sao bỏ qua các số ở giữa" hint="Các số ấy được ghi vào sổ cùng lý do này.">
          <Input value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      ) : null}
      <Field label="Trích yếu">
        <Textarea
          value={subject}
          maxLength={500}
          rows={2}
          onChange={(_, { value }) => setSubject(value)}
        />
      </Field>
      <Field label="Kính gửi" hint="Mỗi nơi một dòng.">
        <Textarea value={to} rows={2} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label="Căn cứ" hint="Mỗi căn cứ một dòng.">
        <Textarea value={grounds} rows={3} onChange={(_, { value }) => setGrounds(value)} />
      </Field>
      {data.hasSigner ? (
        <Field label="Người ký" hint="Danh sách người ký ở Cài đặt › Cơ quan ban hành.">
          <Select
            value={signer === null ? '' : known === -1 ? 'present' : String(known)}
            onChange={(_, { value }) => {
              if (value !== 'present')
                setSigner(value === '' ? null : (signers[Number(value)] ?? null));
            }}
          >
            <option value="">Chưa chọn</option>
            {signer !== null && known === -1 ? (
              <option value="present">{describe(signer)}</option>
            ) : null}
            {signers.map((each, index) => (
              <option key={describe(each)} value={index}>
                {describe(each)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field label="Nơi nhận" hint="Mỗi nơi một dòng.">
        <Textarea value={recipients} rows={3} onChange={(_, { value }) => setRecipients(value)} />
      </Field>
      <div className="row-of-buttons">
        <ActButton right="edit" type="submit" disabledFocusable={acting.isRunning}>
          Lưu dự thảo
        </ActButton>
      </div>
    </form>
  );
}
