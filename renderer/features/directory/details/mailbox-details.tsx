import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { api } from '../../../api/client.ts';
import { ADDRESS_HISTORY } from '../../../i18n/address-history.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';
import { CANDIDATE_STATUS_LABELS, MAILBOX_KIND_LABELS } from '../../../i18n/labels.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CandidateList } from '../../../ui/candidate-list.tsx';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MailboxStatusMark } from '../mailbox-status-mark.tsx';
import { Addresses } from './addresses.tsx';
import { DETAILS_SLOTS } from './slots.ts';
import { Timeline } from './timeline.tsx';

interface MailboxDetailsProps {
  id: MailboxId;
  onClose: () => void;
  onEdit: () => void;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '—'}</dd>
  </>
);

const PASSWORDS = { default: 'Chưa đổi', changed: 'Đã đổi', unknown: 'Chưa rõ' } as const;

function Loaded({ id }: { id: MailboxId }) {
  const sheet = useQuery(api.mailbox.get.queryOptions({ input: { id } }));
  const why = useQuery(api.directory.get.queryOptions({ input: { id } }));
  const error = sheet.error ?? why.error;
  if (error) {
    const retry = () => void Promise.all([sheet.refetch(), why.refetch()]);
    return (
      <Notice
        tone="error"
        {...explainError(error)}
        actions={<Button onClick={retry}>Thử lại</Button>}
      />
    );
  }
  const { data } = sheet;
  if (!data || !why.data) {
    return (
      <Skeleton aria-label="Đang tải chi tiết">
        <SkeletonItem size={28} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  const access = {
    date: formatDay(data.lastAccessOn ?? data.issuedOn),
    never: 'Chưa từng',
    unknown: 'Chưa rõ',
  };
  const used = data.usedMb === null ? '' : `, đã dùng ${formatNumber(Math.round(data.usedMb))} MB`;
  return (
    <>
      <h2 className="details-name">{data.name}</h2>
      <p className="address">{data.address}</p>
      <MailboxStatusMark status={data.status} isUndone={data.undoneOn !== null} />
      <dl className="facts">
        <Fact label="Loại hộp thư">{MAILBOX_KIND_LABELS[data.kind]}</Fact>
        <Fact label="Đơn vị">{data.unitPath.join(' › ')}</Fact>
        {data.kind === 'personal' ? (
          <>
            <Fact label="Chức vụ">{data.position}</Fact>
            <Fact label="Phòng, ban">{data.department}</Fact>
            <Fact label="Năm sinh">{data.birthYear}</Fact>
          </>
        ) : null}
        <Fact label="Điện thoại">{data.phone}</Fact>
        <Fact label="Công khai">{data.isPublished ? 'Có (Điều 15 khoản 3)' : 'Không'}</Fact>
        <Fact label="Ngày cấp">{formatDay(data.issuedOn)}</Fact>
        <Fact label="Cấp theo">{data.document}</Fact>
        <Fact label="Truy cập cuối">{access[data.lastAccessState]}</Fact>
        <Fact label="Mật khẩu đầu">{PASSWORDS[data.passwordState]}</Fact>
        <Fact label="Dung lượng">{`${formatNumber(data.quotaMb)} MB${used}`}</Fact>
        {data.note ? <Fact label="Ghi chú">{data.note}</Fact> : null}
        <Fact label="Căn cứ đặt tên">{why.data.addressSource}</Fact>
        <Fact label="Nguồn">
          {why.data.importedFrom
            ? `Tệp ${why.data.importedFrom.fileName}, trang tính ${why.data.importedFrom.sheet}, dòng ${why.data.importedFrom.row}`
            : 'Không từ danh sách nhập'}
        </Fact>
      </dl>
      <h3>Vì sao có địa chỉ này (xét khi cấp)</h3>
      <CandidateList
        label="Các địa chỉ đã xét theo thứ tự"
        proposal={why.data.why}
        statusLabels={CANDIDATE_STATUS_LABELS}
        chosenLabel="Đã cấp"
        history={ADDRESS_HISTORY}
      />
      <Addresses addresses={data.addresses} />
      {DETAILS_SLOTS.map(({ name, component: Slot }) => (
        <Slot key={name} id={id} kind={data.kind} />
      ))}
      <h3>Diễn biến</h3>
      <Timeline events={data.events} />
    </>
  );
}

/** One mailbox beside the list: who, what, where, since when, why this address, and what happened to it. */
export function MailboxDetails({ id, onClose, onEdit }: MailboxDetailsProps) {
  return (
    <aside className="details" aria-label="Chi tiết hộp thư">
      <div className="details-bar">
        <span className="quiet">Chi tiết hộp thư</span>
        <span className="row-of-buttons">
          <ActButton right="edit" size="small" icon={<Edit20Regular />} title="F2" onClick={onEdit}>
            Sửa
          </ActButton>
          <DismissButton label="Đóng chi tiết (Esc)" onClick={onClose} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="details-body" aria-label="Nội dung chi tiết" tabIndex={0}>
        <Loaded id={id} />
      </section>
    </aside>
  );
}
