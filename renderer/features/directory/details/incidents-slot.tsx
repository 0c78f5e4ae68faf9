import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { DetailsSlotProps } from './slot-props.ts';

/** Incidents and violations that concern the mailbox (Điều 6, Điều 12). */
export function IncidentsSlot({ id }: DetailsSlotProps) {
  const { data } = useQuery(api.logbook.ofMailbox.queryOptions({ input: { mailboxId: id } }));
  const rows = data?.rows.filter(({ withdrawnReason }) => withdrawnReason === null) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Sự cố và vi phạm</h3>
      <ul className="plain-list" aria-label="Sự cố và vi phạm">
        {rows.map(({ id: entry, on, subject, closedOn, outcome }) => (
          <li key={entry}>
            {subject}{' '}
            <span className="quiet">
              {formatDay(on)}, {closedOn ? `xong ${formatDay(closedOn)}` : 'chưa xong'}
              {outcome ? `: ${outcome}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
