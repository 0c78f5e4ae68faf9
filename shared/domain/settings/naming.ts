/**
 * What the regulation leaves open about addresses.
 * @source Quyết định 51/2016/QĐ-UBND, Điều 4
 */
export interface NamingSettings {
  /** Whether known surnames of several syllables are taken as one without being told. */
  joinsCompoundSurnames: boolean;
  /** Whether every syllable of a middle name gives a letter, or only the first. */
  abbreviatesEveryMiddle: boolean;
  /** Whether a ward that is called by a number is written out (`phuong1`). */
  spellsNumberedWards: boolean;
  /** Longer local parts are warned of. */
  advisoryMaxLength: number;
  /** How long a released address rests before it may be given again. */
  restMonths: number;
  /** Further addresses that nobody is given, such as those of distribution lists: one a line, `address: reason`. */
  reservedAddresses: string;
}

/** Local choices outside the regulation, until somebody chooses otherwise. */
export const NAMING_DEFAULTS: NamingSettings = {
  joinsCompoundSurnames: false,
  abbreviatesEveryMiddle: true,
  spellsNumberedWards: true,
  advisoryMaxLength: 20,
  restMonths: 24,
  reservedAddresses: '',
};
