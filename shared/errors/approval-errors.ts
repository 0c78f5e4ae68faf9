type NeededApproval = 'lock' | 'delete' | 'reissue' | 'reorganise' | 'rules';

/** What was done without a second person shortly before, and counts as well. */
interface DoneAlone {
  byAsker: number;
  byOthers: number;
  hours: number;
}

/** What can go wrong where a second person is wanted. */
export interface ApprovalErrorDetails {
  /** Not done: it waits for a second person under this number. */
  APPROVAL_REQUESTED: {
    id: number;
    kinds: NeededApproval[];
    count: number;
    isAgain: boolean;
    earlier: DoneAlone;
  };
  /** A second person has to approve it, and it cannot be asked for this way. */
  APPROVAL_NEEDED: { kinds: NeededApproval[]; count: number; earlier: DoneAlone };
  /** It is decided already, or has lapsed. */
  APPROVAL_CLOSED: { state: 'approved' | 'refused' | 'withdrawn' | 'stale' | 'expired' };
  /** Whoever asked does not approve. */
  APPROVAL_OWN: Record<string, never>;
  /** The register no longer gives what was asked for; `code` says why, or is null when it would do something else. */
  APPROVAL_STALE: { code: string | null; details: unknown };
  /** Fewer than two people could approve, so nobody would ever be the second. */
  APPROVAL_NOBODY: Record<string, never>;
}

/** Every code of {@link ApprovalErrorDetails}. */
export const APPROVAL_ERROR_CODES: readonly (keyof ApprovalErrorDetails)[] = [
  'APPROVAL_REQUESTED',
  'APPROVAL_NEEDED',
  'APPROVAL_CLOSED',
  'APPROVAL_OWN',
  'APPROVAL_STALE',
  'APPROVAL_NOBODY',
];
