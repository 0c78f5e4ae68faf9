import { DocumentTable20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { RowCounts } from '../../../shared/domain/import.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';

interface DraftLineProps {
  previewId: number;
  fileName: string;
  /** Empty when the list names units itself. */
  unitName: string;
  createdAt: string;
  counts: RowCounts;
}

/** A list that was previewed and not yet granted. */
export function DraftLine({ previewId, fileName, unitName, createdAt, counts }: DraftLineProps) {
  const [, navigate] = useLocation();
  return (
    <li>
      <DocumentTable20Regular aria-hidden />
      <div className="todo-text">
        <div>
          <strong>{fileName}</strong>: {formatNumber(counts.read)} người, chưa cấp hộp thư
        </div>
        <div className="quiet">
          {unitName || 'Đơn vị theo cột trong danh sách'} · xem trước lúc {formatInstant(createdAt)}
        </div>
      </div>
      <ActButton
        right="edit"
        aria-label={`Mở bản nháp ${fileName}`}
        onClick={() => navigate(`/nhap-excel/${previewId}`)}
      >
        Mở bản nháp
      </ActButton>
    </li>
  );
}
