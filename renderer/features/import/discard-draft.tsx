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
import { useQueryClient } from '@tanstack/react-query';
import { refreshEverything } from '../../api/data-version.ts';
import { discardPreview } from './draft-work.ts';
import { startOver } from './import-state.ts';

/** Throws the draft away after asking once. */
export function DiscardDraft({ fileName }: { fileName: string }) {
  const queryClient = useQueryClient();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button>Bỏ bản nháp</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Bỏ bản nháp này?</DialogTitle>
          <DialogContent>
            Bản xem trước của tệp “{fileName}” sẽ bị bỏ. Chưa có hộp thư nào được cấp, danh bạ không
            thay đổi. Muốn nhập lại thì chọn lại tệp.
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Giữ lại</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                onClick={async () => {
                  if (!(await discardPreview())) return;
                  startOver();
                  refreshEverything(queryClient);
                }}
              >
                Bỏ bản nháp
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
