import { Button, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DOCUMENT_KIND_FACTS } from '../../../shared/domain/document.ts';
import type { DocumentId, StoredFileId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { downloadFile, uploadFile } from '../../api/files.ts';
import { useAct } from '../../api/use-act.ts';
import { useDocumentPdf } from '../../api/use-document-pdf.ts';
import { MISSING_PART_LABELS } from '../../i18n/document-errors.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant, formatSize } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { CancelDraftDialog } from './cancel-draft-dialog.tsx';
import { DocumentMark } from './document-columns.tsx';
import { type DocumentDetails, DraftForm } from './draft-form.tsx';

/** One document: its PDF, what it lacks, what is attached. */
export function DocumentPage({ id }: { id: DocumentId }) {
  const [, navigate] = useLocation();
  const { data, error } = useQuery(api.document.get.queryOptions({ input: { id } }));
  const version = JSON.stringify(data ?? null);
  const preview = useDocumentPdf(data?.kind ?? null, id, version);
  const back = <Button onClick={() => navigate('/van-ban')}>Sổ văn bản</Button>;
  if (!data) {
    return (
      <Screen title="Văn bản" actions={back}>
        {error ? (
          <Notice tone="error" {...explainError(error)} />
        ) : (
          <Spinner label="Đang tải văn bản…" />
        )}
      </Screen>
    );
  }
  const kind = data.kind ? DOCUMENT_KIND_FACTS[data.kind].label : 'Văn bản';
  return (
    <Screen title={`${kind} ${data.numberAndSign}`} subtitle={data.subject} actions={back}>
      <div className="two-panes">
        <DocumentSide data={data} />
        <DocumentPreview
          title={`${kind} ${data.numberAndSign}`}
          pdf={preview.pdf}
          error={preview.error ? explainError(preview.error) : null}
          onSave={preview.save}
          actions={<Button onClick={() => void preview.saveWord()}>Lưu Word</Button>}
        />
      </div>
    </Screen>
  );
}

function DocumentSide({ data }: { data: DocumentDetails }) {
  const acting = useAct();
  const [isCancelling, setIsCancelling] = useState(false);
  const { id, state } = data;
  const attach = (file: File) =>
    void acting.run(async () => client.document.attach({ id, fileId: await uploadFile(file) }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="pane" aria-label="Nội dung văn bản" tabIndex={0}>
      <DocumentMark state={state} />
      {acting.error ? <Notice tone="error" {...explainError(acting.error)} /> : null}
      {state === 'draft' ? (
        <DraftForm key={id} data={data} acting={acting} />
      ) : (
        <Facts data={data} />
      )}
      {state === 'draft' && data.missing.length > 0 ? (
        <Notice
          tone="info"
          title={`Còn thiếu: ${data.missing.map((part) => MISSING_PART_LABELS[part]).join(', ')}.`}
        />
      ) : null}
      <Attached files={data.files} />
      <div className="row-of-buttons">
        {state === 'draft' ? (
          <>
            <ActButton
              right="edit"
              appearance="primary"
              disabledFocusable={acting.isRunning}
              onClick={() => void acting.run(() => client.document.issue({ id }))}
            >
              Ban hành
            </ActButton>
            <ActButton right="edit" onClick={() => setIsCancelling(true)}>
              Bỏ dự thảo…
            </ActButton>
          </>
        ) : null}
        {state === 'issued' ? (
          <FileButton
            label="Bản quét văn bản đã ký"
            accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff"
            onFile={attach}
            disabled={acting.isRunning}
          >
            Đính bản quét…
          </FileButton>
        ) : null}
      </div>
      {isCancelling ? <CancelDraftDialog id={id} onClose={() => setIsCancelling(false)} /> : null}
    </section>
  );
}

function Facts({ data }: { data: DocumentDetails }) {
  const facts: [string, string][] = [
    ['Ngày', data.datedOn ? formatDay(data.datedOn) : '—'],
    ['Kính gửi', data.to.join('; ') || '—'],
    ['Người ký', data.signer?.name || '—'],
    ['Nơi nhận', data.recipients.join('; ') || '—'],
    ['Ban hành lúc', data.issuedAt ? formatInstant(data.issuedAt) : '—'],
    ['Lý do', data.reason || '—'],
    ['Mã nội dung (SHA-256)', data.contentSha256 ?? '—'],
  ];
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Attached({ files }: Pick<DocumentDetails, 'files'>) {
  const open = async (id: StoredFileId) => {
    const file = await client.document.file({ id });
    await downloadFile(file.fileId, file.name);
  };
  if (files.length === 0) return null;
  return (
    <section className="scans" aria-label="Bản quét">
      {files.map((file) => (
        <p key={file.id}>
          <Button appearance="subtle" onClick={() => void open(file.id)}>
            {file.name}
          </Button>
          <span className="quiet">{` ${formatSize(file.sizeBytes)} · SHA-256 ${file.sha256.slice(0, 16)}…`}</span>
        </p>
      ))}
    </section>
  );
}
