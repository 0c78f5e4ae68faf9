import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { Delete20Regular, Edit20Regular, MailAdd20Regular } from '@fluentui/react-icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { api, client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { useDirectoryFilter } from '../../api/directory-filter.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { MAILBOX_STATUS_LABELS, UNIT_KIND_LABELS } from '../../i18n/labels.ts';
import { REORGANISATION_LABELS, UNIT_EVENT_LABELS } from '../../i18n/unit-labels.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { leaveForm } from '../../ui/unsaved-changes.ts';
import { UnitEdit } from './unit-edit.tsx';

interface UnitPanelProps {
  id: UnitId;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  onChoose: (id: UnitId | null) => void;
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children || '—'}</dd>
  </>
);

/** One unit: what it is, its mailbox, its line and what happened to it; edited in the same place. */
export function UnitPanel({ id, isEditing, onEditing, onChoose }: UnitPanelProps) {
  const { data, error, refetch } = useQuery(api.unit.get.queryOptions({ input: { id } }));
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
      <Skeleton aria-label="Đang tải đơn vị">
        <SkeletonItem size={28} />
        <SkeletonItem size={96} />
      </Skeleton>
    );
  }
  if (isEditing) {
    const done = () => onEditing(false);
    return <UnitEdit unit={data} onDone={done} onCancel={() => leaveForm(done)} />;
  }
  const head = [data.head, data.headTitle].filter(Boolean).join(', ');
  const contact = [data.itContact, data.itPhone, data.itEmail].filter(Boolean).join(', ');
  return (
    <>
      <h2 className="details-name">{data.name}</h2>
      <p className="address">{data.mailAddress}</p>
      <UnitActions unit={data} onEdit={() => onEditing(true)} onChoose={onChoose} />
      <dl className="facts">
        <Fact label="Loại đơn vị">{UNIT_KIND_LABELS[data.kind]}</Fact>
        <Fact label="Thuộc">{data.path.slice(0, -1).join(' › ') || 'Trực thuộc tỉnh'}</Fact>
        <Fact label="Căn cứ đặt tên">{data.source}</Fact>
        <Fact label="Tên viết tắt">{data.abbreviation}</Fact>
        <Fact label="Hộp thư cơ quan">
          {data.mailbox
            ? `${data.mailbox.localPart} (${MAILBOX_STATUS_LABELS[data.mailbox.status].toLowerCase()})`
            : 'Chưa cấp'}
        </Fact>
        <Fact label="Hộp thư cá nhân">{formatNumber(data.people)}</Fact>
        <Fact label="Đơn vị trực thuộc">{formatNumber(data.children)}</Fact>
        <Fact label="Thủ trưởng">{head}</Fact>
        <Fact label="Đầu mối CNTT">{contact}</Fact>
        <Fact label="Điện thoại, fax">{data.phone}</Fact>
        <Fact label="Trụ sở">{data.address}</Fact>
        <Fact label="Số CBCCVC">
          {data.staff.map(({ year, staff }) => `${year}: ${formatNumber(staff)}`).join('; ')}
        </Fact>
        <Fact label="Hiệu lực">
          {`từ ${formatDay(data.validFrom)}${data.validTo ? ` đến ${formatDay(data.validTo)}` : ''}`}
        </Fact>
        <Fact label="Ghi chú">{data.note}</Fact>
      </dl>
      {data.lineage.length > 0 ? (
        <>
          <h3>Nguồn gốc và kế tục</h3>
          <ul>
            {data.lineage.map((step) => (
              <li key={`${step.direction}:${step.unitId}:${step.on}`}>
                {step.direction === 'from' ? 'Từ ' : 'Thành '}
                <strong>{step.name}</strong> ({REORGANISATION_LABELS[step.kind].toLowerCase()},{' '}
                {formatDay(step.on)})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {data.events.length > 0 ? (
        <>
          <h3>Diễn biến</h3>
          <ol className="timeline" aria-label="Diễn biến">
            {data.events.map((event) => (
              <li key={event.id}>
                <span>
                  {formatDay(event.on)}: {UNIT_EVENT_LABELS[event.kind] ?? event.kind}
                  {event.document ? `, theo ${event.document}` : ''}
                </span>
                <span className="quiet">
                  {[event.reason, event.operator].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

interface UnitActionsProps extends Pick<UnitPanelProps, 'onChoose'> {
  unit: NonNullable<Awaited<ReturnType<typeof client.unit.get>>>;
  onEdit: () => void;
}

/** What can be done with a unit; an act that cannot be taken says why. */
function UnitActions({ unit, onEdit, onChoose }: UnitActionsProps) {
  const queryClient = useQueryClient();
  const [, navigate] = useLocation();
  const reset = useDirectoryFilter((state) => state.reset);
  const [failure, setFailure] = useState<unknown>(null);
  const [isClosing, setIsClosing] = useState(false);
  const act = async (work: () => Promise<unknown>, after?: () => void) => {
    setFailure(null);
    try {
      await work();
      refreshEverything(queryClient);
      after?.();
    } catch (error) {
      setFailure(error);
    }
  };
  if (unit.validTo) return <Notice tone="info" title="Đơn vị này đã kết thúc hoạt động." />;
  return (
    <>
      <div className="row-of-buttons">
        <ActButton right="edit" icon={<Edit20Regular />} onClick={onEdit}>
          Sửa
        </ActButton>
        {unit.mailbox ? null : (
          <ActButton
            right="edit"
            icon={<MailAdd20Regular />}
            onClick={() =>
              void act(() => client.mailbox.grantAgency({ unitId: unit.id, cause: {} }))
            }
          >
            Cấp hộp thư cơ quan
          </ActButton>
        )}
        <Button
          onClick={() => {
            reset({ unitId: unit.id });
            navigate('/danh-ba');
          }}
        >
          Xem danh bạ
        </Button>
        <ActButton right="edit" icon={<Delete20Regular />} onClick={() => setIsClosing(true)}>
          Kết thúc đơn vị
        </ActButton>
      </div>
      {isClosing ? (
        <Notice
          tone="warning"
          title={`Kết thúc ${unit.name}?`}
          hint={`Tên tài khoản ${unit.localPart} không còn dành cho đơn vị này. Đơn vị còn hộp thư hoặc đơn vị trực thuộc thì dùng “Sắp xếp lại”.`}
          actions={
            <>
              <Button
                onClick={() =>
                  void act(
                    () => client.unit.close({ id: unit.id, cause: {} }),
                    () => onChoose(null),
                  )
                }
              >
                Kết thúc
              </Button>
              <Button onClick={() => setIsClosing(false)}>Không</Button>
            </>
          }
        />
      ) : null}
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
    </>
  );
}
