import type { AddressProposal } from '../../../shared/domain/address.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import type { Act } from './act.ts';
import { grantAgencyMailbox } from './mailbox-acts/agency-mailbox.ts';
import { changeMailbox, getFields, type MailboxPatch } from './mailbox-acts/change-mailbox.ts';
import {
  grantPersonalMailbox,
  outsideSource,
  type PersonalGrant,
} from './mailbox-acts/personal-mailbox.ts';
import { addAlias, endAlias, readdressMailbox } from './mailbox-acts/readdress-mailbox.ts';
import type { Cause } from './mailbox-acts/record-event.ts';
import { proposeMailboxAddress } from './propose-mailbox-address.ts';

type Command<Input> = Act & { input: Input & { cause: Cause } };

/** Grants one person a mailbox. */
export function issueOne({ input, ...act }: Command<PersonalGrant>) {
  const id = grantPersonalMailbox(act, input, input.cause);
  return recordGrant(act, id);
}

/** Grants a unit its mailbox. */
export function grantAgency({
  input,
  ...act
}: Command<{
  unitId: UnitId;
  localPart?: string | null | undefined;
  addressReason?: string | null | undefined;
  phone?: string | undefined;
  isPublished?: boolean | undefined;
}>) {
  const { localPart, addressReason, cause, ...grant } = input;
  const address = localPart
    ? {
        localPart,
        source: outsideSource(addressReason),
        reissueReason: addressReason ?? undefined,
      }
    : undefined;
  return recordGrant(act, grantAgencyMailbox(act, { ...grant, address }, cause));
}

/** Changes what is known of a mailbox. */
export function changeOne({ input, ...act }: Command<{ id: MailboxId; patch: MailboxPatch }>) {
  const { id, patch, cause } = input;
  const before = getFields(act, id);
  const hasChanged = changeMailbox(act, id, patch, cause);
  const fields = Object.keys(patch) as (keyof MailboxPatch)[];
  act.record({
    action: 'mailbox.change',
    entity: 'mailbox',
    entityId: String(id),
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: patch,
  });
  return { id, hasChanged };
}

/** Moves a person to another unit. */
export function moveOne({
  input,
  ...act
}: Command<{
  id: MailboxId;
  unitId: UnitId;
  department?: string | undefined;
  position?: string | undefined;
}>) {
  const { id, cause, ...patch } = input;
  const before = getFields(act, id);
  const hasChanged = changeMailbox(act, id, patch, cause);
  act.record({
    action: 'mailbox.move',
    entity: 'mailbox',
    entityId: String(id),
    before: { unitId: before.unitId },
    after: patch,
  });
  return { id, hasChanged };
}

/** Gives a mailbox a new address. */
export function readdressOne({
  input,
  ...act
}: Command<{
  id: MailboxId;
  localPart: string;
  keepOldUntil: string | null;
  addressReason?: string | null | undefined;
}>) {
  const { id, localPart, keepOldUntil, addressReason, cause } = input;
  const before = getFields(act, id);
  const proposed = proposeMailboxAddress(act.db, id, {}, act.today);
  const next = {
    localPart,
    source: sourceOf(proposed, localPart, addressReason),
    keepOldUntil,
    reissueReason: addressReason,
  };
  readdressMailbox(act, id, next, cause);
  act.record({
    action: 'mailbox.readdress',
    entity: 'mailbox',
    entityId: String(id),
    before: { localPart: before.localPart },
    after: { localPart, keepOldUntil },
  });
  return { id };
}

/** Adds an alias. */
export function addAliasTo({
  input,
  ...act
}: Command<{
  id: MailboxId;
  localPart: string;
  until: string | null;
  addressReason?: string | null | undefined;
}>) {
  const { id, localPart, until, addressReason, cause } = input;
  const alias = {
    localPart,
    until,
    source: outsideSource(addressReason),
    reissueReason: addressReason,
  };
  addAlias(act, id, alias, cause);
  act.record({
    action: 'mailbox.add-alias',
    entity: 'mailbox',
    entityId: String(id),
    after: { alias: localPart, until },
  });
  return { id };
}

/** Ends an alias. */
export function endAliasOf({ input, ...act }: Command<{ id: MailboxId; localPart: string }>) {
  const { id, localPart, cause } = input;
  endAlias(act, id, localPart, cause);
  act.record({
    action: 'mailbox.end-alias',
    entity: 'mailbox',
    entityId: String(id),
    before: { alias: localPart },
  });
  return { id };
}

function recordGrant(act: Act, id: MailboxId): { id: MailboxId; localPart: string } {
  const { localPart, name, unitId } = getFields(act, id);
  act.record({
    action: 'mailbox.issue',
    entity: 'mailbox',
    entityId: String(id),
    after: { name, localPart, unitId },
  });
  return { id, localPart };
}

function sourceOf(
  { candidates }: AddressProposal,
  localPart: string,
  reason: string | null | undefined,
): string {
  return (
    candidates.find((candidate) => candidate.localPart === localPart)?.source ??
    outsideSource(reason)
  );
}
