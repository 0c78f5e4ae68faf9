import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import { listHoldingsOf } from '../repositories/address-holdings.ts';
import { listMailboxEvents } from '../repositories/mailbox-events.ts';
import { findMailboxSheet } from '../repositories/mailboxes.ts';
import { currentProfile } from './current-profile.ts';
import { unitPath } from './unit-path.ts';

/**
 * Everything known of one mailbox: what it is, every address it held, everything that happened to it.
 *
 * @throws NOT_FOUND
 */
export function getMailboxDetails(db: ReadDb, id: MailboxId, today: string) {
  const sheet = findMailboxSheet(db, id);
  if (!sheet) throw new AppError('NOT_FOUND', { entity: 'mailbox', id: String(id) });
  const { domain } = currentProfile(db, today);
  const addressOf = (localPart: string) => `${localPart}@${domain}`;
  return {
    ...sheet,
    address: addressOf(sheet.localPart),
    unitPath: unitPath(db, sheet.unitId as UnitId),
    addresses: listHoldingsOf(db, id).map(
      ({ id: _id, mailboxId: _mailboxId, unitId: _unitId, ...held }) => ({
        ...held,
        address: addressOf(held.localPart),
      }),
    ),
    events: listMailboxEvents(db, id).map(({ mailboxId: _mailboxId, ...event }) => event),
  };
}
