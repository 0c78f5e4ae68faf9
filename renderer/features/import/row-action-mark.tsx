import {
  AddCircle20Regular,
  ArrowSync20Regular,
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  type FluentIcon,
  QuestionCircle20Regular,
  SubtractCircle20Regular,
} from '@fluentui/react-icons';
import type { RowAction } from '../../../shared/domain/import.ts';
import { ROW_ACTION_LABELS } from '../../i18n/labels.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

const MARKS: Record<RowAction, { tone: Tone; icon: FluentIcon }> = {
  create: { tone: 'good', icon: AddCircle20Regular },
  match: { tone: 'accent', icon: CheckmarkCircle20Regular },
  change: { tone: 'caution', icon: ArrowSync20Regular },
  skip: { tone: 'quiet', icon: SubtractCircle20Regular },
  error: { tone: 'bad', icon: ErrorCircle20Regular },
};

interface RowActionMarkProps {
  action: RowAction;
  /** The operator has still to say whose row it is. */
  isUndecided?: boolean;
}

/** What the import will do with a row, by icon, words and colour. */
export function RowActionMark({ action, isUndecided = false }: RowActionMarkProps) {
  if (isUndecided) {
    return (
      <Mark tone="caution" icon={QuestionCircle20Regular}>
        Chờ bạn chọn
      </Mark>
    );
  }
  const { tone, icon } = MARKS[action];
  return (
    <Mark tone={tone} icon={icon}>
      {ROW_ACTION_LABELS[action]}
    </Mark>
  );
}
