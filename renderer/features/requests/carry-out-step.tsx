import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestId } from '../../../shared/domain/ids.ts';
import { REQUEST_KINDS } from '../../../shared/domain/request.ts';
import { REQUEST_KIND_LABELS } from '../../../shared/domain/request-labels.ts';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Dossier } from './dossier-types.ts';

/** Carries out what was accepted, after saying in numbers what will happen. */
export function CarryOutStep({ request }: { request: Dossier }) {
  const { run, isRunning, error, clearError } = useAct();
  const [isAsking, setIsAsking] = useState(false);
  const id = request.id as RequestId;
  if (request.state !== 'decided')
    return <p className="quiet">Chờ ý kiến của Sở rồi mới thực hiện (Điều 14 khoản 3).</p>;
  const accepted = request.lines.filter(({ decision }) => decision === 'accepted');
  const counts = REQUEST_KINDS.map((kind) => ({
    kind,
    count: accepted.filter((line) => line.kind === kind).length,
  })).filter(({ count }) => count > 0);
  const carryOut = async () => {
    const { registerVersion } = request;
    const done = await run(() => client.request.carryOut({ id, registerVersion }));
    if (done) setIsAsking(false);
  };
  return (
    <>
      <p>
        Sẽ thực hiện {accepted.length} dòng:{' '}
        {counts
          .map(({ kind, count }) => `${REQUEST_KIND_LABELS[kind].toLowerCase()} ${count}`)
          .join(', ')}
        .
      </p>
      <div className="row-of-buttons">
        <Button appearance="primary" onClick={() => setIsAsking(true)}>
          Thực hiện {accepted.length} dòng
        </Button>
        <Button
          disabledFocusable={isRunning}
          onClick={() => void run(() => client.request.move({ id, to: 'submitted' }))}
        >
          Mở lại để xem xét
        </Button>
      </div>
      {error && !isAsking ? (
        <Notice
          tone="error"
          {...explainError(error)}
          dismiss={{ label: 'Đóng thông báo', onClick: clearError }}
        />
      ) : null}
      {isAsking ? (
        <FormDialog
          title="Thực hiện đề nghị"
          submitLabel="Thực hiện"
          isBusy={isRunning}
          error={error ? explainError(error) : null}
          onSubmit={() => void carryOut()}
          onClose={() => setIsAsking(false)}
        >
          <p>Danh bạ sẽ thay đổi như sau, tất cả trong một lần:</p>
          <ul>
            {counts.map(({ kind, count }) => (
              <li key={kind}>
                {REQUEST_KIND_LABELS[kind]}: <strong>{count}</strong> hộp thư
              </li>
            ))}
          </ul>
          {counts.some(({ kind }) => kind === 'cancel') ? (
            <p>
              Hộp thư hủy bỏ sẽ bị xóa; địa chỉ của nó được giữ trong sổ và tạm nghỉ, chưa cấp lại.
            </p>
          ) : null}
        </FormDialog>
      ) : null}
    </>
  );
}
