import { useQuery } from '@tanstack/react-query';
import type { AskedNumber } from '../../../shared/report/asked-number.ts';
import type { UnitFigures } from '../../../shared/report/figures.ts';
import { staffBehind } from '../../../shared/report/unit-groups.ts';
import { api } from '../../api/client.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { RowsBehind } from './rows-behind.tsx';

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
    <RowsBehind
      title={asked.title}
      error={error}
      summary={
        data ? (
          <>
            {formatNumber(sum)} người ở {formatNumber(rows.length)} cơ quan, đơn vị đã có tổng số
            CBCCVC năm {year}
          </>
        ) : null
      }
      columns={['Cơ quan, đơn vị', 'Tổng CBCCVC', 'Nguồn số liệu']}
      numberColumn="Tổng CBCCVC"
      onClose={onClose}
    >
      {rows.map(({ unitId, name, staff }) => (
        <tr key={unitId}>
          <td>{name}</td>
          <td className="number">{formatNumber(staff ?? 0)}</td>
          <td>{sourceOf(unitId)}</td>
        </tr>
      ))}
    </RowsBehind>
  );
}
