import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Something that must not be found on any disk, and what it is. */
export type Canaries = Map<string, string>;

/** Every way in which a short text is likely to lie in a file. */
function encodingsOf(secret: string): Buffer[] {
  const utf8 = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // What depends on the neighbours is left out.
    return text.slice(shift === 0 ? 0 : 4, text.length - 4);
  });
  return [
    utf8,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(secret, 'utf16le').swap16(),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from([...utf8].reverse()),
    ...base64.filter((text) => text.length >= 8).map((text) => Buffer.from(text)),
  ];
}

function* filesIn(folder: string, sinceMs: number): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stats = statSync(path);
    if (stats.isDirectory()) yield* filesIn(path, sinceMs);
    else if (stats.mtimeMs >= sinceMs) yield path;
  }
}

/** A file as it stands, and what in it can be inflated: parts of zips, streams of PDFs. */
function* layersOf(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const inflated = attempt(() => inflateRawSync(bytes.subarray(start)));
    if (inflated) yield inflated;
    at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1');
  }
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const inflated = attempt(() => inflateSync(bytes.subarray(at + 7)));
    if (inflated) yield inflated;
  }
}

function attempt(act: () => Buffer): Buffer | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/**
 * What of it lies in the files of a folder, as it is or packed, in whatever encoding.
 *
 * @param sinceMs files last written before that moment are left out: they cannot hold what was only made after it
 */
export function findCanaries(folder: string, canaries: Canaries, sinceMs = 0): string[] {
  const found: string[] = [];
  const needles = [...canaries].map(([secret, what]) => ({ what, forms: encodingsOf(secret) }));
  for (const path of filesIn(folder, sinceMs))
    for (const layer of layersOf(readFileSync(path)))
      for (const { what, forms } of needles)
        if (forms.some((form) => layer.includes(form)))
          found.push(`${what} in ${path.slice(folder.length)}`);
  return [...new Set(found)];
}
