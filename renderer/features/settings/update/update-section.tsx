import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { explainError } from '../../../i18n/errors.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ReadyUpdate } from './ready-update.tsx';
import { UpdateForm } from './update-form.tsx';

/** The version that runs, a newer one brought as files, and what is ready to be installed. */
export function UpdateSection() {
  const queryClient = useQueryClient();
  const { data, error } = useQuery(
    api.update.state.queryOptions({ input: {}, refetchOnMount: 'always' }),
  );
  const [failure, setFailure] = useState<unknown>(null);
  const discard = async () => {
    try {
      setFailure(null);
      await client.update.discard({});
    } catch (reason) {
      setFailure(reason);
    }
    await queryClient.invalidateQueries();
  };
  if (error) return <Notice tone="error" {...explainError(error)} />;
  if (!data) return null;
  const { version, key, ready, startsItself } = data;
  return (
    <div className="settings-form">
      <p>
        Bản đang dùng: <strong>{version}</strong>
      </p>
      {failure ? <Notice tone="error" {...explainError(failure)} /> : null}
      {key === null ? (
        <Notice
          tone="info"
          title="Bản này không có khóa để kiểm tra bản cập nhật, nên không nhận bản cập nhật từ tệp."
          hint="Bản chạy thẳng từ mã nguồn thì như vậy. Bộ cài do nơi phát hành dựng luôn có khóa; muốn lên bản mới, hãy dùng bộ cài ấy."
        />
      ) : ready ? (
        <ReadyUpdate ready={ready} startsItself={startsItself} onDiscard={() => void discard()} />
      ) : (
        <UpdateForm />
      )}
      {key === null ? null : (
        <p className="quiet update-key">
          Dấu SHA-256 của khóa kiểm tra trong bản này: <code>{key}</code>
        </p>
      )}
    </div>
  );
}
