import type { MailboxId, UnitId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { findAgencyMailbox } from '../../repositories/mailboxes.ts';
import { findUnitAddress } from '../../repositories/units.ts';
import type { Act } from '../act.ts';
import { assertUnitOpen } from './change-mailbox.ts';
import { issueMailboxes } from './issue-mailboxes.ts';
import type { Cause } from './record-event.ts';

/** What is granted to a unit. */
export interface AgencyGrant {
  unitId: UnitId;
  /** Another address than the one kept for the unit, with what it rests on. */
  address?: { localPart: string; source: string; reissueReason?: string | undefined } | undefined;
  phone?: string | undefined;
  isPublished?: boolean | undefined;
}

/**
 * Grants a unit its mailbox under the address that is kept for it.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 3 khoản 3; Điều 4 khoản 1
 * @throws NOT_FOUND | UNIT_CLOSED | UNIT_HAS_MAILBOX | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function grantAgencyMailbox(act: Act, grant: AgencyGrant, cause: Cause): MailboxId {
  const { unitId } = grant;
  assertUnitOpen(act, unitId);
  const unit = findUnitAddress(act.db, unitId);
  if (!unit) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(unitId) });
  const known = findAgencyMailbox(act.db, unitId);
  if (known)
    throw new AppError('UNIT_HAS_MAILBOX', { unit: unit.name, localPart: known.localPart });
  if (cause.on && cause.on > act.today)
    throw new AppError('DAY_OUT_OF_ORDER', { on: cause.on, notBefore: null, notAfter: act.today });
  const address = grant.address ?? { localPart: unit.localPart, source: unit.source };
  const [id] = issueMailboxes(
    act,
    [
      {
        kind: 'agency',
        name: unit.name,
        unitId,
        ...address,
        birthYear: null,
        position: '',
        department: '',
        phone: grant.phone ?? '',
        note: '',
        issuedOn: cause.on ?? act.today,
        importBatchId: null,
        importRow: null,
        document: cause.document ?? '',
        isPublished: grant.isPublished ?? true,
      },
    ],
    cause,
  );
  if (id === undefined) throw new Error('a grant has no mailbox');
  bumpRegisterVersion(act.db);
  return id;
}
