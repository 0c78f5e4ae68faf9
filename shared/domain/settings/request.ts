/**
 * What the regulation leaves open when requests are handled.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1, khoản 2
 */
export interface RequestSettings {
  /** Working days within which a request is to be answered. */
  answerWorkingDays: number;
  /** Whether a forgotten password, too, ends with a reply letter. */
  repliesToPasswordResets: boolean;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const REQUEST_DEFAULTS: RequestSettings = {
  answerWorkingDays: 5,
  repliesToPasswordResets: false,
};
