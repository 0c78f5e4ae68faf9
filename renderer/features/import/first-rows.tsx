import { useEffect, useState } from 'react';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import type { JobProgress } from '../../../shared/api/contract/procedure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { isUndecided } from './draft-work.ts';
import { useImportJob } from './import-work.ts';
import { RowActionMark } from './row-action-mark.tsx';

/** What a preview says along its way. */
type PreviewProgress = JobProgress & { firstRows?: PreviewRow[] };

/** The first rows of a long preview, shown as soon as they are known, while the rest is still being written. */
export function FirstRows() {
  const progress = useImportJob((state) => state.progress as PreviewProgress | null);
  const isRunning = useImportJob((state) => state.isRunning);
  const [rows, setRows] = useState<PreviewRow[] | null>(null);
  const told = progress?.firstRows;
  // They are told once, at the beginning of the writing; what is told after that is only how far it is.
  useEffect(() => {
    if (!isRunning) setRows(null);
    else if (told) setRows(told);
  }, [isRunning, told]);
  if (!isRunning || !rows || rows.length === 0) return null;
  return (
    <section className="first-rows" aria-label="Những dòng đầu của bản xem trước">
      <table className="plain-table">
        <caption>{`${formatNumber(rows.length)} dòng đầu; phần còn lại đang được ghi vào bản nháp`}</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ và tên</th>
            <th scope="col">Năm sinh</th>
            <th scope="col">Việc sẽ làm</th>
            <th scope="col">Địa chỉ thư</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="number">{row.row}</td>
              <td>{row.fullName}</td>
              <td>{row.birthYear ?? ''}</td>
              <td>
                <RowActionMark action={row.action} isUndecided={isUndecided(row)} />
              </td>
              <td>{row.address ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
