import { Button } from '@fluentui/react-components';
import { ErrorCircle48Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../api/client.ts';
import { RestoreForm } from '../features/sign-in/restore-form.tsx';
import { explainError } from '../i18n/errors.ts';

/** The page when the register cannot be opened: what happened, why, what to do, and the ways out. */
export function StartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery(api.recovery.state.queryOptions({ input: {}, retry: false }));
  const { title, hint } = explainError(failure ?? error);
  const canRestore = data?.failure?.code === 'DB_DAMAGED' || data?.failure?.code === 'DB_NEWER';
  const readCopy = async () => {
    try {
      await client.recovery.readCopy({});
      onRetry();
    } catch (reason) {
      setFailure(reason);
    }
  };
  return (
    <main className="entrance">
      <div className="entrance-card">
        <ErrorCircle48Regular aria-hidden className="entrance-icon entrance-icon-bad" />
        <h1>Chưa mở được danh bạ</h1>
        <div role="alert">
          <p>
            <strong>{title}</strong>
          </p>
          <p>{hint}</p>
        </div>
        {data?.quarantine ? (
          <p className="quiet">
            Các tệp đang có được giữ nguyên, và đã được chép thêm một bản vào {data.quarantine}.
          </p>
        ) : null}
        <div className="row-of-buttons">
          <Button appearance={canRestore ? 'secondary' : 'primary'} onClick={onRetry}>
            Thử lại
          </Button>
          {data?.canReadCopy ? (
            <Button onClick={() => void readCopy()}>Mở để xem, không ghi</Button>
          ) : null}
        </div>
        {canRestore ? <RestoreForm onRestored={onRetry} /> : null}
      </div>
    </main>
  );
}
