import { useQuery } from '@tanstack/react-query';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { kindLabel, LOG_BOOKS } from '../../../shared/domain/logbook/index.ts';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import { api } from '../../api/client.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { RowsBehind } from './rows-behind.tsx';

interface EntriesDialogProps {
  asked: Extract<AskedNumber, { book: unknown }>;
  from: string;
  to: string;
  unitId: number | null;
  onClose: () => void;
}

/** So many entries are shown at most. */
const MOST = 500;

/** The entries of a register of the centre behind one number of a report. */
export function EntriesDialog({ asked, from, to, unitId, onClose }: EntriesDialogProps) {
  const { book, bookKind, title } = asked;
  const { data, error } = useQuery(
    api.logbook.list.queryOptions({
      input: { book, from, to, unitId: unitId as UnitId | null, limit: MOST },
    }),
  );
  const rows = (data?.rows ?? []).filter(
    ({ kind }) => bookKind === null || kindLabel(LOG_BOOKS[book], kind) === bookKind,
  );
  return (
    <RowsBehind
      title={title}
      error={error}
      summary={
        data ? (
          <>
            {formatNumber(rows.length)} dòng trong sổ {LOG_BOOKS[book].title.toLowerCase()}
            {data.total > MOST ? `, trong ${formatNumber(MOST)} dòng mới nhất` : ''}
          </>
        ) : null
      }
      columns={['Ngày', 'Loại', 'Nội dung', 'Cơ quan, đơn vị']}
      onClose={onClose}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{formatDay(row.on)}</td>
          <td>{kindLabel(LOG_BOOKS[book], row.kind)}</td>
          <td>{row.subject}</td>
          <td>{row.unitName}</td>
        </tr>
      ))}
    </RowsBehind>
  );
}
