import { Button, Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { CUSTODY_ROLE_LABELS } from '../../i18n/document-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EndDelegateDialog } from './end-delegate-dialog.tsx';
import { TermDialog, type TermDialogKind } from './term-dialog.tsx';

/** One agency mailbox: who manages it, who managed it on any day, what can be done. */
export function CustodyDetails({ id, onClose }: { id: MailboxId; onClose: () => void }) {
  return (
    <aside
      className="details"
      aria-label="Người quản lý hộp thư"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className="details-bar">
        <span className="quiet">Người quản lý hộp thư</span>
        <DismissButton label="Đóng chi tiết (Esc)" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung chi tiết" tabIndex={0}>
        <Loaded id={id} />
      </section>
    </aside>
  );
}

function Loaded({ id }: { id: MailboxId }) {
  const [, navigate] = useLocation();
  const [on, setOn] = useState<string | null>(null);
  const [dialog, setDialog] = useState<TermDialogKind | null>(null);
  const [ending, setEnding] = useState<{ id: number; name: string } | null>(null);
  const { data, error } = useQuery(
    api.custody.get.queryOptions({ input: { mailboxId: id, on: null } }),
  );
  const asked = useQuery({
    ...api.custody.get.queryOptions({ input: { mailboxId: id, on } }),
    enabled: on !== null,
  });
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return <Spinner label="Đang tải…" />;
  const custodian = data.terms.find(
    (term) => term.role === 'custodian' && term.personName === data.custodian && !term.endedAt,
  );
  return (
    <>
      <h2 className="details-name">{data.unitName}</h2>
      <p className="address">{data.address}</p>
      <p>
        {data.custodian ? (
          <>
            Người quản lý: <strong>{data.custodian}</strong>
            {custodian ? `, từ ngày ${formatDay(custodian.from)}` : ''}
          </>
        ) : (
          'Chưa ghi ai quản lý hộp thư này.'
        )}
      </p>
      <div className="row-of-buttons">
        {data.custodian ? (
          <>
            <ActButton right="edit" onClick={() => setDialog('delegate')}>
              Thêm ủy quyền…
            </ActButton>
            {data.openHandoverId ? (
              <Button onClick={() => navigate(`/ban-giao/cuoc/${data.openHandoverId}`)}>
                Mở cuộc bàn giao
              </Button>
            ) : (
              <ActButton
                right="edit"
                onClick={() =>
                  navigate(
                    custodian?.personId ? `/ban-giao/lap/${custodian.personId}` : '/ban-giao/lap',
                  )
                }
              >
                Lập bàn giao
              </ActButton>
            )}
          </>
        ) : (
          <ActButton right="edit" appearance="primary" onClick={() => setDialog('custodian')}>
            Ghi người quản lý…
          </ActButton>
        )}
      </div>
      <DayField label="Ai quản lý hộp thư này ngày" value={on} onChange={setOn} />
      {on !== null && asked.data ? (
        <p role="status">
          {`Ngày ${formatDay(on)}: `}
          <strong>{asked.data.custodian ?? 'không có ai được ghi'}</strong>
          {asked.data.users.length > 1
            ? `; được ủy quyền: ${asked.data.users
                .filter(({ role }) => role === 'delegate')
                .map(({ name }) => name)
                .join(', ')}`
            : ''}
        </p>
      ) : null}
      <h3>Diễn biến</h3>
      <ol className="timeline" aria-label="Diễn biến">
        {data.terms.map((term) => (
          <li key={term.id}>
            <strong>{term.personName}</strong>
            <span className="quiet">
              {`${CUSTODY_ROLE_LABELS[term.role]} · ${formatDay(term.from)} – ${
                term.until ? formatDay(term.until) : 'nay'
              }`}
            </span>
            {term.document ? <span className="quiet">{term.document}</span> : null}
            {term.endReason ? <span className="quiet">{term.endReason}</span> : null}
            {term.role === 'delegate' && term.endedAt === null ? (
              <span>
                <ActButton
                  right="edit"
                  size="small"
                  onClick={() => setEnding({ id: term.id, name: term.personName })}
                >
                  {`Chấm dứt ủy quyền của ${term.personName}…`}
                </ActButton>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {dialog ? (
        <TermDialog kind={dialog} mailboxId={id} today={data.on} onClose={() => setDialog(null)} />
      ) : null}
      {ending ? (
        <EndDelegateDialog {...ending} today={data.on} onClose={() => setEnding(null)} />
      ) : null}
    </>
  );
}
