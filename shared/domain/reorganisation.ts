import type { MailboxId, UnitId } from './ids.ts';
import type { UnitKind } from './unit.ts';

/** A unit that a reorganisation makes. */
export interface MadeUnit {
  kind: UnitKind;
  name: string;
  parentId: UnitId | null;
}

/** A part of a unit that is split: a new unit, and the people who go there. */
export interface SplitPart extends MadeUnit {
  mailboxIds: readonly MailboxId[];
}

/** What is to be done with units. */
export type Reorganisation =
  | { kind: 'rename'; unitId: UnitId; name: string; unitKind?: UnitKind | undefined }
  | { kind: 'move'; unitIds: readonly UnitId[]; parentId: UnitId | null }
  | {
      kind: 'merge';
      unitIds: readonly UnitId[];
      /** The unit that goes on; a new one without it. */
      intoId: UnitId | null;
      /** The new unit, or the name the one that goes on will have. */
      made: MadeUnit | null;
    }
  | { kind: 'split'; unitId: UnitId; parts: readonly SplitPart[]; goesOn: boolean }
  | {
      kind: 'dissolve';
      unitId: UnitId;
      /** Where its people go, and its mailbox's mail. */
      peopleTo: UnitId | null;
      /** Where units below it go; `null` puts them at the top. */
      childrenTo: UnitId | null;
      /** Whether its sub-units end with it. */
      withSubunits: boolean;
    }
  | { kind: 'domain'; domain: string }
  | {
      /** One unit edited in its form. */
      kind: 'edit';
      unitId: UnitId;
      name: string;
      unitKind: UnitKind;
      parentId: UnitId | null;
    };
