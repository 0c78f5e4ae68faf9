import { Button, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { HandoverDetails } from '../../../shared/api/contract/handover.ts';
import type { HandoverId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { downloadFile, uploadFile } from '../../api/files.ts';
import { type Acting, useAct } from '../../api/use-act.ts';
import { useDocumentPdf } from '../../api/use-document-pdf.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant, formatSize } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { HandoverMark } from './handover-list.tsx';
import { MailboxForm } from './mailbox-form.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** One handover: what is handed over, its minutes, and what is still to be done. */
export function HandoverPage({ id }: { id: HandoverId }) {
  const [, navigate] = useLocation();
  const { data, error } = useQuery(api.handover.get.queryOptions({ input: { id } }));
  const back = <Button onClick={() => navigate('/ban-giao/cuoc')}>Các cuộc bàn giao</Button>;
  if (!data) {
    return (
      <Screen title="Bàn giao" actions={back}>
        {error ? (
          <Notice tone="error" {...explainError(error)} />
        ) : (
          <Spinner label="Đang tải cuộc bàn giao…" />
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={`Bàn giao ${data.numberAndSign}`}
      subtitle={`${data.giverName} giao ${data.mailboxCount} hộp thư cho ${data.receiverName}, ngày ${formatDay(data.handedOverOn)}`}
      actions={back}
    >
      <div className="two-panes">
        <HandoverSide data={data} />
        <Minutes data={data} />
      </div>
    </Screen>
  );
}

function Minutes({ data }: { data: HandoverDetails }) {
  const version = JSON.stringify([
    data.minutes.state,
    data.mailboxes,
    data.particulars,
    data.reason,
  ]);
  const { pdf, error, save, saveWord } = useDocumentPdf(
    'handover-minutes',
    data.documentId,
    version,
  );
  return (
    <DocumentPreview
      title={`Biên bản ${data.numberAndSign}`}
      pdf={pdf}
      error={error ? explainError(error) : null}
      onSave={save}
      actions={<Button onClick={() => void saveWord()}>Lưu Word</Button>}
    />
  );
}

function HandoverSide({ data }: { data: HandoverDetails }) {
  const acting = useAct();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="pane" aria-label="Nội dung bàn giao" tabIndex={0}>
      <HandoverMark state={data.state} />
      {acting.error ? <Notice tone="error" {...explainError(acting.error)} /> : null}
      {data.state === 'completed' && data.completedAt ? (
        <Notice
          tone="success"
          title={`Đã hoàn tất lúc ${formatInstant(data.completedAt)}.`}
          hint="Không sửa được nữa; cần sửa thì lập biên bản đính chính."
        />
      ) : null}
      {data.state === 'cancelled' ? (
        <Notice tone="info" title={`Đã hủy: ${data.closingReason}`} />
      ) : null}
      {data.correctsId ? (
        <p>Biên bản này bổ sung, đính chính một cuộc bàn giao đã hoàn tất.</p>
      ) : (
        data.mailboxes.map((mailbox) => (
          <MailboxForm key={mailbox.mailboxId} data={data} mailbox={mailbox} acting={acting} />
        ))
      )}
      <Scans data={data} acting={acting} />
      <Missing data={data} />
      <Actions data={data} acting={acting} />
    </section>
  );
}

function Missing({ data }: { data: HandoverDetails }) {
  if (data.state !== 'open') return null;
  if (data.missing.length === 0)
    return <Notice tone="success" title="Mọi mục đã đủ, có thể hoàn tất bàn giao." />;
  return (
    <section aria-label="Còn thiếu">
      <h2>Còn thiếu để hoàn tất</h2>
      <ul>
        {data.missing.map(({ message, source }) => (
          <li key={message}>
            {message} <span className="quiet">{source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scans({ data, acting }: { data: HandoverDetails; acting: Acting }) {
  const { files, state } = data.minutes;
  const attach = (file: File) =>
    void acting.run(async () => {
      const fileId = await uploadFile(file);
      return client.document.attach({ id: data.documentId, fileId });
    });
  const open = async (id: HandoverDetails['minutes']['files'][number]['id']) => {
    const file = await client.document.file({ id });
    await downloadFile(file.fileId, file.name);
  };
  return (
    <section className="scans" aria-label="Bản quét biên bản">
      {files.map((file) => (
        <p key={file.id}>
          <Button appearance="subtle" onClick={() => void open(file.id)}>
            {file.name}
          </Button>
          <span className="quiet">{` ${formatSize(file.sizeBytes)} · SHA-256 ${file.sha256.slice(0, 16)}…`}</span>
        </p>
      ))}
      {data.state === 'open' && state === 'issued' ? (
        <FileButton
          label="Bản quét biên bản đã ký"
          accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff"
          onFile={attach}
          disabled={acting.isRunning}
        >
          Đính bản quét…
        </FileButton>
      ) : null}
    </section>
  );
}

function Actions({ data, acting }: { data: HandoverDetails; acting: Acting }) {
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'cancel' | 'correct' | null>(null);
  const { id } = data;
  const canComplete = data.missing.length === 0;
  return (
    <div className="row-of-buttons">
      {data.state === 'open' && data.minutes.state === 'draft' ? (
        <ActButton
          right="edit"
          appearance="primary"
          disabledFocusable={acting.isRunning}
          onClick={() => void acting.run(() => client.handover.issueMinutes({ id }))}
        >
          Chốt biên bản để in
        </ActButton>
      ) : null}
      {data.state === 'open' && data.minutes.state === 'issued' ? (
        <ActButton
          right="edit"
          appearance="primary"
          disabledFocusable={acting.isRunning || !canComplete}
          onClick={() => void acting.run(() => client.handover.complete({ id }))}
        >
          Hoàn tất bàn giao
        </ActButton>
      ) : null}
      {data.state === 'open' ? (
        <ActButton right="edit" onClick={() => setDialog('cancel')}>
          Hủy cuộc bàn giao…
        </ActButton>
      ) : null}
      {data.state === 'completed' ? (
        <ActButton right="edit" onClick={() => setDialog('correct')}>
          Lập biên bản đính chính…
        </ActButton>
      ) : null}
      {dialog === 'cancel' ? (
        <ReasonDialog
          title="Hủy cuộc bàn giao"
          submitLabel="Hủy cuộc bàn giao"
          note="Người quản lý các hộp thư giữ nguyên. Số biên bản dự thảo được trả lại hoặc ghi là đã hủy."
          onClose={() => setDialog(null)}
          onReason={(reason) => client.handover.cancel({ id, reason })}
        />
      ) : null}
      {dialog === 'correct' ? (
        <ReasonDialog
          title="Lập biên bản bổ sung, đính chính"
          submitLabel="Lập biên bản"
          label="Nội dung bổ sung, đính chính"
          note="Biên bản đã hoàn tất được giữ nguyên; biên bản mới có số riêng và cần ký, đính bản quét."
          onClose={() => setDialog(null)}
          onReason={async (reason) => {
            const made = await client.handover.correct({
              id,
              reason,
              on: data.handedOverOn,
              particulars: { ...data.particulars, commitments: reason },
            });
            navigate(`/ban-giao/cuoc/${made.id}`);
          }}
        />
      ) : null}
    </div>
  );
}
