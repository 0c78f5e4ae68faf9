import type { MailboxId } from '../../../shared/domain/ids.ts';
import type { Act } from './act.ts';
import { changeMailbox, getFields, type MailboxPatch } from './mailbox-acts/change-mailbox.ts';
import { outsideSource } from './mailbox-acts/personal-mailbox.ts';
import { readdressMailbox } from './mailbox-acts/readdress-mailbox.ts';
import type { Cause } from './mailbox-acts/record-event.ts';
import { proposeMailboxAddress } from './propose-mailbox-address.ts';

/** What the form of a mailbox asks for. */
export interface MailboxEdit {
  id: MailboxId;
  patch: MailboxPatch;
  address?:
    | {
        localPart: string;
        keepOldUntil: string | null;
        addressReason?: string | null | undefined;
      }
    | null
    | undefined;
  cause: Cause;
}

/**
 * Changes a mailbox as its form was filled in: what is known of it, its unit and its address, all in one act.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1; Điều 4
 */
export function editMailbox({ input, ...act }: Act & { input: MailboxEdit }) {
  const { id, patch, address, cause } = input;
  const before = getFields(act, id);
  const isChanged = changeMailbox(act, id, patch, cause);
  const isReaddressed = Boolean(address) && address?.localPart !== before.localPart;
  if (address && isReaddressed) {
    const { localPart, keepOldUntil, addressReason } = address;
    const { candidates } = proposeMailboxAddress(act.db, id, {}, act.today);
    const known = candidates.find((candidate) => candidate.localPart === localPart);
    const source = known?.source ?? outsideSource(addressReason);
    const next = { localPart, source, keepOldUntil, reissueReason: addressReason };
    readdressMailbox(act, id, next, cause);
  }
  const fields = Object.keys(patch) as (keyof MailboxPatch)[];
  act.record({
    action: 'mailbox.change',
    entity: 'mailbox',
    entityId: String(id),
    before: {
      ...Object.fromEntries(fields.map((field) => [field, before[field]])),
      ...(isReaddressed ? { localPart: before.localPart } : {}),
    },
    after: { ...patch, ...(isReaddressed ? { localPart: address?.localPart } : {}) },
  });
  return { id, hasChanged: isChanged || isReaddressed };
}
