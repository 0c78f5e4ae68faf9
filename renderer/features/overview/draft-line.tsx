import { Button } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { formatNumber } from '../../i18n/format.ts';

interface DraftLineProps {
  previewId: number;
  fileName: string;
  /** Rows of the list. */
  read: number;
}

/** A list that was previewed and not yet granted. */
export function DraftLine({ previewId, fileName, read }: DraftLineProps) {
  const [, navigate] = useLocation();
  return (
    <li>
      <DocumentTable20Regular aria-hidden />
      <span className="todo-text">
        <strong>{fileName}</strong>: đã xem trước {formatNumber(read)} dòng, chưa cấp hộp thư
      </span>
      <Button
        aria-label={`Mở bản nháp ${fileName}`}
        onClick={() => navigate(`/nhap-excel/${previewId}`)}
      >
        Mở bản nháp
      </Button>
    </li>
  );
}
