/** What can go wrong with an update of the application. */
export interface UpdateErrorDetails {
  /** This build holds no key to check updates with. */
  UPDATE_NO_KEY: Record<string, never>;
  /** The update was not taken; `name` is the file at fault, and what was expected and found says why. */
  UPDATE_REFUSED: {
    reason: 'format' | 'signature' | 'product' | 'version' | 'size' | 'fingerprint';
    name: string;
    expected: string;
    found: string;
  };
}

/** The codes of {@link UpdateErrorDetails}. */
export const UPDATE_ERROR_CODES = ['UPDATE_NO_KEY', 'UPDATE_REFUSED'] as const;
