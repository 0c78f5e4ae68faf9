import type { UnitId } from './ids.ts';

/**
 * What a unit is, which decides the form of its address.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export const UNIT_KINDS = ['agency', 'district', 'commune', 'subunit', 'organisation'] as const;
/** One of {@link UNIT_KINDS}. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit as lists and pickers need it. */
export interface Unit {
  id: UnitId;
  kind: UnitKind;
  name: string;
  localPart: string;
  parentId: UnitId | null;
}
