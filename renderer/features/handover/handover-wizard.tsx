import { useEffect, useRef } from 'react';
import { useParams } from 'wouter';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { client } from '../../api/client.ts';
import { Screen } from '../../ui/screen.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { GiverStep } from './giver-step.tsx';
import { HANDOVER_STEPS, type HandoverStep, useHandoverDraft } from './handover-draft.ts';
import { MailboxesStep } from './mailboxes-step.tsx';

const LABELS: Record<HandoverStep, string> = {
  giver: 'Người giao',
  mailboxes: 'Hộp thư và người nhận',
  confirm: 'Xác nhận',
};

/** From somebody who leaves to handovers, one for each receiver; an address with a person begins with them. */
export function HandoverWizard() {
  const { id } = useParams<{ id?: string }>();
  const step = useHandoverDraft((state) => state.step);
  const reset = useHandoverDraft((state) => state.reset);
  useEffect(() => {
    if (!id || !/^\d{1,9}$/.test(id)) return;
    const personId = Number(id) as MailboxId;
    if (useHandoverDraft.getState().giver.id === personId) return;
    client.directory
      .get({ id: personId })
      .then(({ name, position }) => reset({ id: personId, name, position }))
      .catch(() => undefined);
  }, [id, reset]);
  return (
    <Screen title="Lập bàn giao" isPage>
      <StepsList step={step} />
      {step === 'giver' ? <GiverStep /> : null}
      {step === 'mailboxes' ? <MailboxesStep /> : null}
      {step === 'confirm' ? <ConfirmStep /> : null}
    </Screen>
  );
}

/** Where the operator is; the present step takes the focus when what had it is gone. */
function StepsList({ step }: { step: HandoverStep }) {
  const present = HANDOVER_STEPS.indexOf(step);
  const item = useRef<HTMLLIElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (document.activeElement === document.body) item.current?.focus();
  }, [step]);
  return (
    <ol className="steps" aria-label="Các bước bàn giao">
      {HANDOVER_STEPS.map((name, index) => (
        <li
          key={name}
          ref={index === present ? item : undefined}
          tabIndex={index === present ? -1 : undefined}
          className={index === present ? 'step step-present' : 'step'}
          aria-current={index === present ? 'step' : undefined}
        >
          <span className="step-number">{index + 1}</span>
          <span className="step-name">{LABELS[name]}</span>
        </li>
      ))}
    </ol>
  );
}
