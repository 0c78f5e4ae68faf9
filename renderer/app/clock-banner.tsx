import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { refreshEverything } from '../api/data-version.ts';
import { explainError } from '../i18n/errors.ts';
import { formatInstant } from '../i18n/format.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Notice } from '../ui/notice.tsx';

const LOOK_AGAIN_MS = 10 * 60_000;

/** Over every screen while the workstation's clock may be wrong; nothing is locked or deleted by it until confirmed. */
export function ClockBanner() {
  const queryClient = useQueryClient();
  const { data } = useQuery(
    api.clock.status.queryOptions({ input: {}, refetchInterval: LOOK_AGAIN_MS }),
  );
  const confirm = useMutation(
    api.clock.confirm.mutationOptions({ onSuccess: () => refreshEverything(queryClient) }),
  );
  if (!data?.suspicion) return null;
  const { kind, lastAt, foundAt } = data.suspicion;
  const found =
    kind === 'behind'
      ? `Lúc ${formatInstant(foundAt)} theo máy này, lần ghi trước đó lại là ${formatInstant(lastAt)}: đồng hồ đã lùi.`
      : `Lúc ${formatInstant(foundAt)} theo máy này, lần ghi trước đó đã từ ${formatInstant(lastAt)}: đồng hồ có thể đã chạy vượt.`;
  return (
    <div className="clock-banner">
      <Notice
        tone="warning"
        title="Đồng hồ của máy có thể sai."
        hint={`${found} Khóa, xóa hàng loạt tạm dừng cho đến khi xác nhận.`}
        actions={
          <ActButton
            right="edit"
            disabledFocusable={confirm.isPending}
            onClick={() => confirm.mutate({})}
          >
            Bây giờ là {formatInstant(data.now)}, ngày giờ này đúng
          </ActButton>
        }
      />
      {confirm.error ? <Notice tone="error" {...explainError(confirm.error)} /> : null}
    </div>
  );
}
