import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Board } from './board-types.ts';

/** By which figures the board judges, and whether anything may be concluded from them. */
export function UsageBanner({ basis }: Pick<Board, 'basis'>) {
  const { verdict, snapshotOn, maxAgeDays } = basis;
  const day = snapshotOn ? formatDay(snapshotOn) : '';
  if (verdict === 'usable')
    return <p className="quiet">Theo số liệu sử dụng từ máy chủ thư ngày {day}.</p>;
  if (verdict === 'none') {
    return (
      <Notice
        tone="info"
        title="Chưa có số liệu sử dụng từ máy chủ thư."
        hint="Nhập số liệu ở màn hình Máy chủ thư; chưa có số liệu thì không đề xuất khóa hay xóa."
      />
    );
  }
  if (verdict === 'implausible') {
    return (
      <Notice
        tone="warning"
        title={`Số liệu sử dụng ngày ${day} không đáng tin: hầu hết hộp thư “chưa đăng nhập lần nào”.`}
        hint="Không khóa theo số liệu này. Xuất lại từ máy chủ thư rồi nhập lại."
      />
    );
  }
  return (
    <Notice
      tone="warning"
      title={`Số liệu sử dụng ngày ${day} không còn mới.`}
      hint={`Chỉ khóa theo số liệu không quá ${maxAgeDays} ngày (ngoài Quy chế). Nhập số liệu mới ở màn hình Máy chủ thư.`}
    />
  );
}
