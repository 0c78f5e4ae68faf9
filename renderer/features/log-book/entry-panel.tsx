import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LogEntryRow } from '../../../shared/api/contract/logbook.ts';
import { fieldsOfKind, kindLabel, logValueText } from '../../../shared/domain/logbook/index.ts';
import type { LogBook } from '../../../shared/domain/logbook/log-book.ts';
import { api } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EntryMark } from './log-columns.tsx';

interface EntryPanelProps {
  book: LogBook;
  entry: LogEntryRow;
  today: string;
  onEdit: () => void;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '—'}</dd>
  </>
);

/** An entry with everything known of it, and what can be done: change, close, open again, strike out. */
export function EntryPanel({ book, entry, today, onEdit }: EntryPanelProps) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'close' | 'withdraw' | null>(null);
  const reopen = useMutation(api.logbook.reopen.mutationOptions());
  const isLive = entry.withdrawnReason === null;
  return (
    <>
      <h2 className="details-name">{entry.subject}</h2>
      {book.outcomeLabel || !isLive ? <EntryMark entry={entry} /> : null}
      {reopen.error ? <Notice tone="error" {...explainError(reopen.error)} /> : null}
      <dl className="facts">
        <Fact label="Loại">{kindLabel(book, entry.kind)}</Fact>
        <Fact label={book.dayLabel}>{formatDay(entry.on)}</Fact>
        {book.unit === 'none' ? null : <Fact label="Đơn vị">{entry.unitName}</Fact>}
        {book.hasMailbox ? <Fact label="Hộp thư">{entry.address}</Fact> : null}
        {book.personLabel ? <Fact label={book.personLabel}>{entry.person}</Fact> : null}
        {fieldsOfKind(book, entry.kind).map((field) => (
          <Fact key={field.key} label={field.unit ? `${field.label} (${field.unit})` : field.label}>
            {logValueText(field, entry.details[field.key])}
          </Fact>
        ))}
        {book.documentLabel ? <Fact label={book.documentLabel}>{entry.document}</Fact> : null}
        {entry.closedOn ? (
          <>
            <Fact label="Ngày kết thúc">{formatDay(entry.closedOn)}</Fact>
            <Fact label={book.outcomeLabel ?? ''}>{entry.outcome}</Fact>
          </>
        ) : null}
        {isLive ? null : <Fact label="Gạch bỏ vì">{entry.withdrawnReason}</Fact>}
        <Fact label="Ghi lúc">{`${formatInstant(entry.createdAt)}, ${entry.operator}`}</Fact>
      </dl>
      {isLive ? (
        <div className="row-of-buttons">
          {book.outcomeLabel && !entry.closedOn ? (
            <ActButton right="edit" appearance="primary" onClick={() => setAsked('close')}>
              Kết thúc…
            </ActButton>
          ) : null}
          <ActButton right="edit" onClick={onEdit}>
            Sửa
          </ActButton>
          {entry.closedOn ? (
            <ActButton
              right="edit"
              disabledFocusable={reopen.isPending}
              onClick={async () => {
                await reopen.mutateAsync({ id: entry.id }).catch(() => null);
                refreshEverything(queryClient);
              }}
            >
              Mở lại
            </ActButton>
          ) : null}
          <ActButton right="edit" onClick={() => setAsked('withdraw')}>
            Gạch bỏ…
          </ActButton>
        </div>
      ) : null}
      {asked === 'close' ? (
        <CloseDialog book={book} entry={entry} today={today} onDone={() => setAsked(null)} />
      ) : null}
      {asked === 'withdraw' ? <WithdrawDialog entry={entry} onDone={() => setAsked(null)} /> : null}
    </>
  );
}

function CloseDialog({
  book,
  entry,
  today,
  onDone,
}: {
  book: LogBook;
  entry: LogEntryRow;
  today: string;
  onDone: () => void;
}) {
  const queryClient = useQueryClient();
  const [on, setOn] = useState<string | null>(today);
  const [outcome, setOutcome] = useState('');
  const close = useMutation(api.logbook.close.mutationOptions());
  const isReady = on !== null && outcome.trim() !== '';
  return (
    <AskDialog
      title={`Kết thúc ${book.entryName}`}
      act="Kết thúc"
      isReady={isReady && !close.isPending}
      error={close.error}
      onDismiss={onDone}
      onConfirm={async () => {
        if (on === null) return;
        const done = await close.mutateAsync({ id: entry.id, on, outcome }).catch(() => null);
        if (!done) return;
        refreshEverything(queryClient);
        onDone();
      }}
    >
      <DayField label="Ngày kết thúc" required value={on} onChange={setOn} />
      <Field label={book.outcomeLabel ?? ''} required>
        <Textarea
          rows={3}
          maxLength={1_000}
          value={outcome}
          onChange={(_, { value }) => setOutcome(value)}
        />
      </Field>
    </AskDialog>
  );
}

function WithdrawDialog({ entry, onDone }: { entry: LogEntryRow; onDone: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation(api.logbook.withdraw.mutationOptions());
  return (
    <AskDialog
      title="Gạch bỏ mục này?"
      act="Gạch bỏ"
      isReady={reason.trim() !== '' && !withdraw.isPending}
      error={withdraw.error}
      onDismiss={onDone}
      onConfirm={async () => {
        const done = await withdraw.mutateAsync({ id: entry.id, reason }).catch(() => null);
        if (!done) return;
        refreshEverything(queryClient);
        onDone();
      }}
    >
      <p>Mục vẫn nằm trong nhật ký, không tính vào báo cáo và không sửa lại được nữa.</p>
      <Field label="Lý do" required>
        <Input maxLength={500} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </AskDialog>
  );
}

function AskDialog({
  title,
  act,
  isReady,
  error,
  onDismiss,
  onConfirm,
  children,
}: {
  title: string;
  act: string;
  isReady: boolean;
  error: unknown;
  onDismiss: () => void;
  onConfirm: () => Promise<void>;
  children: ReactNode;
}) {
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onDismiss())}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {error ? <Notice tone="error" {...explainError(error)} /> : null}
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={onDismiss}>Quay lại</Button>
              <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
                {act}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
