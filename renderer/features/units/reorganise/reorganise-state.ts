import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { UnitId } from '../../../../shared/domain/ids.ts';
import type { Reorganisation } from '../../../../shared/domain/reorganisation.ts';
import type { UnitKind } from '../../../../shared/domain/unit.ts';

/** The ways that the wizard offers. */
export type WizardKind = Exclude<Reorganisation['kind'], 'edit'>;

/** A unit that a split makes; its people are chosen by their ids. */
export interface DraftPart {
  key: number;
  name: string;
  kind: UnitKind;
  parentId: UnitId | null;
  mailboxIds: readonly number[];
}

/** Everything typed and chosen in the wizard; kept beside the screens, so that neither going away nor a restart loses it. */
export interface ReorganiseDraft {
  step: 'what' | 'preview' | 'result';
  kind: WizardKind;
  /** The unit of renaming, splitting, dissolving. */
  unitId: UnitId | null;
  /** The units of merging and moving. */
  unitIds: readonly UnitId[];
  name: string;
  unitKind: UnitKind;
  parentId: UnitId | null;
  /** Merging: the unit that goes on; null for a new one. */
  intoId: UnitId | null;
  parts: readonly DraftPart[];
  goesOn: boolean;
  peopleTo: UnitId | null;
  withSubunits: boolean;
  domain: string;
  keepOldUntil: string | null;
  chosen: Readonly<Record<string, string>>;
  reason: string;
  document: string;
  doneId: number | null;
  /** What was undone last. */
  undone: string | null;
}

const EMPTY: ReorganiseDraft = {
  step: 'what',
  kind: 'merge',
  unitId: null,
  unitIds: [],
  name: '',
  unitKind: 'commune',
  parentId: null,
  intoId: null,
  parts: [],
  goesOn: true,
  peopleTo: null,
  withSubunits: true,
  domain: '',
  keepOldUntil: null,
  chosen: {},
  reason: '',
  document: '',
  doneId: null,
  undone: null,
};

/** The draft of the wizard. */
export const useReorganise = create<ReorganiseDraft>()(
  persist((): ReorganiseDraft => EMPTY, {
    name: 'danh-ba.reorganise',
    version: 1,
    // What is done is no draft any more.
    partialize: (draft) => (draft.step === 'result' ? EMPTY : draft),
  }),
);

/** Begins anew. */
export const resetReorganise = (): void => {
  useReorganise.setState(EMPTY, true);
};

/** What the draft asks for; null while something is missing. */
export function operationOf(draft: ReorganiseDraft): Reorganisation | null {
  const { kind, unitId, unitIds, parentId } = draft;
  const name = draft.name.trim();
  switch (kind) {
    case 'rename':
      return unitId !== null && name ? { kind, unitId, name } : null;
    case 'move':
      return unitIds.length > 0 ? { kind, unitIds, parentId } : null;
    case 'merge':
      if (unitIds.length === 0) return null;
      if (draft.intoId !== null) {
        const made = name ? { kind: draft.unitKind, name, parentId } : null;
        return { kind, unitIds, intoId: draft.intoId, made };
      }
      return name
        ? { kind, unitIds, intoId: null, made: { kind: draft.unitKind, name, parentId } }
        : null;
    case 'split': {
      const parts = draft.parts.filter((part) => part.name.trim());
      if (unitId === null || parts.length === 0) return null;
      return {
        kind,
        unitId,
        goesOn: draft.goesOn,
        parts: parts.map((part) => ({
          kind: part.kind,
          name: part.name.trim(),
          parentId: part.parentId,
          mailboxIds: part.mailboxIds as never,
        })),
      };
    }
    case 'dissolve':
      if (unitId === null) return null;
      return {
        kind,
        unitId,
        peopleTo: draft.peopleTo,
        childrenTo: parentId,
        withSubunits: draft.withSubunits,
      };
    case 'domain':
      return draft.domain.trim() ? { kind, domain: draft.domain.trim().toLowerCase() } : null;
  }
}
