import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { refreshEverything } from '../../../api/data-version.ts';
import { explainError } from '../../../i18n/errors.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { Notice } from '../../../ui/notice.tsx';

const SHOWN = 5;

/** Aliases whose last day has passed, and the way to end them all. */
export function DueAliases() {
  const queryClient = useQueryClient();
  const { data } = useQuery(api.reorganise.dueAliases.queryOptions({ input: {} }));
  const [error, setError] = useState<unknown>(null);
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data || data.aliases.length === 0) return null;
  const shown = data.aliases
    .slice(0, SHOWN)
    .map(
      ({ localPart, mailboxName, until }) =>
        `${localPart} (${mailboxName}, đến ${formatDay(until)})`,
    );
  return (
    <Notice
      tone="warning"
      title={`${formatNumber(data.aliases.length)} bí danh đã quá ngày được giữ.`}
      hint={`${shown.join('; ')}${data.aliases.length > SHOWN ? '…' : ''}. Kết thúc thì địa chỉ nghỉ 24 tháng; nhớ bỏ cả trên máy chủ thư.`}
      actions={
        <ActButton
          right="edit"
          onClick={async () => {
            try {
              await client.reorganise.endDueAliases({});
              refreshEverything(queryClient);
            } catch (failure) {
              setError(failure);
            }
          }}
        >
          Kết thúc các bí danh này
        </ActButton>
      }
    />
  );
}
