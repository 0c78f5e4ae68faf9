import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import type { RequestId, UnitId } from '../../../shared/domain/ids.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ListColumnsChoice } from './list-columns-choice.tsx';
import { ListRows } from './list-rows.tsx';
import { useListReading } from './use-list-reading.ts';

interface TakeListDialogProps {
  requestId: RequestId;
  unitId: UnitId;
  file: File;
  onClose: () => void;
}

/** From an office's list to lines of its request: which sheet and columns where that is unsure, then what becomes of each row. */
export function TakeListDialog({ requestId, unitId, file, onClose }: TakeListDialogProps) {
  const list = useListReading(requestId, unitId, file);
  const { choice, rows, isRunning } = list;
  const lines = rows?.filter(({ kind }) => kind !== null).length ?? 0;
  const close = () => {
    list.giveUp();
    onClose();
  };
  const go = async () => {
    if (rows === null) {
      if (choice) await list.read(choice);
    } else if (await list.take()) onClose();
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className="wide-dialog">
        <DialogBody>
          <DialogTitle>Lấy các dòng từ {file.name}</DialogTitle>
          <DialogContent className="form-dialog-content">
            {list.error ? <Notice tone="error" {...explainError(list.error)} /> : null}
            {rows ? <ListRows rows={rows} /> : null}
            {!rows && choice && !isRunning ? (
              <ListColumnsChoice
                sheets={list.sheets}
                choice={choice}
                onChoice={list.setChoice}
                onHeader={(row) => void list.moveHeader(choice, row)}
              />
            ) : null}
            {isRunning ? <Spinner label="Đang đọc danh sách…" /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Thôi</Button>
            {rows ? (
              <Button disabledFocusable={isRunning} onClick={list.reopen}>
                Chọn lại trang tính, cột
              </Button>
            ) : null}
            <Button
              appearance="primary"
              disabledFocusable={isRunning || !choice || (rows !== null && lines === 0)}
              onClick={() => void go()}
            >
              {rows ? `Lấy ${formatNumber(lines)} dòng vào đề nghị` : 'Đọc danh sách'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
