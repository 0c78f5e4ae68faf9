import {
  AddCircle20Regular,
  ArrowSync20Regular,
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  type FluentIcon,
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

/** What the import will do with a row, by icon, words and colour. */
export function RowActionMark({ action }: { action: RowAction }) {
  const { tone, icon } = MARKS[action];
  return (
    <Mark tone={tone} icon={icon}>
      {ROW_ACTION_LABELS[action]}
    </Mark>
  );
}
