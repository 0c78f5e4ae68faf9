import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LogEntryId } from '../../../shared/domain/ids.ts';
import { fieldsOfKind, findLogFaults } from '../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../shared/domain/logbook/log-book.ts';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { useUnits } from '../../api/use-units.ts';
import { explainError } from '../../i18n/errors.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnitPicker } from '../../ui/unit-picker.tsx';
import { DetailField } from './detail-field.tsx';
import { type EntryDraft, keepDraft } from './log-work.ts';
import { MailboxPicker } from './mailbox-picker.tsx';

interface EntryFormProps {
  book: LogBook;
  draft: EntryDraft;
  onSaved: (id: LogEntryId) => void;
  onCancel: () => void;
}

const MISSING = 'Cần điền ô này.';

/** The short form of an entry, made of what its register says; what is typed stays until it is written or given up. */
export function EntryForm({ book, draft, onSaved, onCancel }: EntryFormProps) {
  const queryClient = useQueryClient();
  const units = useUnits();
  const [isTried, setIsTried] = useState(false);
  const save = useMutation(api.logbook.save.mutationOptions());
  const change = (part: Partial<EntryDraft>) => keepDraft(book.id, { ...draft, ...part });
  const faults = findLogFaults(book, {
    ...draft,
    // Without a unit of its own the entry is its mailbox's unit's.
    unitId: draft.unitId ?? draft.mailbox?.id ?? null,
  });
  if (draft.on === null) faults.push('on');
  const fault = (path: string) => (isTried && faults.includes(path) ? MISSING : undefined);

  const submit = async () => {
    setIsTried(true);
    if (faults.length > 0 || draft.on === null) return;
    const { mailbox, id, on, ...fields } = draft;
    const done = await save
      .mutateAsync({
        ...fields,
        book: book.id,
        id: id as LogEntryId | null,
        on,
        mailboxId: mailbox?.id ?? null,
      })
      .catch(() => null);
    if (!done) return;
    keepDraft(book.id, null);
    refreshEverything(queryClient);
    onSaved(done.id);
  };

  return (
    <form
      className="log-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {save.error ? <Notice tone="error" {...explainError(save.error)} /> : null}
      {isTried && faults.length > 0 ? (
        <Notice
          tone="warning"
          title="Còn ô cần điền hoặc chưa đúng."
          hint="Xem các ô có ghi chú."
        />
      ) : null}
      <Field label="Loại" required validationMessage={fault('kind')}>
        <Select value={draft.kind} onChange={(_, { value }) => change({ kind: value })}>
          {book.kinds.map(({ value, label, source }) => (
            <option key={value} value={value}>
              {source ? `${label} (${source})` : label}
            </option>
          ))}
        </Select>
      </Field>
      <DayField
        label={book.dayLabel}
        required
        value={draft.on}
        onChange={(on) => change({ on })}
        error={fault('on')}
      />
      <Field label={book.subjectLabel} required validationMessage={fault('subject')}>
        <Textarea
          rows={2}
          maxLength={500}
          value={draft.subject}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Field>
      {book.hasMailbox ? (
        <Field label="Hộp thư">
          <MailboxPicker value={draft.mailbox} onChange={(mailbox) => change({ mailbox })} />
        </Field>
      ) : null}
      {book.unit === 'none' ? null : (
        <Field
          label="Đơn vị"
          required={book.unit === 'required'}
          validationMessage={fault('unitId')}
        >
          <UnitPicker
            placeholder="Gõ tên đơn vị"
            units={units.data ?? null}
            value={draft.unitId}
            onChange={(unitId) => change({ unitId })}
          />
        </Field>
      )}
      {book.personLabel ? (
        <Field
          label={book.personLabel}
          required={book.isPersonRequired}
          validationMessage={fault('person')}
        >
          <Input
            maxLength={200}
            value={draft.person}
            onChange={(_, { value }) => change({ person: value })}
          />
        </Field>
      ) : null}
      {fieldsOfKind(book, draft.kind).map((field) => (
        <DetailField
          key={field.key}
          field={field}
          value={draft.details[field.key] ?? null}
          error={fault(`details.${field.key}`)}
          onChange={(value) => change({ details: { ...draft.details, [field.key]: value } })}
        />
      ))}
      {book.documentLabel ? (
        <Field label={book.documentLabel}>
          <Input
            maxLength={300}
            value={draft.document}
            onChange={(_, { value }) => change({ document: value })}
          />
        </Field>
      ) : null}
      <div className="row-of-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {draft.id === null ? 'Ghi vào sổ' : 'Lưu thay đổi'}
        </Button>
        <Button onClick={onCancel}>Bỏ</Button>
      </div>
    </form>
  );
}
