import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RequestState } from '../../../shared/domain/request.ts';
import { useCan } from '../../api/session-state.ts';
import { formatDay } from '../../i18n/format.ts';
import { OnlyWith } from '../../ui/act-button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { CarryOutStep } from './carry-out-step.tsx';
import { DecideStep } from './decide-step.tsx';
import type { Dossier } from './dossier-types.ts';
import { HandOutStep } from './hand-out-step.tsx';
import { ReplyStep } from './reply-step.tsx';

const ORDER: readonly RequestState[] = [
  'received',
  'submitted',
  'decided',
  'carried-out',
  'replied',
];

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  /** What was done, once it is. */
  done: ReactNode;
  children: ReactNode;
}

function Step({ number, title, isDone, done, children }: StepProps) {
  return (
    <li className="dossier-step">
      <h3>
        <Mark
          tone={isDone ? 'good' : 'quiet'}
          icon={isDone ? CheckmarkCircle20Filled : Circle20Regular}
        >
          {number}. {title}
          <span className="visually-hidden">{isDone ? ' (đã xong)' : ' (chưa xong)'}</span>
        </Mark>
      </h3>
      {isDone ? <p>{done}</p> : <OnlyWith right="edit">{children}</OnlyWith>}
    </li>
  );
}

/** What remains to be done with a request, step by step; each says what it lacks. */
export function DossierSteps({ request }: { request: Dossier }) {
  const may = useCan('edit');
  if (request.state === 'withdrawn') return null;
  const reached = ORDER.indexOf(request.state);
  const isDecided = reached >= ORDER.indexOf('decided');
  const isCarriedOut = reached >= ORDER.indexOf('carried-out');
  const isReplied = request.state === 'replied';
  const decision =
    request.decisionOn === null
      ? 'Việc này không cần văn bản của Sở (Điều 9 khoản 3).'
      : `Văn bản số ${request.decisionNumber} ngày ${formatDay(request.decisionOn)}.`;
  const reply =
    request.replyOn === null
      ? 'Việc này không cần văn bản phúc đáp (Cài đặt, ngoài Quy chế).'
      : `Văn bản số ${request.replyNumber} ngày ${formatDay(request.replyOn)}.`;
  const accepted = request.lines.filter((line) => line.decision === 'accepted').length;
  const nothingAccepted = isDecided && accepted === 0;
  return (
    <section aria-labelledby="dossier-steps">
      <h2 id="dossier-steps">Các bước xử lý</h2>
      <ol className="dossier-step-list">
        <Step number={1} title="Ý kiến của Sở" isDone={isDecided} done={decision}>
          <DecideStep request={request} />
        </Step>
        <Step
          number={2}
          title="Thực hiện"
          isDone={isCarriedOut || nothingAccepted}
          done={
            nothingAccepted
              ? 'Không có dòng nào được đồng ý.'
              : `Đã thực hiện ${accepted} dòng${request.carriedOutOn ? ` ngày ${formatDay(request.carriedOutOn)}` : ''}.`
          }
        >
          <CarryOutStep request={request} />
        </Step>
        <Step number={3} title="Văn bản phúc đáp" isDone={isReplied} done={reply}>
          <ReplyStep request={request} />
        </Step>
        {isCarriedOut && may ? (
          <li className="dossier-step">
            <h3>4. Phiếu cấp tài khoản và lệnh cho máy chủ thư</h3>
            <HandOutStep request={request} />
          </li>
        ) : null}
      </ol>
    </section>
  );
}
