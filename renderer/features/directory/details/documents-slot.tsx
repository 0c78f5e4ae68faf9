import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DOCUMENT_KIND_FACTS } from '../../../../shared/domain/document.ts';
import { api } from '../../../api/client.ts';
import { DOCUMENT_STATE_LABELS } from '../../../i18n/document-labels.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { DetailsSlotProps } from './slot-props.ts';

/** Every document the mailbox rests on or that names it; each that is kept here opens. */
export function DocumentsSlot({ id }: DetailsSlotProps) {
  const { data } = useQuery(api.mailbox.documents.queryOptions({ input: { id } }));
  if (!data) return null;
  const { office, requests, slips, cited } = data;
  if (office.length + requests.length + slips.length + cited.length === 0) return null;
  return (
    <>
      <h3>Văn bản</h3>
      <ul className="plain-list" aria-label="Văn bản">
        {requests.map((request) => (
          <Line
            key={`de-nghi ${request.id}`}
            href={`/de-nghi/${request.id}`}
            title={
              request.channel === 'phone'
                ? 'Đề nghị qua điện thoại'
                : `Công văn đề nghị ${request.number || '(chưa có số)'}`
            }
          >
            {formatDay(request.on)}, {request.abstract || request.unitName}
          </Line>
        ))}
        {office.map(({ id: documentId, kind, state, numberAndSign, subject, on }) => (
          <Line
            key={`van-ban ${documentId}`}
            href={`/van-ban/${documentId}`}
            title={`${kind ? DOCUMENT_KIND_FACTS[kind].label : 'Văn bản'} ${numberAndSign}`}
          >
            {on ? `${formatDay(on)}, ` : ''}
            {state === 'issued' ? '' : `${DOCUMENT_STATE_LABELS[state].toLocaleLowerCase('vi')}, `}
            {subject}
          </Line>
        ))}
        {slips.map(({ id: slipId, number, year, on }) => (
          <Line
            key={`phieu ${slipId}`}
            href="/van-ban/phieu"
            title={`Phiếu cấp tài khoản số ${number}/${year}`}
          >
            in ngày {formatDay(on)}
          </Line>
        ))}
        {cited.map(({ document, on }) => (
          <li key={document}>
            {document} <span className="quiet">{formatDay(on)}, theo trích dẫn khi ghi</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ href, title, children }: { href: string; title: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href}>{title}</Link> <span className="quiet">{children}</span>
    </li>
  );
}
