import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitId } from '../../../shared/domain/ids.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { sortKey } from '../../../shared/text/sort-key.ts';
import type { Clock } from '../backend-types.ts';
import type { Register } from '../db/register.ts';
import { insertHolding } from '../repositories/address-ledger.ts';
import { bumpRegisterVersion } from '../repositories/app-state.ts';
import { hasUnits, insertUnit } from '../repositories/units.ts';
import { perform } from './act.ts';

interface SeedUnit {
  key: string;
  kind: UnitKind;
  name: string;
  localPart: string;
  parentKey: string | null;
  source: string;
  code: string | null;
}

/**
 * Loads the province's units with their addresses at the first start; the addresses are kept for them in the ledger.
 *
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export function seedUnits(register: Register, clock: Clock, resourcesDir: string): void {
  if (hasUnits(register.read)) return;
  const file = join(resourcesDir, 'units', 'tiengiang-2016.json');
  const { asOf, units } = JSON.parse(readFileSync(file, 'utf8')) as {
    asOf: string;
    units: SeedUnit[];
  };
  perform(register, clock, { id: null, name: 'Ứng dụng' }, ({ db, record }) => {
    const ids = new Map<string, UnitId>();
    for (const unit of parentsFirst(units)) {
      const parentId = unit.parentKey === null ? null : (ids.get(unit.parentKey) ?? null);
      const id = insertUnit(db, {
        kind: unit.kind,
        name: unit.name,
        searchText: foldForSearch(`${unit.name} ${unit.localPart}`),
        sortKey: sortKey(unit.name),
        localPart: unit.localPart,
        parentId,
        source: unit.source,
        code: unit.code,
        validFrom: asOf,
      });
      ids.set(unit.key, id);
      insertHolding(db, {
        localPart: unit.localPart,
        role: 'unit',
        mailboxId: null,
        unitId: id,
        heldFrom: asOf,
        source: unit.source,
      });
    }
    bumpRegisterVersion(db);
    record({
      action: 'unit.load',
      entity: 'unit',
      entityId: '',
      after: { asOf, units: units.length },
    });
  });
}

function parentsFirst(units: readonly SeedUnit[]): SeedUnit[] {
  return [
    ...units.filter((unit) => unit.parentKey === null),
    ...units.filter((unit) => unit.parentKey !== null),
  ];
}
