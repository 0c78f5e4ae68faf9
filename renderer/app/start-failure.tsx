import { Button } from '@fluentui/react-components';
import { ErrorCircle48Regular } from '@fluentui/react-icons';
import { explainError } from '../i18n/errors.ts';

/** The page when the register cannot be opened: what happened, why, what to do. */
export function StartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, hint } = explainError(error);
  return (
    <main className="entrance">
      <div className="entrance-card" role="alert">
        <ErrorCircle48Regular aria-hidden className="entrance-icon entrance-icon-bad" />
        <h1>Chưa mở được danh bạ</h1>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{hint}</p>
        <div className="row-of-buttons">
          <Button appearance="primary" onClick={onRetry}>
            Thử lại
          </Button>
        </div>
      </div>
    </main>
  );
}
