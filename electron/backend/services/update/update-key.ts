import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The public key that updates are checked with. */
export interface UpdateKey {
  pem: string;
  /** SHA-256 of the key, so that people can compare it with the one on paper. */
  fingerprint: string;
}

/** What this build and its host say about updates. */
export interface Updates {
  /** The version that runs. */
  version: string;
  /** Null in a build without one, which takes no update. */
  key: UpdateKey | null;
  /** Whether the host starts the installer when it is closed. */
  startsItself: boolean;
}

/** Reads the public key; null when there is none, or none that updates are signed with. */
export function readUpdateKey(path: string): UpdateKey | null {
  if (!existsSync(path)) return null;
  const pem = readFileSync(path, 'utf8');
  try {
    return { pem, fingerprint: fingerprintOf(ed25519Key(pem)) };
  } catch {
    return null;
  }
}

/** The public key that a PEM text holds. Throws for every other kind of key, and for a private one, which has no place here. */
export function ed25519Key(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (pem.includes('PRIVATE') || key.asymmetricKeyType !== 'ed25519')
    throw new Error('not an Ed25519 key');
  return key;
}

/** The fingerprint of a public key, in groups that can be read aloud. */
export function fingerprintOf(key: KeyObject): string {
  const digest = createHash('sha256').update(key.export({ type: 'spki', format: 'der' }));
  return digest.digest('hex').match(/.{4}/g)?.join(' ') ?? '';
}
