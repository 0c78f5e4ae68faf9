import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { FieldChange } from '../../../../shared/domain/import.ts';
import { foldForSearch } from '../../../../shared/text/fold.ts';
import { nameKey } from '../../../../shared/text/name-key.ts';
import { unitNameKey } from '../../../../shared/text/unit-name.ts';
import type { ReadRow } from '../../repositories/import-rows.ts';
import type { MatchRecord } from '../../repositories/match-records.ts';
import type { UnitBranches } from './unit-branches.ts';

/** What a list says otherwise than the register, and the unit the person is in by it. */
export interface RowChanges {
  changes: FieldChange[];
  unitId: UnitId;
}

/**
 * Compares a row with the mailbox of its person. What a list leaves empty is not a change; case and tone placement
 * are none either.
 *
 * @param ofList the unit of the whole list; null when each row names its own
 */
export function compareWithRegister(
  row: ReadRow,
  record: MatchRecord,
  target: { unitId: UnitId; ofList: UnitId | null },
  branches: UnitBranches,
): RowChanges {
  const changes: FieldChange[] = [];
  const add = (field: FieldChange['field'], before: string, after: string) =>
    changes.push({ field, before, after });
  if (nameKey(row.fullName) !== record.nameKey) add('fullName', record.name, row.fullName);
  if (row.birthYear !== null && row.birthYear !== record.birthYear) {
    add(
      'birthYear',
      record.birthYear === null ? '' : String(record.birthYear),
      String(row.birthYear),
    );
  }
  if (isOther(row.position, record.position)) add('position', record.position, row.position);
  if (row.phone !== '' && row.phone !== record.phone) add('phone', record.phone, row.phone);
  // A list of the whole agency does not take people out of its rooms.
  const stays = target.ofList !== null && branches.isWithin(record.unitId, target.ofList);
  const unitId = stays ? record.unitId : target.unitId;
  if (unitId !== record.unitId) {
    const before = [record.department, record.unitName].filter(Boolean).join(', ');
    const after = [roomOf(row, unitId, branches), branches.nameOf(unitId)]
      .filter(Boolean)
      .join(', ');
    add('unit', before, after);
  } else if (target.ofList !== null && isOtherRoom(row, record, branches)) {
    add('unit', record.department, row.unit);
  }
  return { changes, unitId };
}

/** The room of a person inside the unit; empty when the list names just the unit itself. */
export function roomOf(row: Pick<ReadRow, 'unit'>, unitId: UnitId, branches: UnitBranches): string {
  return branches.isName(row.unit, unitId) ? '' : row.unit;
}

function isOtherRoom(row: ReadRow, record: MatchRecord, branches: UnitBranches): boolean {
  const room = roomOf(row, record.unitId, branches);
  return room !== '' && unitNameKey(room) !== unitNameKey(record.department);
}

function isOther(text: string, stored: string): boolean {
  return text !== '' && foldForSearch(text) !== foldForSearch(stored);
}
