import type { MailboxId } from '../../../../shared/domain/ids.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import { personSortKey, sortKey } from '../../../../shared/text/sort-key.ts';
import { insertHolding } from '../../repositories/address-ledger.ts';
import { insertMailboxes, type NewMailbox } from '../../repositories/mailboxes.ts';
import type { Act } from '../act.ts';
import { type Cause, writeEvent } from './record-event.ts';
import { takeAddress } from './take-address.ts';

/** A mailbox to be granted, and what its address rests on. */
export interface Grant extends Omit<NewMailbox, 'nameKey' | 'sortKey'> {
  /** The article the address rests on. */
  source: string;
  /** Why a resting address is given again. */
  reissueReason?: string;
}

/** How a batch is granted. */
export interface IssueOptions {
  /** Told of every row written, {@link ROWS_PER_GRANT} times for each mailbox. */
  onRow?: () => void;
  /**
   * True when every address was found free for its mailbox within this transaction or under this version of the
   * register; the ledger refuses one that is held all the same.
   */
  areAddressesChecked?: boolean;
}

/** Rows written for each mailbox: register, search, ledger with its first event. */
export const ROWS_PER_GRANT = 3;

/**
 * Grants mailboxes: each gets its place in the register, its address in the ledger, and the first event of its life.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5; Điều 4
 * @returns ids in the order given
 * @throws ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function issueMailboxes(
  act: Act,
  grants: readonly Grant[],
  cause: Cause,
  { onRow = () => {}, areAddressesChecked = false }: IssueOptions = {},
): MailboxId[] {
  const ids = insertMailboxes(act.db, grants.map(toNewMailbox), onRow);
  grants.forEach((grant, index) => {
    const mailboxId = ids[index];
    if (mailboxId === undefined) throw new Error('a grant has no mailbox');
    onRow();
    const { localPart, source, issuedOn } = grant;
    if (areAddressesChecked) {
      insertHolding(act.db, {
        localPart,
        role: 'mailbox',
        mailboxId,
        unitId: null,
        heldFrom: issuedOn,
        source,
      });
    } else {
      takeAddress(act, {
        localPart,
        role: 'mailbox',
        mailboxId,
        ofUnit: grant.kind === 'agency' ? grant.unitId : null,
        from: issuedOn,
        source,
        reissueReason: grant.reissueReason,
      });
    }
    writeEvent(act, mailboxId, 'issued', issuedOn, cause);
  });
  return ids;
}

function toNewMailbox({ source: _source, reissueReason: _reason, ...grant }: Grant): NewMailbox {
  const order = grant.kind === 'personal' ? personSortKey(grant.name) : sortKey(grant.name);
  return { ...grant, nameKey: nameKey(grant.name), sortKey: order };
}
