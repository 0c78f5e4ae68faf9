import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { HandoverDetails } from '../../../shared/api/contract/handover.ts';
import type { HandedMailbox } from '../../../shared/domain/handover.ts';
import { client } from '../../api/client.ts';
import type { Acting } from '../../api/use-act.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';

type Mailbox = HandoverDetails['mailboxes'][number];

interface MailboxFormProps {
  data: HandoverDetails;
  mailbox: Mailbox;
  acting: Acting;
}

const toCount = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;

/** What is handed over with one mailbox: figures, checklist, what becomes of each delegate. */
export function MailboxForm({ data, mailbox, acting }: MailboxFormProps) {
  const [details, setDetails] = useState<HandedMailbox>(mailbox.details);
  const [isChanged, setIsChanged] = useState(false);
  const isOpen = data.state === 'open';
  const isFrozen = !isOpen || data.minutes.state !== 'draft';
  const put = (part: Partial<HandedMailbox>) => {
    setDetails({ ...details, ...part });
    setIsChanged(true);
  };
  const save = async () => {
    const { checklist, delegates } = details;
    const said = isFrozen ? { checklist, delegates } : details;
    const saved = await acting.run(() =>
      client.handover.change({
        id: data.id,
        mailboxes: [{ mailboxId: mailbox.mailboxId, details: said }],
      }),
    );
    if (saved) setIsChanged(false);
  };
  const decide = (termId: Mailbox['delegates'][number]['termId'], isKept: boolean) =>
    put({
      delegates: [
        ...details.delegates.filter((each) => each.termId !== termId),
        { termId, isKept },
      ],
    });
  const name = mailbox.address.split('@')[0] ?? '';
  const number = (
    label: string,
    value: number | null,
    change: (value: number | null) => Partial<HandedMailbox>,
  ) => (
    <Field label={label}>
      <Input
        className="count-input"
        inputMode="numeric"
        maxLength={9}
        readOnly={isFrozen}
        value={value === null ? '' : String(value)}
        onChange={(_, { value: text }) => put(change(toCount(text)))}
      />
    </Field>
  );
  return (
    <fieldset className="handed" aria-label={`Bàn giao ${mailbox.address}`}>
      <legend>
        <strong>{mailbox.unitName}</strong> <span className="address">{mailbox.address}</span>
      </legend>
      <div className="field-row">
        {number('Dung lượng (MB)', details.usedMb, (usedMb) => ({ usedMb }))}
        {number('Số thư mục', details.folderCount, (folderCount) => ({ folderCount }))}
        {number('Số thư', details.messageCount, (messageCount) => ({ messageCount }))}
        {isFrozen ? null : (
          <DayField
            label="Số liệu ngày"
            value={details.figuresOn}
            onChange={(figuresOn) => put({ figuresOn })}
          />
        )}
      </div>
      <div className="field-row">
        <Field label="Bản sao lưu dữ liệu" className="field-wide">
          <Input
            readOnly={isFrozen}
            maxLength={300}
            value={details.backup}
            onChange={(_, { value }) => put({ backup: value })}
          />
        </Field>
        <Field label="Việc còn tồn" className="field-wide">
          <Input
            readOnly={isFrozen}
            maxLength={1000}
            value={details.openMatters}
            onChange={(_, { value }) => put({ openMatters: value })}
          />
        </Field>
      </div>
      {data.items
        .filter(({ code }) => code !== 'delegations')
        .map(({ code, text, isRequired }) => (
          <Checkbox
            key={code}
            disabled={!isOpen}
            label={isRequired ? `${text} (bắt buộc)` : text}
            checked={details.checklist[code] === true}
            onChange={(_, { checked }) =>
              put({ checklist: { ...details.checklist, [code]: checked === true } })
            }
          />
        ))}
      {mailbox.delegates.map(({ termId, personName }) => {
        const decision = details.delegates.find((each) => each.termId === termId)?.isKept ?? null;
        return (
          <Field key={termId} label={`Ủy quyền của ${personName}`}>
            <RadioGroup
              layout="horizontal"
              disabled={!isOpen}
              value={decision === null ? '' : decision ? 'keep' : 'end'}
              onChange={(_, { value }) => decide(termId, value === 'keep')}
            >
              <Radio value="end" label="Chấm dứt" />
              <Radio value="keep" label="Giữ" />
            </RadioGroup>
          </Field>
        );
      })}
      {isOpen ? (
        <div className="row-of-buttons">
          <ActButton
            right="edit"
            disabledFocusable={!isChanged || acting.isRunning}
            onClick={() => void save()}
          >{`Lưu nội dung ${name}`}</ActButton>
        </div>
      ) : null}
    </fieldset>
  );
}
