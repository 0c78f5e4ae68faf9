import {
  ArrowUndo16Regular,
  Checkmark16Filled,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Regular,
  Dismiss16Filled,
  DocumentCheckmark16Regular,
  type FluentIcon,
  MailInbox16Regular,
  Send16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { LineDecision, RequestState } from '../../../shared/domain/request.ts';
import {
  LINE_DECISION_LABELS,
  REQUEST_STATE_LABELS,
} from '../../../shared/domain/request-labels.ts';
import { formatDay } from '../../i18n/format.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

const STATES: Record<RequestState, [Tone, FluentIcon]> = {
  received: ['accent', MailInbox16Regular],
  submitted: ['accent', Send16Regular],
  decided: ['accent', DocumentCheckmark16Regular],
  'carried-out': ['caution', Clock16Regular],
  replied: ['good', CheckmarkCircle16Filled],
  withdrawn: ['quiet', ArrowUndo16Regular],
};

/** Where a request stands. */
export function RequestStateMark({ state }: { state: RequestState }) {
  const [tone, icon] = STATES[state];
  return (
    <Mark tone={tone} icon={icon}>
      {REQUEST_STATE_LABELS[state]}
    </Mark>
  );
}

const DECISIONS: Record<LineDecision, [Tone, FluentIcon]> = {
  pending: ['quiet', Circle16Regular],
  accepted: ['good', Checkmark16Filled],
  refused: ['bad', Dismiss16Filled],
};

/** What was decided of a line. */
export function DecisionMark({ decision }: { decision: LineDecision }) {
  const [tone, icon] = DECISIONS[decision];
  return (
    <Mark tone={tone} icon={icon}>
      {LINE_DECISION_LABELS[decision]}
    </Mark>
  );
}

/** The day a request is to be answered by, with a warning once it is over. */
export function DueMark({ dueOn, isLate }: { dueOn: string; isLate: boolean }) {
  if (!isLate) return <span>{formatDay(dueOn)}</span>;
  return (
    <Mark tone="bad" icon={Warning16Filled}>
      {formatDay(dueOn)} (trễ)
    </Mark>
  );
}
