/**
 * What an office can ask for: cấp mới, thay đổi, cấp lại, hủy bỏ.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 1
 */
export const REQUEST_KINDS = ['issue', 'change', 'reissue', 'cancel'] as const;
/** One of {@link REQUEST_KINDS}. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * Where a request stands: tiếp nhận, trình Sở, Sở đã có ý kiến, đã thực hiện, đã phúc đáp, đơn vị rút.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 5 khoản 2; Điều 14 khoản 3
 */
export const REQUEST_STATES = [
  'received',
  'submitted',
  'decided',
  'carried-out',
  'replied',
  'withdrawn',
] as const;
/** One of {@link REQUEST_STATES}. */
export type RequestState = (typeof REQUEST_STATES)[number];

/** What is said of one line of a request. */
export const LINE_DECISIONS = ['pending', 'accepted', 'refused'] as const;
/** One of {@link LINE_DECISIONS}. */
export type LineDecision = (typeof LINE_DECISIONS)[number];

/** How a request arrived; only a forgotten password may be told by phone. */
export const REQUEST_CHANNELS = ['letter', 'phone'] as const;
/** One of {@link REQUEST_CHANNELS}. */
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** The number and the day of an official document. */
export interface DocumentReference {
  number: string;
  /** `YYYY-MM-DD`. */
  on: string;
}
