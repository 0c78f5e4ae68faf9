import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { DetailsSlotProps } from './slot-props.ts';

const ROLES = { custodian: 'Người quản lý', delegate: 'Người được ủy quyền' } as const;

/** Who manages and who may use an agency mailbox today. */
export function CustodySlot({ id, kind }: DetailsSlotProps) {
  const { data } = useQuery({
    ...api.custody.get.queryOptions({ input: { mailboxId: id } }),
    enabled: kind === 'agency',
  });
  if (!data) return null;
  return (
    <>
      <h3>Người quản lý và người được ủy quyền</h3>
      {data.users.length === 0 ? (
        <p className="quiet">Chưa ghi ai quản lý hộp thư này (Điều 9 khoản 1).</p>
      ) : (
        <ul className="plain-list">
          {data.users.map(({ name, role }) => (
            <li key={`${role} ${name}`}>
              {name} <span className="quiet">{ROLES[role]}</span>
            </li>
          ))}
        </ul>
      )}
      {data.openHandoverId === null ? null : (
        <p>Đang bàn giao, chưa xong (xem ngày {formatDay(data.on)}).</p>
      )}
    </>
  );
}
