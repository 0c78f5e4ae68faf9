import {
  CheckmarkCircle20Regular,
  Delete20Regular,
  type FluentIcon,
  LockClosed20Regular,
  Prohibited20Regular,
} from '@fluentui/react-icons';
import type { MailboxStatus } from '../../../shared/domain/mailbox.ts';
import { MAILBOX_STATUS_LABELS } from '../../i18n/labels.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';

const MARKS: Record<MailboxStatus, { tone: Tone; icon: FluentIcon }> = {
  'in-use': { tone: 'good', icon: CheckmarkCircle20Regular },
  locked: { tone: 'caution', icon: LockClosed20Regular },
  deleted: { tone: 'quiet', icon: Delete20Regular },
  revoked: { tone: 'bad', icon: Prohibited20Regular },
};

/** Where a mailbox stands, by icon, words and colour. */
export function MailboxStatusMark({
  status,
  isUndone = false,
}: {
  status: MailboxStatus;
  /** Whether its grant was taken back, which is no deletion. */
  isUndone?: boolean;
}) {
  const { tone, icon } = MARKS[status];
  return (
    <Mark tone={tone} icon={icon}>
      {isUndone ? 'Đã hủy lần cấp' : MAILBOX_STATUS_LABELS[status]}
    </Mark>
  );
}
