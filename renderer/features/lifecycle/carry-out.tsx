import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeId } from '../../../shared/domain/ids.ts';
import type { NoticeStep } from '../../../shared/domain/lifecycle.ts';
import { client } from '../../api/client.ts';
import { refreshEverything } from '../../api/data-version.ts';
import { createJobRunner } from '../../api/job-state.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatNumber } from '../../i18n/format.ts';
import { PHASE_LABELS } from '../../i18n/labels.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';

type Result = { done: number; spared: { name: string; localPart: string; reason: string }[] };

const WORDS: Record<NoticeStep, { act: string; done: string; follows: string }> = {
  lock: {
    act: 'Tạm khóa',
    done: 'Đã tạm khóa',
    follows:
      'Người dùng không đăng nhập được nữa, thư gửi đến vẫn nhận. Mở khóa được khi đơn vị đề nghị.',
  },
  delete: {
    act: 'Xóa',
    done: 'Đã xóa',
    follows:
      'Không lấy lại được hộp thư đã xóa. Thông tin đã biết được lưu thành tệp Excel trong danh bạ trước khi xóa.',
  },
};

const runner = createJobRunner();

interface CarryOutProps {
  step: NoticeStep;
  /** Null means every notice whose day has come. */
  noticeIds: NoticeId[] | null;
  /** How many mailboxes wait for it. */
  count: number;
}

/** Does what notices announced, after asking once; then tells who was left alone and why. */
export function CarryOut({ step, noticeIds, count }: CarryOutProps) {
  const queryClient = useQueryClient();
  const { isRunning, progress, error, cancel, dismissError } = runner.useJob();
  const [isAsking, setIsAsking] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const { act, done, follows } = WORDS[step];
  const carryOut = async () => {
    const carried = await runner.run(({ follow }) =>
      follow((signal) => client.lifecycle.carryOut({ step, noticeIds }, { signal })),
    );
    if (!carried) return;
    setIsAsking(false);
    setResult(carried);
    refreshEverything(queryClient);
  };
  return (
    <>
      {count > 0 ? (
        <ActButton
          right="edit"
          appearance="primary"
          disabledFocusable={isRunning}
          onClick={() => setIsAsking(true)}
        >
          {act} {formatNumber(count)} hộp thư đã đến ngày
        </ActButton>
      ) : null}
      {isRunning && !isAsking ? (
        <WorkProgress
          label={progress ? PHASE_LABELS[progress.phase] : 'Đang chuẩn bị'}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          cancelLabel="Dừng"
          onCancel={cancel}
        />
      ) : null}
      {result ? (
        <Notice
          tone={result.spared.length > 0 ? 'info' : 'success'}
          title={`${done} ${formatNumber(result.done)} hộp thư${result.spared.length > 0 ? `, để nguyên ${formatNumber(result.spared.length)}` : ''}.`}
          hint={result.spared
            .slice(0, 5)
            .map(({ name, reason }) => `${name}: ${reason}`)
            .join(' ')}
          dismiss={{ label: 'Đóng thông báo', onClick: () => setResult(null) }}
        />
      ) : null}
      {isAsking ? (
        <FormDialog
          title={`${act} ${formatNumber(count)} hộp thư`}
          submitLabel={act}
          isBusy={isRunning}
          error={error ? explainError(error) : null}
          onSubmit={() => void carryOut()}
          onClose={() => {
            dismissError();
            setIsAsking(false);
          }}
        >
          <p>
            Từng hộp thư được xét lại theo số liệu mới nhất; ai đã dùng lại, đang tạm giữ hoặc không
            còn như thông báo thì được để nguyên.
          </p>
          <p>{follows}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
