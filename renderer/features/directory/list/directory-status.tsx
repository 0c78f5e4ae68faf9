import { formatNumber } from '../../../i18n/format.ts';
import { SELECTABLE_ROWS } from '../../../ui/use-select-all.ts';

interface DirectoryStatusProps {
  total: { rows: number; isExact: boolean } | null;
  selected: number;
  wantedAll: boolean;
}

/** How many mailboxes there are and how many are chosen. */
export function DirectoryStatus({ total, selected, wantedAll }: DirectoryStatusProps) {
  return (
    <div className="status-bar" role="status">
      <span>
        {total === null
          ? 'Đang tải…'
          : `Có ${total.isExact ? '' : 'hơn '}${formatNumber(total.rows)} hộp thư`}
      </span>
      {wantedAll ? (
        <span>
          Chỉ chọn được tối đa {formatNumber(SELECTABLE_ROWS)} dòng một lần. “Xuất Excel” và “Sửa
          nhiều…” lấy được cả danh sách; muốn chọn thì lọc bớt.
        </span>
      ) : null}
      {selected > 1 ? <span>Đang chọn {formatNumber(selected)} dòng</span> : null}
    </div>
  );
}
