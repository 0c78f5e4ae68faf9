import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { listHoldingsOf } from '../../repositories/address-holdings.ts';
import { updateMailboxes } from '../../repositories/mailbox-changes.ts';
import { markGrantUndone } from '../../repositories/undone-grants.ts';
import type { Act } from '../act.ts';
import { getLive } from './change-mailbox.ts';
import { type Cause, dayOf, writeEvent } from './record-event.ts';
import { releaseAddress } from './take-address.ts';

/**
 * Takes back a grant that nobody used yet: no list has it any more. Its address does not rest, because no mail was ever
 * sent to it.
 *
 * @throws NOT_FOUND | MAILBOX_NOT_LIVE
 */
export function undoIssue(act: Act, id: MailboxId, cause: Cause): void {
  const stored = getLive(act, id);
  const on = dayOf(act, id, cause);
  for (const held of listHoldingsOf(act.db, id)) {
    if (held.heldTo === null) releaseAddress(act, held, on, false);
  }
  markGrantUndone(act.db, id, on);
  const fields = { status: 'deleted', statusOn: on };
  updateMailboxes(act.db, [{ id, kind: stored.kind, fields }]);
  writeEvent(act, id, 'issue-undone', on, cause, {
    before: { status: stored.status, statusOn: stored.statusOn },
    after: fields,
  });
}
