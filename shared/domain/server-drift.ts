/** How register and server can differ: state, quota, name, address, aliases, here only, there only. */
export const DRIFT_KINDS = [
  'status',
  'quota',
  'name',
  'address',
  'alias-missing',
  'alias-extra',
  'missing-on-server',
  'unknown-on-server',
] as const;
/** One of {@link DRIFT_KINDS}. */
export type DriftKind = (typeof DRIFT_KINDS)[number];
