import { create } from 'zustand';
import {
  type HandoverParticulars,
  NO_PARTICULARS,
  type Person,
} from '../../../shared/domain/handover.ts';
import type { MailboxId } from '../../../shared/domain/ids.ts';
import { NOBODY } from './person-field.tsx';

/** The steps of the wizard in their order. */
export const HANDOVER_STEPS = ['giver', 'mailboxes', 'confirm'] as const;
/** One of {@link HANDOVER_STEPS}. */
export type HandoverStep = (typeof HANDOVER_STEPS)[number];

interface HandoverDraft {
  step: HandoverStep;
  giver: Person;
  reason: string;
  document: string;
  handedOverOn: string | null;
  particulars: HandoverParticulars;
  /** Who receives what is to be handed over; a mailbox that is absent stays where it is. */
  receivers: ReadonlyMap<MailboxId, Person>;
  change: (part: Partial<Omit<HandoverDraft, 'change' | 'reset'>>) => void;
  reset: (giver?: Person) => void;
}

const EMPTY = {
  step: 'giver' as HandoverStep,
  giver: NOBODY,
  reason: '',
  document: '',
  handedOverOn: null,
  particulars: NO_PARTICULARS,
  receivers: new Map<MailboxId, Person>(),
};

/** What was filled in so far; it stays while the operator is on other screens. */
export const useHandoverDraft = create<HandoverDraft>()((set) => ({
  ...EMPTY,
  change: (part) => set(part),
  reset: (giver = NOBODY) => set({ ...EMPTY, giver }),
}));
