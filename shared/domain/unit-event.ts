/** What can happen to a unit; a kind that was written is never renamed. */
export const UNIT_EVENT_KINDS = [
  'created',
  'changed',
  'renamed',
  'moved',
  'readdressed',
  'closed',
  'reopened',
  'create-undone',
] as const;
/** One of {@link UNIT_EVENT_KINDS}. */
export type UnitEventKind = (typeof UNIT_EVENT_KINDS)[number];

/** Fields of a unit that change in the course of time, as its events name them. */
export interface UnitFields {
  kind: string;
  name: string;
  parentId: number | null;
  localPart: string;
  source: string;
  validFrom: string;
  validTo: string | null;
  abbreviation: string;
  address: string;
  phone: string;
  head: string;
  headTitle: string;
  itContact: string;
  itPhone: string;
  itEmail: string;
  note: string;
  code: string | null;
}
/** The name of a field of {@link UnitFields}. */
export type UnitField = keyof UnitFields;

/** The ways in which units are reorganised. */
export const REORGANISATION_KINDS = [
  'rename',
  'move',
  'merge',
  'split',
  'dissolve',
  'domain',
  'edit',
] as const;
/** One of {@link REORGANISATION_KINDS}. */
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];
