import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import type { RowCounts } from '../../../shared/domain/import.ts';
import { formatNumber } from '../../i18n/format.ts';

interface UndoButtonProps {
  fileName: string;
  counts: RowCounts;
  isBusy: boolean;
  size?: 'small' | 'medium';
  onUndo: () => void;
}

/** Takes an import back after saying in numbers what follows. */
export function UndoButton({ fileName, counts, isBusy, size = 'medium', onUndo }: UndoButtonProps) {
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button
          size={size}
          icon={<ArrowUndo20Regular />}
          disabledFocusable={isBusy}
          aria-label={`Hoàn tác lần nhập ${fileName}`}
        >
          Hoàn tác
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Hoàn tác lần nhập này?</DialogTitle>
          <DialogContent>
            {`${formatNumber(counts.create)} hộp thư cấp từ tệp “${fileName}” sẽ không còn hiệu lực và ${formatNumber(counts.change)} hộp thư trở lại như trước lần nhập. Các địa chỉ dùng lại được ngay. Việc này ghi vào nhật ký và không hoàn tác được; nếu đã có việc khác xảy ra với một hộp thư thì ứng dụng sẽ từ chối.`}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Giữ nguyên</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onUndo}>
                Hoàn tác lần nhập
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
