/** An address that a rule forms, before the ledger is asked about it. */
export interface CandidateForm {
  /** Empty when the rule cannot form it (no birth year, say). */
  localPart: string;
  /** The article that gives it, such as `Điều 4 khoản 2 điểm b`, or `Ngoài Quy chế: …`. */
  source: string;
  /** One Vietnamese sentence or more: how it is formed, or what is missing. */
  note: string;
  /** True when the regulation keeps this very address for the unit that asks. */
  isOwn?: boolean;
}

/** The longest local part that mail allows (RFC 5321). */
export const LOCAL_PART_MAX_LENGTH = 64;

/** Leaves out every form whose address an earlier one already gives. */
export function withoutRepeats(forms: readonly CandidateForm[]): CandidateForm[] {
  const seen = new Set<string>();
  return forms.filter(({ localPart }) => {
    if (localPart === '') return true;
    if (seen.has(localPart)) return false;
    seen.add(localPart);
    return true;
  });
}
