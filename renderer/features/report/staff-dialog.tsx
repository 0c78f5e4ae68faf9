import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import type { UnitFigures } from '../../../shared/report/figures.ts';
import { staffBehind } from '../../../shared/report/unit-groups.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReadingDialog } from '../../ui/reading-dialog.tsx';

interface StaffDialogProps {
  asked: Extract<AskedNumber, { staffOf: unknown }>;
  /** The year whose staff it is. */
  year: number;
  units: readonly UnitFigures[];
  /** Whether communes count with their district. */
  isRolledUp: boolean;
  onClose: () => void;
}

/** The units whose staff a number adds up, and who told it. */
export function StaffDialog({ asked, year, units, isRolledUp, onClose }: StaffDialogProps) {
  const { data, error } = useQuery(api.report.staff.queryOptions({ input: { year } }));
  const rows = staffBehind(units, asked.staffOf, isRolledUp);
  const sum = rows.reduce((total, { staff }) => total + (staff ?? 0), 0);
  const sourceOf = (unitId: number) => {
    const found = data?.units.find((unit) => unit.unitId === unitId);
    if (!found) return '';
    if (!found.report) return 'Nhập ở trang của đơn vị';
    const { receivedOn, document } = found.report;
    return `Báo cáo của đơn vị, nhận ngày ${formatDay(receivedOn)}${document ? ` (${document})` : ''}`;
  };
  return (
    <ReadingDialog title={asked.title} isWide onClose={onClose}>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      {!data && !error ? <Spinner label="Đang tìm…" /> : null}
      {data ? (
        <>
          <p className="quiet" role="status">
            {formatNumber(sum)} người ở {formatNumber(rows.length)} cơ quan, đơn vị đã có tổng số
            CBCCVC năm {year}
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Cơ quan, đơn vị</th>
                <th scope="col" className="number">
                  Tổng CBCCVC
                </th>
                <th scope="col">Nguồn số liệu</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unitId, name, staff }) => (
                <tr key={unitId}>
                  <td>{name}</td>
                  <td className="number">{formatNumber(staff ?? 0)}</td>
                  <td>{sourceOf(unitId)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </ReadingDialog>
  );
}
