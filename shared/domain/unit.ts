import type { UnitId } from './ids.ts';

/**
 * What a unit is, which decides the form of its address.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4 khoản 1
 */
export const UNIT_KINDS = [
  'province',
  'agency',
  'district',
  'commune',
  'subunit',
  'organisation',
] as const;
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

/** Kinds of units whose address the regulation forms; of the others it says nothing. */
export const RULED_UNIT_KINDS = ['agency', 'district', 'commune', 'subunit'] as const;
/** One of {@link RULED_UNIT_KINDS}. */
export type RuledUnitKind = (typeof RULED_UNIT_KINDS)[number];

/** Tells whether the regulation forms the address of units of a kind. */
export function isRuledKind(kind: UnitKind): kind is RuledUnitKind {
  return (RULED_UNIT_KINDS as readonly UnitKind[]).includes(kind);
}
