import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import type { Act } from '../act.ts';
import { proposePersonalAddress } from '../naming.ts';
import { assertUnitOpen } from './change-mailbox.ts';
import { issueMailboxes } from './issue-mailboxes.ts';
import type { Cause } from './record-event.ts';
import { assertNameUsable } from './usable-name.ts';

/** A person who gets a mailbox. */
export interface PersonalGrant {
  fullName: string;
  unitId: UnitId;
  birthYear?: number | null | undefined;
  surname?: string | null | undefined;
  position?: string | undefined;
  department?: string | undefined;
  phone?: string | undefined;
  note?: string | undefined;
  isPublished?: boolean | undefined;
  /** An address chosen by hand; the first free one of Điều 4 without it. */
  localPart?: string | null | undefined;
  /** Why a resting address is given again, or one outside the regulation is chosen. */
  addressReason?: string | null | undefined;
}

/**
 * Grants one person a mailbox under the first free address of Điều 4, or under one chosen by hand.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 4; Điều 4 khoản 2; Điều 5 khoản 1
 * @throws NAME_UNUSABLE | UNIT_CLOSED | ADDRESS_NONE_FREE | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function grantPersonalMailbox(act: Act, grant: PersonalGrant, cause: Cause): MailboxId {
  const { fullName, unitId, birthYear = null } = grant;
  assertNameUsable(fullName);
  assertUnitOpen(act, unitId);
  if (cause.on && cause.on > act.today)
    throw new AppError('DAY_OUT_OF_ORDER', { on: cause.on, notBefore: null, notAfter: act.today });
  const address = chooseAddress(act, grant);
  const [id] = issueMailboxes(
    act,
    [
      {
        kind: 'personal',
        name: fullName,
        unitId,
        ...address,
        reissueReason: grant.addressReason ?? '',
        birthYear,
        position: grant.position ?? '',
        department: grant.department ?? '',
        phone: grant.phone ?? '',
        note: grant.note ?? '',
        issuedOn: cause.on ?? act.today,
        importBatchId: null,
        importRow: null,
        document: cause.document ?? '',
        isPublished: grant.isPublished ?? false,
      },
    ],
    cause,
  );
  if (id === undefined) throw new Error('a grant has no mailbox');
  bumpRegisterVersion(act.db);
  return id;
}

/** The address a person gets, and what it rests on. */
function chooseAddress(act: Act, grant: PersonalGrant): { localPart: string; source: string } {
  const { fullName, birthYear, surname, localPart } = grant;
  const { candidates, chosen } = proposePersonalAddress(
    act.db,
    { fullName, birthYear, surname },
    act.today,
  );
  const wanted = localPart ?? chosen;
  if (wanted === null) throw new AppError('ADDRESS_NONE_FREE', { name: fullName });
  const formed = candidates.find((candidate) => candidate.localPart === wanted);
  return { localPart: wanted, source: formed?.source ?? outsideSource(grant.addressReason) };
}

/** What an address rests on that no rule forms. */
export function outsideSource(reason: string | null | undefined): string {
  return `Ngoài Quy chế: ${reason?.trim() || 'người vận hành chọn'}`;
}
