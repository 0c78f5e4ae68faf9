import { verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type UpdateManifest, updateManifest } from '../../../../shared/api/contract/update.ts';
import {
  installerName,
  isNewerVersion,
  signedText,
  UPDATE_MANIFEST_LIMIT_KB,
  UPDATE_PRODUCT,
} from '../../../../shared/domain/update.ts';
import { AppError, type ErrorDetails } from '../../../../shared/errors.ts';
import { ed25519Key, type Updates } from './update-key.ts';

/** A file as it was handed in. */
export interface GivenFile {
  /** The name people know it by. */
  name: string;
  path: string;
}

/** Reads the text of a manifest, unless it is far too long for one. */
export function readManifestText({ name, path }: GivenFile): string {
  if (statSync(path).size > UPDATE_MANIFEST_LIMIT_KB * 1024) throw refused('format', name);
  return readFileSync(path, 'utf8');
}

/**
 * Opens the signed manifest of an update: nothing it says is looked at before its signature fits.
 *
 * @param name the file's name, for messages
 * @throws UPDATE_NO_KEY in a build without a key
 * @throws UPDATE_REFUSED unless it is signed, of this application, and newer than what runs
 */
export function openManifest(
  text: string,
  name: string,
  { key, version }: Pick<Updates, 'key' | 'version'>,
): UpdateManifest {
  if (!key) throw new AppError('UPDATE_NO_KEY', {});
  const envelope = parseEnvelope(text);
  if (!envelope) throw refused('format', name);
  const isOurs = verify(
    null,
    Buffer.from(signedText(envelope.manifest)),
    ed25519Key(key.pem),
    envelope.signature,
  );
  if (!isOurs) throw refused('signature', name);
  const said = parseJson(envelope.manifest);
  const product = String((said as { product?: unknown } | null)?.product ?? '');
  if (product !== UPDATE_PRODUCT) throw refused('product', name, UPDATE_PRODUCT, product);
  const manifest = updateManifest.safeParse(said).data;
  if (!manifest || manifest.installer.name !== installerName(manifest.version))
    throw refused('format', name);
  if (!isNewerVersion(manifest.version, version))
    throw refused('version', name, version, manifest.version);
  return manifest;
}

/** The version that a manifest names, its signature not looked at; null when it is no manifest. */
export function versionNamedBy(text: string): string | null {
  const manifest = updateManifest.safeParse(parseJson(parseEnvelope(text)?.manifest ?? ''));
  return manifest.data?.version ?? null;
}

/** Why an update is not taken. */
export function refused(
  reason: ErrorDetails['UPDATE_REFUSED']['reason'],
  name: string,
  expected = '',
  found = '',
): AppError {
  return new AppError('UPDATE_REFUSED', { reason, name, expected, found: found.slice(0, 100) });
}

function parseEnvelope(text: string): { manifest: string; signature: Buffer } | null {
  const envelope = parseJson(text) as Record<string, unknown> | null;
  if (typeof envelope !== 'object' || envelope?.format !== 1) return null;
  const { manifest, signature } = envelope;
  if (typeof manifest !== 'string' || typeof signature !== 'string') return null;
  return { manifest, signature: Buffer.from(signature, 'base64') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
