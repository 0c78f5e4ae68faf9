/** What a list may weigh before it is refused; a real list of 100,000 people stays well below. */
export const LIMITS = {
  /** @unit MB of the file as it came */
  fileMb: 25,
  /** Inner files of an .xlsx. */
  entries: 1_000,
  /** @unit MB of one inner file once inflated */
  entryMb: 200,
  /** @unit MB of all inner files once inflated */
  inflatedMb: 300,
  /** Inflated size over packed size, judged only above {@link LIMITS.ratioFromBytes}. */
  ratio: 100,
  ratioFromBytes: 100 * 1024,
  sheets: 50,
  /** Rows of people. */
  rows: 100_000,
  /** Letterhead, header, groups and signatures that come on top of the people. */
  extraRows: 1_000,
  columns: 200,
  /** @unit characters */
  cellLength: 4_000,
} as const;

/** Rows a sheet may have in all, furniture included. */
export const MAX_SHEET_ROWS = LIMITS.rows + LIMITS.extraRows;

/**
 * What sizes in megabytes are reckoned with.
 * @unit bytes
 */
export const MEGABYTE = 1024 * 1024;
