import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Regular,
  ErrorCircle16Filled,
  type FluentIcon,
  Mail16Regular,
  MailAlert16Regular,
} from '@fluentui/react-icons';
import type { ReturnState } from '../../../shared/domain/report.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

/** What the states of a unit are called. */
export const RETURN_LABELS: Record<ReturnState, string> = {
  waiting: 'Chưa đề nghị',
  asked: 'Đã đề nghị',
  reminded: 'Đã đôn đốc',
  overdue: 'Quá hạn, chưa gửi',
  sent: 'Đã gửi đúng hạn',
  late: 'Gửi trễ hạn',
};

const LOOKS: Record<ReturnState, { tone: Tone; icon: FluentIcon }> = {
  waiting: { tone: 'quiet', icon: Circle16Regular },
  asked: { tone: 'accent', icon: Mail16Regular },
  reminded: { tone: 'caution', icon: MailAlert16Regular },
  overdue: { tone: 'bad', icon: ErrorCircle16Filled },
  sent: { tone: 'good', icon: CheckmarkCircle16Filled },
  late: { tone: 'caution', icon: Clock16Regular },
};

/** Where a unit stands, by icon, words and colour. */
export function ReturnMark({ state }: { state: ReturnState }) {
  return <Mark {...LOOKS[state]}>{RETURN_LABELS[state]}</Mark>;
}
