import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';
import type { UnitFields } from '../../../../shared/domain/unit-event.ts';
import { AppError } from '../../../../shared/errors.ts';
import { bumpRegisterVersion } from '../../repositories/app-state.ts';
import { insertStoredUnit } from '../../repositories/unit-changes.ts';
import type { Act } from '../act.ts';
import { assertUnitOpen } from '../mailbox-acts/change-mailbox.ts';
import { outsideSource } from '../mailbox-acts/personal-mailbox.ts';
import type { Cause } from '../mailbox-acts/record-event.ts';
import { proposeUnitAddress } from '../reorganise/propose-unit-address.ts';
import { keepUnitAddress } from './keep-unit-address.ts';
import { unitDayOf, writeUnitEvent } from './unit-event.ts';

/** A unit to be added. */
export interface UnitToCreate {
  name: string;
  kind: UnitKind;
  parentId: UnitId | null;
  localPart?: string | null | undefined;
  addressReason?: string | null | undefined;
  details: { [F in keyof UnitFields]?: UnitFields[F] | undefined };
}

/**
 * Adds a unit; the address that the rules give, or one chosen by hand, is kept for it in the ledger.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 * @throws NOT_FOUND | UNIT_CLOSED for the unit above
 * @throws ADDRESS_NONE_FREE | ADDRESS_INVALID | ADDRESS_TAKEN | ADDRESS_RESTING
 */
export function createUnit(
  act: Act,
  unit: UnitToCreate,
  cause: Cause,
): { id: UnitId; localPart: string } {
  const { name, kind, parentId, addressReason } = unit;
  if (parentId !== null) assertUnitOpen(act, parentId);
  const on = unitDayOf(act, null, cause);
  const { candidates, chosen } = proposeUnitAddress(act.db, { id: null, ...unit }, act.today);
  const localPart = unit.localPart || chosen;
  if (!localPart) throw new AppError('ADDRESS_NONE_FREE', { name });
  const formed = candidates.find((candidate) => candidate.localPart === localPart);
  const { details } = unit;
  const fields: UnitFields = {
    kind,
    name,
    parentId,
    localPart,
    source: formed?.source ?? outsideSource(addressReason),
    validFrom: on,
    validTo: null,
    abbreviation: details.abbreviation ?? '',
    address: details.address ?? '',
    phone: details.phone ?? '',
    head: details.head ?? '',
    headTitle: details.headTitle ?? '',
    itContact: details.itContact ?? '',
    itPhone: details.itPhone ?? '',
    itEmail: details.itEmail ?? '',
    note: details.note ?? '',
    code: details.code ?? null,
  };
  const id = insertStoredUnit(act.db, fields);
  keepUnitAddress(act, id, on, addressReason || null);
  writeUnitEvent(act, id, 'created', on, cause, { after: fields });
  bumpRegisterVersion(act.db);
  act.record({ action: 'unit.create', entity: 'unit', entityId: String(id), after: fields });
  return { id, localPart };
}
