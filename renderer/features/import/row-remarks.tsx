import { Button } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import type { PreviewRow } from '../../../shared/api/contract/import-rows.ts';
import { changeText } from './preview-columns.tsx';

interface RowRemarksProps {
  row: PreviewRow | null;
  onEdit: (row: PreviewRow) => void;
}

/** The whole text of the remarks on the row in focus, which the grid has to cut, and the way to mend it. */
export function RowRemarks({ row, onEdit }: RowRemarksProps) {
  return (
    <div className="row-remarks">
      <div aria-live="polite" className="row-remarks-text">
        {row === null ? (
          <span className="quiet">
            Chọn một dòng để đọc trọn lưu ý; nhấn Enter hoặc nhấp đúp để sửa, quyết định ngay tại
            đây.
          </span>
        ) : (
          <>
            <strong>
              Dòng {row.row}: {row.fullName || '(không có tên)'}
            </strong>
            {row.changes.length > 0 ? <span>{`Thay đổi: ${changeText(row)}.`}</span> : null}
            {row.issues.length === 0 ? <span>Không có lưu ý.</span> : null}
            {row.issues.map(({ code, message }) => (
              <span key={`${code}:${message}`}>{message}</span>
            ))}
          </>
        )}
      </div>
      {row === null ? null : (
        <Button size="small" icon={<Edit20Regular />} onClick={() => onEdit(row)}>
          Sửa dòng này
        </Button>
      )}
    </div>
  );
}
