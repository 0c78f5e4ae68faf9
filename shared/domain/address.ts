/**
 * What the ledger says of a local part: `taken` (a live mailbox or alias holds it), `reserved` (kept for a unit or
 * for the system), `resting` (released, not yet reusable), `free`.
 */
export const LEDGER_STATES = ['free', 'taken', 'reserved', 'resting'] as const;
/** One of {@link LEDGER_STATES}. */
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What the ledger knows of one local part. */
export interface LedgerEntry {
  state: LedgerState;
  /** Who holds it or what it is kept for, in Vietnamese; empty when free. */
  holder: string;
  /** First day (`YYYY-MM-DD`) of the holding, when known. */
  since: string | null;
}

/** Status of a candidate address; `unavailable` when the rule cannot form it (no birth year, say). */
export const CANDIDATE_STATUSES = [...LEDGER_STATES, 'unavailable'] as const;
/** One of {@link CANDIDATE_STATUSES}. */
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

/** One address that the regulation offers, judged against the ledger. */
export interface AddressCandidate {
  /** Empty when `unavailable`. */
  localPart: string;
  /** Local part with the domain; empty when `unavailable`. */
  address: string;
  /** The article that gives it, such as `Điều 4 khoản 2 điểm b`, or `Ngoài Quy chế …`. */
  source: string;
  status: CandidateStatus;
  /** One Vietnamese sentence: how it is formed and, unless free, why it cannot be used. */
  note: string;
}

/** The candidates in the regulation's order and the first free one. */
export interface AddressProposal {
  candidates: AddressCandidate[];
  chosen: string | null;
}
