import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import { formatDay } from '../../i18n/format.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Asks to hand over what people hold who moved, or whose account was taken back. */
export function DepartedNotice() {
  const [, navigate] = useLocation();
  const { data } = useQuery(api.custody.departed.queryOptions({ input: {} }));
  const waiting = data?.rows.filter(({ openHandoverId }) => openHandoverId === null) ?? [];
  const [first] = waiting;
  if (!first) return null;
  const people = new Set(waiting.map(({ personName }) => personName));
  const isLate = waiting.some((row) => row.isLate);
  const due = first.dueOn ? ` Hạn bàn giao: ${formatDay(first.dueOn)} (Ngoài Quy chế).` : '';
  return (
    <Notice
      tone={isLate ? 'error' : 'warning'}
      title={`${[...people].slice(0, 3).join(', ')}${people.size > 3 ? '…' : ''} đã đổi công tác hoặc bị thu hồi tài khoản nhưng còn giữ ${waiting.length} hộp thư cơ quan.`}
      hint={`Cần bàn giao theo Điều 9 khoản 2.${due}`}
      actions={
        <ActButton
          right="edit"
          onClick={() =>
            navigate(first.personId === null ? '/ban-giao/lap' : `/ban-giao/lap/${first.personId}`)
          }
        >
          {`Lập bàn giao cho ${first.personName}`}
        </ActButton>
      }
    />
  );
}
