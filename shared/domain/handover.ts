import type { CustodyTermId, MailboxId } from './ids.ts';

/** Where a handover stands: under way, done for good, given up. */
export const HANDOVER_STATES = ['open', 'completed', 'cancelled'] as const;
/** One of {@link HANDOVER_STATES}. */
export type HandoverState = (typeof HANDOVER_STATES)[number];

/**
 * What a handover must contain, item by item; the texts and which are required are the regulation profile's.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 9 khoản 2; Điều 16 khoản 2
 */
export const HANDOVER_ITEMS = [
  'account',
  'data',
  'password',
  'delegations',
  'open-matters',
] as const;
/** One of {@link HANDOVER_ITEMS}. */
export type HandoverItemCode = (typeof HANDOVER_ITEMS)[number];

/** Somebody who gives, receives, holds: known by the personal mailbox, or by name only. */
export interface Person {
  /** The person's own mailbox; null for somebody who has none here. */
  id: MailboxId | null;
  name: string;
  position: string;
}

/** Somebody who was there. */
export interface Witness {
  name: string;
  position: string;
}

/** What the minutes say of the meeting itself. */
export interface HandoverParticulars {
  place: string;
  /** `HH:mm`; empty when it is not told. */
  hour: string;
  witnesses: Witness[];
  /** How many copies are made. */
  copies: number;
  /** Open matters and what both sides undertake. */
  commitments: string;
}

/** A meeting of which nothing is known yet. */
export const NO_PARTICULARS: HandoverParticulars = {
  place: '',
  hour: '',
  witnesses: [],
  copies: 3,
  commitments: '',
};

/** What becomes of an authorisation when the mailbox changes hands. */
export interface DelegateDecision {
  termId: CustodyTermId;
  /** Null while nobody has said. */
  isKept: boolean | null;
}

/** One mailbox within a handover. */
export interface HandedMailbox {
  folderCount: number | null;
  messageCount: number | null;
  usedMb: number | null;
  /** The day of those figures. */
  figuresOn: string | null;
  /** Letters still being dealt with, in words. */
  openMatters: string;
  /** Where the copy of the data is, in words. */
  backup: string;
  checklist: Partial<Record<HandoverItemCode, boolean>>;
  delegates: DelegateDecision[];
}

/** A mailbox before anything was said of it. */
export const NOTHING_SAID: HandedMailbox = {
  folderCount: null,
  messageCount: null,
  usedMb: null,
  figuresOn: null,
  openMatters: '',
  backup: '',
  checklist: {},
  delegates: [],
};
