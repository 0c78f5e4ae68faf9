import { formatDocumentNumber } from '../../../../shared/domain/document.ts';
import type { SlipId } from '../../../../shared/domain/ids.ts';
import { SLIP_SIGN } from '../../../../shared/domain/slip.ts';
import { AppError } from '../../../../shared/errors.ts';
import { findSlip, markSlipChanged } from '../../repositories/account-slips.ts';
import type { Act } from '../act.ts';
import { changeMailbox } from '../mailbox-acts/change-mailbox.ts';

/**
 * Enters that the first password of a slip was changed by its holder.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 3; Điều 10 khoản 1
 * @throws NOT_FOUND when there is no such slip
 * @throws DAY_OUT_OF_ORDER when the day is before the slip or after today
 */
export function enterSlipChanged(act: Act, { id, on }: { id: SlipId; on: string }): void {
  const slip = findSlip(act.db, id, act.today);
  if (!slip) throw new AppError('NOT_FOUND', { entity: 'slip', id: String(id) });
  if (on < slip.printedOn || on > act.today) {
    const days = { notBefore: slip.printedOn, notAfter: act.today };
    throw new AppError('DAY_OUT_OF_ORDER', { on, ...days });
  }
  if (slip.changedOn === null) {
    markSlipChanged(act.db, id, on);
    if (slip.state !== 'replaced') {
      const patch = { passwordState: 'changed' as const };
      changeMailbox(act, slip.mailboxId, patch, {}, 'password-changed');
    }
  }
  act.record({
    action: 'slip.changed',
    entity: 'slip',
    entityId: `${formatDocumentNumber(slip.number)}/${SLIP_SIGN}`,
    after: { address: slip.localPart, on },
  });
}
