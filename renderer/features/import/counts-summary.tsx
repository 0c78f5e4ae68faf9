import type { RowCounts } from '../../../shared/domain/import.ts';
import { formatNumber } from '../../i18n/format.ts';
import { RowActionMark } from './row-action-mark.tsx';

const LINES = [
  ['create', 'dòng được cấp hộp thư mới'],
  ['match', 'dòng là người đã có hộp thư, giữ nguyên'],
  ['change', 'dòng khác với danh bạ, được cập nhật theo danh sách'],
  ['skip', 'dòng bỏ qua (trùng trong danh sách hoặc do bạn chọn)'],
  ['error', 'dòng lỗi hoặc chờ bạn quyết định, không thực hiện'],
] as const;

/** Rows by what happens to them; they add up to the rows read. */
export function CountsSummary({ counts }: { counts: RowCounts }) {
  return (
    <table className="plain-table counts">
      <caption>Kết quả theo từng loại dòng</caption>
      <tbody>
        {LINES.map(([action, text]) => (
          <tr key={action}>
            <th scope="row">
              <RowActionMark action={action} />
            </th>
            <td className="number">{formatNumber(counts[action])}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Tổng cộng</th>
          <td className="number">{formatNumber(counts.read)}</td>
          <td>dòng đã đọc</td>
        </tr>
      </tfoot>
    </table>
  );
}
