import { Button } from '@fluentui/react-components';
import { Attach20Regular, Document20Regular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import type { RequestId, StoredFileId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { uploadFile } from '../../api/files.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatSize } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Dossier } from './dossier-types.ts';
import { DueMark, RequestStateMark } from './request-marks.tsx';
import { ScanView } from './scan-view.tsx';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '—'}</dd>
  </>
);

/** What the office wrote or who called, until when it is to be answered, and the scan of the letter. */
export function DossierLetter({ request }: { request: Dossier }) {
  const { run, isRunning, error, clearError } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const id = request.id as RequestId;
  const isCall = request.channel === 'phone';
  const [shown, setShown] = useState<StoredFileId | null>(null);
  return (
    <section className="dossier-letter" aria-label="Văn bản đề nghị">
      <dl className="facts">
        <Fact label="Tình trạng">
          <RequestStateMark state={request.state} />
        </Fact>
        <Fact label="Đơn vị">{request.unitName}</Fact>
        {isCall ? (
          <>
            <Fact label="Người gọi">
              {[request.caller, request.callerPhone].filter(Boolean).join(' · ')}
            </Fact>
            <Fact label="Đã xác minh">{request.verification}</Fact>
          </>
        ) : (
          <Fact label="Văn bản">
            Số {request.letterNumber}
            {request.letterOn ? ` ngày ${formatDay(request.letterOn)}` : ''}
          </Fact>
        )}
        <Fact label="Tiếp nhận">{formatDay(request.receivedOn)}</Fact>
        <Fact label="Hạn phúc đáp">
          <DueMark dueOn={request.dueOn} isLate={request.isLate} />
        </Fact>
        {request.withdrawnReason ? <Fact label="Lý do rút">{request.withdrawnReason}</Fact> : null}
      </dl>
      <div className="row-of-buttons">
        {request.files.map((file) => (
          <Button
            key={file.id}
            appearance="subtle"
            icon={<Document20Regular />}
            onClick={() => setShown(file.id as StoredFileId)}
          >
            {file.name} ({formatSize(file.sizeBytes)})
          </Button>
        ))}
        <ActButton
          right="edit"
          icon={<Attach20Regular />}
          disabledFocusable={isRunning}
          onClick={() => input.current?.click()}
        >
          Kèm bản quét
        </ActButton>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Tệp bản quét"
          accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff"
          onChange={(event) => {
            const [scan] = event.target.files ?? [];
            event.target.value = '';
            if (scan)
              void run(async () => client.request.attach({ id, fileId: await uploadFile(scan) }));
          }}
        />
      </div>
      {shown === null ? null : <ScanView id={shown} onClose={() => setShown(null)} />}
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
    </section>
  );
}
