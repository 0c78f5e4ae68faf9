import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts';

/** What a person is told of a failure: what happened (and why), and what to do about it. */
export interface Explanation {
  title: string;
  hint: string;
}

/** A sentence for each of some codes, fed with the facts that the code carries. */
export type Explanations<C extends ErrorCode> = {
  [Code in C]: (details: ErrorDetails[Code]) => Explanation;
};
