/** Kinds of official papers that stay when what is kept of a person is taken away. */
export const KEPT_PAPER_KINDS = ['document', 'minutes', 'letter', 'last-record'] as const;

/** One of them, as it is cited. */
export interface KeptPaper {
  kind: (typeof KEPT_PAPER_KINDS)[number];
  /** Number and sign; empty without one. */
  number: string;
  on: string | null;
  subject: string;
}
