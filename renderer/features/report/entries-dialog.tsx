import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { kindLabel, LOG_BOOKS } from '../../../shared/domain/logbook/index.ts';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReadingDialog } from '../../ui/reading-dialog.tsx';

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
    <ReadingDialog title={title} isWide onClose={onClose}>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!data && !error ? <Spinner label="Đang tìm…" /> : null}
      {data ? (
        <>
          <p className="quiet" role="status">
            {formatNumber(rows.length)} dòng trong sổ {LOG_BOOKS[book].title.toLowerCase()}
            {data.total > MOST ? `, trong ${formatNumber(MOST)} dòng mới nhất` : ''}
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Ngày</th>
                <th scope="col">Loại</th>
                <th scope="col">Nội dung</th>
                <th scope="col">Cơ quan, đơn vị</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{formatDay(row.on)}</td>
                  <td>{kindLabel(LOG_BOOKS[book], row.kind)}</td>
                  <td>{row.subject}</td>
                  <td>{row.unitName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </ReadingDialog>
  );
}
