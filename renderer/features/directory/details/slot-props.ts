import type { MailboxId } from '../../../../shared/domain/ids.ts';
import type { MailboxKind } from '../../../../shared/domain/mailbox.ts';

/** What a part of the details is told; it draws nothing when it has nothing to say. */
export interface DetailsSlotProps {
  id: MailboxId;
  kind: MailboxKind;
}
