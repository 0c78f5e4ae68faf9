import { Button, Spinner } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentId, MailboxId, NoticeId, StoredFileId } from '../../../shared/domain/ids.ts';
import { NOTICE_LINE_LABELS, NOTICE_STEP_LABELS } from '../../../shared/domain/lifecycle-labels.ts';
import { accessText } from '../../../shared/domain/stage-columns.ts';
import { api, client } from '../../api/client.ts';
import { renderDocument } from '../../api/documents.ts';
import { downloadFile, saveFile } from '../../api/files.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { DocumentPreview } from '../../ui/document-preview.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { NoticeDetailsData } from './board-types.ts';
import { CarryOut } from './carry-out.tsx';
import { CauseDialog } from './cause-dialog.tsx';
import { NoticeStateMark } from './notice-state-mark.tsx';

/** One notice beside the list: whom it names, its document, and what can be done with it now. */
export function NoticeDetails({ id, onClose }: { id: NoticeId; onClose: () => void }) {
  const { data, error } = useQuery(api.lifecycle.notice.queryOptions({ input: { id } }));
  return (
    <aside className="details notice-details" aria-label="Chi tiết thông báo">
      <div className="details-bar">
        <span className="quiet">{data ? NOTICE_STEP_LABELS[data.step] : 'Thông báo'}</span>
        <DismissButton label="Đóng chi tiết (Esc)" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung thông báo" tabIndex={0}>
        {error ? <Notice tone="error" {...explainError(error)} /> : null}
        {data ? <Loaded id={id} notice={data} /> : error ? null : <Spinner label="Đang tải…" />}
      </section>
    </aside>
  );
}

function Loaded({ id, notice }: { id: NoticeId; notice: NoticeDetailsData }) {
  const { run, isRunning, error, clearError } = useAct();
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [paper, setPaper] = useState<{ name: string; blob: Blob } | null>(null);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { step, state, documentId } = notice;
  const isOpen = state === 'draft' || state === 'issued';
  const kind = step === 'lock' ? ('lock-notice' as const) : ('delete-notice' as const);
  const show = () =>
    run(async () => setPaper(await renderDocument(kind, documentId as DocumentId, 'pdf')));
  const isDue = state === 'issued' && notice.openCount > 0;
  return (
    <>
      <h2 className="details-name">{notice.unitName}</h2>
      <NoticeStateMark state={state} />
      <dl className="facts">
        <dt>Số</dt>
        <dd>{notice.number || 'Chưa ban hành'}</dd>
        <dt>Ngày thông báo</dt>
        <dd>{notice.noticeOn ? formatDay(notice.noticeOn) : '—'}</dd>
        <dt>Thực hiện từ</dt>
        <dd>{notice.effectiveOn ? formatDay(notice.effectiveOn) : '—'}</dd>
        <dt>Số liệu ngày</dt>
        <dd>{notice.snapshotOn ? formatDay(notice.snapshotOn) : '—'}</dd>
        {notice.reason ? (
          <>
            <dt>Lý do rút</dt>
            <dd>{notice.reason}</dd>
          </>
        ) : null}
      </dl>
      {error ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
      {state === 'draft' ? (
        <DayField
          label="Thực hiện từ ngày"
          hint="Để trống: ngày sớm nhất được phép"
          value={effectiveOn}
          onChange={setEffectiveOn}
        />
      ) : null}
      <div className="row-of-buttons">
        {state === 'draft' ? (
          <ActButton
            right="edit"
            appearance="primary"
            disabledFocusable={isRunning}
            onClick={() => void run(() => client.lifecycle.issue({ id, effectiveOn }))}
          >
            Ban hành thông báo
          </ActButton>
        ) : null}
        {isDue ? <CarryOut step={step} noticeIds={[id]} count={notice.openCount} /> : null}
        {documentId !== null ? (
          <Button
            icon={<Document20Regular />}
            disabledFocusable={isRunning}
            onClick={() => void show()}
          >
            Xem văn bản
          </Button>
        ) : null}
        {isOpen ? (
          <ActButton right="edit" onClick={() => setIsWithdrawing(true)}>
            Rút thông báo
          </ActButton>
        ) : null}
        {notice.fileId !== null ? (
          <Button
            onClick={() =>
              void run(async () => {
                const file = await client.document.file({ id: notice.fileId as StoredFileId });
                await downloadFile(file.fileId, file.name);
              })
            }
          >
            Tệp lưu trước khi xóa
          </Button>
        ) : null}
      </div>
      {paper ? (
        <DocumentPreview
          title={NOTICE_STEP_LABELS[step]}
          pdf={paper.blob}
          onSave={() => saveFile(paper.blob, paper.name)}
        />
      ) : null}
      <h3>{formatNumber(notice.lines.length)} hộp thư trong thông báo</h3>
      <NoticeLines id={id} notice={notice} />
      {isWithdrawing ? (
        <CauseDialog
          title="Rút thông báo"
          submitLabel="Rút thông báo"
          act={({ reason }) => client.lifecycle.withdraw({ id, reason })}
          onClose={() => setIsWithdrawing(false)}
        >
          {formatNumber(notice.openCount)} hộp thư trở lại như chưa được thông báo.
        </CauseDialog>
      ) : null}
    </>
  );
}

/** Whom the notice names: when each was last used, and what would keep it as it is. */
function NoticeLines({ id, notice }: { id: NoticeId; notice: NoticeDetailsData }) {
  const [sparing, setSparing] = useState<NoticeDetailsData['lines'][number] | null>(null);
  return (
    <>
      <ul className="notice-lines">
        {notice.lines.map((line) => (
          <li key={line.id}>
            <div>
              <strong>{line.name}</strong> <span className="address quiet">{line.address}</span>
              <div className="quiet">
                Truy cập cuối: {accessText(line)} · {NOTICE_LINE_LABELS[line.lineState]}
                {line.lineReason ? `: ${line.lineReason}` : ''}
              </div>
              {line.obstacle ? <div className="changed">{line.obstacle}</div> : null}
            </div>
            {line.lineState === 'open' ? (
              <ActButton
                right="edit"
                size="small"
                aria-label={`Để nguyên ${line.name}`}
                onClick={() => setSparing(line)}
              >
                Để nguyên
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
      {sparing ? (
        <CauseDialog
          title={`Đưa ${sparing.name} ra khỏi thông báo`}
          submitLabel="Để nguyên"
          act={({ reason }) =>
            client.lifecycle.spare({ id, mailboxIds: [sparing.id as MailboxId], reason })
          }
          onClose={() => setSparing(null)}
        >
          Hộp thư này sẽ không bị khóa hoặc xóa theo thông báo này.
        </CauseDialog>
      ) : null}
    </>
  );
}
