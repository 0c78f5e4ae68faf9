import type { UnitId } from '../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import type { ReorganisationKind } from '../../../shared/domain/unit-event.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ReadDb } from '../db/database.ts';
import { findAgencyMailbox, findMailboxSheet } from '../repositories/mailboxes.ts';
import { findStoredUnit, listUnitEvents } from '../repositories/unit-changes.ts';
import { countLiveMailboxes, listLineage, listStaff } from '../repositories/unit-facts.ts';
import { listUnits } from '../repositories/units.ts';
import { currentProfile } from './current-profile.ts';
import { unitPath } from './unit-path.ts';

/**
 * Everything known of one unit.
 *
 * @throws NOT_FOUND
 */
export function getUnitDetails(db: ReadDb, id: UnitId, today: string) {
  const unit = findStoredUnit(db, id);
  if (!unit) throw new AppError('NOT_FOUND', { entity: 'unit', id: String(id) });
  const agency = findAgencyMailbox(db, id);
  const sheet = agency && findMailboxSheet(db, agency.id);
  return {
    ...unit,
    kind: unit.kind as UnitKind,
    parentId: unit.parentId as UnitId | null,
    path: unitPath(db, id),
    mailAddress: `${unit.localPart}@${currentProfile(db, today).domain}`,
    staff: listStaff(db, id),
    mailbox: sheet && { id: sheet.id, localPart: sheet.localPart, status: sheet.status },
    people: countLiveMailboxes(db, id, 'personal'),
    children: listUnits(db).filter(({ parentId }) => parentId === id).length,
    lineage: listLineage(db, id).map((step) => ({
      ...step,
      kind: step.kind as ReorganisationKind,
    })),
    events: listUnitEvents(db, id).map(({ unitId: _unitId, ...event }) => event),
  };
}
