import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { client } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { explainError } from '../../i18n/errors.ts';
import { formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHandoverDraft } from './handover-draft.ts';

/** Step 3: what will happen, in numbers; then it happens. */
export function ConfirmStep() {
  const [, navigate] = useLocation();
  const { run, isRunning, error } = useAct();
  const { giver, reason, document, handedOverOn, particulars, receivers, change, reset } =
    useHandoverDraft();
  const groups = new Map<string, { name: string; count: number }>();
  for (const { id, name } of receivers.values()) {
    const key = id === null ? name.trim() : String(id);
    groups.set(key, { name, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  const create = async () => {
    if (!handedOverOn) return;
    const mailboxes = [...receivers].map(([mailboxId, receiver]) => ({ mailboxId, receiver }));
    const order = { giver, reason, document, handedOverOn, particulars, mailboxes };
    const made = await run(() => client.handover.create(order));
    if (!made) return;
    reset();
    navigate(made.handovers.length === 1 ? `/ban-giao/cuoc/${made.id}` : '/ban-giao/cuoc');
  };
  return (
    <section className="form-page" aria-labelledby="handover-confirm">
      <h2 id="handover-confirm">
        {`Sẽ lập ${groups.size} biên bản bàn giao ${receivers.size} hộp thư của ${giver.name}`}
      </h2>
      {error ? <Notice tone="error" {...explainError(error)} /> : null}
      <ul>
        {[...groups.values()].map(({ name, count }) => (
          <li key={name}>{`${name} nhận ${count} hộp thư`}</li>
        ))}
      </ul>
      <p className="quiet">
        {`Ngày bàn giao ${handedOverOn ? formatDay(handedOverOn) : ''}. Người quản lý chỉ thay đổi khi hoàn tất bàn giao; trước đó có thể sửa hoặc hủy.`}
      </p>
      <div className="row-of-buttons">
        <Button disabledFocusable={isRunning} onClick={() => change({ step: 'mailboxes' })}>
          Quay lại
        </Button>
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void create()}>
          {`Lập ${groups.size} biên bản`}
        </Button>
      </div>
    </section>
  );
}
