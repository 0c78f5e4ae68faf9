import { Button } from '@fluentui/react-components';
import type { ReorganisationId } from '../../../../shared/domain/ids.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PastReorganisations } from './past-reorganisations.tsx';
import { resetReorganise, useReorganise } from './reorganise-state.ts';
import { saveNotices, useReorganiseJob } from './reorganise-work.ts';

/** What happened, with the list of who must be told. */
export function ResultStep() {
  const doneId = useReorganise((state) => state.doneId);
  const isRunning = useReorganiseJob((state) => state.isRunning);
  return (
    <>
      <Notice
        tone="success"
        title="Đã sắp xếp xong."
        hint="Gửi danh sách cho các đơn vị, cá nhân liên quan; máy chủ thư cần được cập nhật theo."
        actions={
          <>
            <ActButton
              right="export"
              appearance="primary"
              disabledFocusable={isRunning || doneId === null}
              onClick={() => void saveNotices(doneId as ReorganisationId)}
            >
              Tải danh sách cần thông báo
            </ActButton>
            <ActButton
              right="export"
              disabledFocusable={isRunning || doneId === null}
              onClick={() => void saveNotices(doneId as ReorganisationId, 'pdf')}
            >
              Bản in (PDF)
            </ActButton>
            <Button onClick={resetReorganise}>Sắp xếp tiếp</Button>
          </>
        }
      />
      <PastReorganisations />
    </>
  );
}
