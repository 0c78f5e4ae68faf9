import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { api } from '../../api/client.ts';
import { actionLabel } from '../../i18n/audit-labels.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { CANDIDATE_STATUS_LABELS, MAILBOX_KIND_LABELS } from '../../i18n/labels.ts';
import { CandidateList } from '../../ui/candidate-list.tsx';
import { DismissButton } from '../../ui/dismiss-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MailboxStatusMark } from './mailbox-status-mark.tsx';

interface MailboxDetailsProps {
  id: MailboxId;
  onClose: () => void;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '—'}</dd>
  </>
);

function Loaded({ id }: { id: MailboxId }) {
  const { data, error, refetch } = useQuery(api.directory.get.queryOptions({ input: { id } }));
  if (error) {
    return (
      <Notice
        tone="error"
        {...explainError(error)}
        actions={<Button onClick={() => void refetch()}>Thử lại</Button>}
      />
    );
  }
  if (!data) {
    return (
      <Skeleton aria-label="Đang tải chi tiết">
        <SkeletonItem size={28} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  return (
    <>
      <h2 className="details-name">{data.name}</h2>
      <p className="address">{data.address}</p>
      <MailboxStatusMark status={data.status} />
      <dl className="facts">
        <Fact label="Loại hộp thư">{MAILBOX_KIND_LABELS[data.kind]}</Fact>
        <Fact label="Đơn vị">{data.unitPath.join(' › ')}</Fact>
        {data.kind === 'personal' ? (
          <>
            <Fact label="Chức vụ">{data.position}</Fact>
            <Fact label="Phòng, ban">{data.department}</Fact>
            <Fact label="Năm sinh">{data.birthYear}</Fact>
            <Fact label="Điện thoại">{data.phone}</Fact>
          </>
        ) : null}
        <Fact label="Ngày cấp">{formatDay(data.issuedOn)}</Fact>
        <Fact label="Căn cứ đặt tên">{data.addressSource}</Fact>
        <Fact label="Nguồn">
          {data.importedFrom
            ? `Tệp ${data.importedFrom.fileName}, trang tính ${data.importedFrom.sheet}, dòng ${data.importedFrom.row}`
            : 'Không từ danh sách nhập'}
        </Fact>
      </dl>
      <h3>Vì sao có địa chỉ này</h3>
      <CandidateList
        label="Các địa chỉ đã xét theo thứ tự"
        proposal={data.why}
        statusLabels={CANDIDATE_STATUS_LABELS}
        chosenLabel="Đã cấp"
      />
      <h3>Diễn biến</h3>
      <ol className="timeline" aria-label="Diễn biến">
        {data.events.map(({ at, operator, action }) => (
          <li key={`${at}:${action}`}>
            <strong>{actionLabel(action)}</strong>
            <span className="quiet">
              {formatInstant(at)} · {operator}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** One mailbox beside the list: who, what, where, since when, why this address, and what happened to it. */
export function MailboxDetails({ id, onClose }: MailboxDetailsProps) {
  return (
    <aside className="details" aria-label="Chi tiết hộp thư">
      <div className="details-bar">
        <span className="quiet">Chi tiết hộp thư</span>
        <DismissButton label="Đóng chi tiết (Esc)" onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung chi tiết" tabIndex={0}>
        <Loaded id={id} />
      </section>
    </aside>
  );
}
