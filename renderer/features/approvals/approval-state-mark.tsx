import {
  ArrowUndo20Regular,
  CheckmarkCircle20Regular,
  Clock20Regular,
  DismissCircle20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { ApprovalState } from '../../../shared/domain/approval.ts';
import { APPROVAL_STATE_LABELS } from '../../i18n/approval-labels.ts';
import { Mark } from '../../ui/mark.tsx';

const LOOK = {
  pending: { tone: 'caution', icon: Clock20Regular },
  approved: { tone: 'good', icon: CheckmarkCircle20Regular },
  refused: { tone: 'bad', icon: DismissCircle20Regular },
  withdrawn: { tone: 'quiet', icon: ArrowUndo20Regular },
  stale: { tone: 'bad', icon: Warning20Regular },
  expired: { tone: 'quiet', icon: Clock20Regular },
} as const;

/** What became of something that waited: icon, words and colour together. */
export function ApprovalStateMark({ state }: { state: ApprovalState }) {
  return <Mark {...LOOK[state]}>{APPROVAL_STATE_LABELS[state]}</Mark>;
}
