/** What an update must be of; the same word names the program and its folders. */
export const UPDATE_PRODUCT = 'DanhBaThuCongVu';
/** The largest installer that is taken in. @unit MiB */
export const INSTALLER_LIMIT_MB = 500;
/** The largest manifest that is looked at. @unit KiB */
export const UPDATE_MANIFEST_LIMIT_KB = 512;

/** Three whole numbers, as releases are numbered. */
export const VERSION_PATTERN = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** What the installer of a version is called. */
export const installerName = (version: string) => `${UPDATE_PRODUCT}-${version}-setup.exe`;

/** What the signed manifest of a version is called. */
export const updateManifestName = (version: string) => `${UPDATE_PRODUCT}-${version}.update.json`;

/**
 * The text that is signed: the manifest behind a line that says what the signature is for, so that it fits nothing else
 * signed with the same key.
 */
export const signedText = (manifest: string) => `${UPDATE_PRODUCT} update manifest 1\n${manifest}`;

/**
 * Tells whether a version comes after another, number by number.
 *
 * @example isNewerVersion('0.10.0', '0.9.9') // true
 */
export function isNewerVersion(version: string, than: string): boolean {
  const one = numbersOf(version);
  const other = numbersOf(than);
  for (const [index, number] of one.entries()) {
    const difference = number - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}
