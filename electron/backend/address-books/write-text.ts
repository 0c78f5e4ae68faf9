import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { replaceFile } from '../spreadsheets/replace-file.ts';

const CHUNK_LENGTH = 64 * 1024;

/** Writes a text file piece by piece; it appears under its name only when it is complete. */
export async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
  await replaceFile(path, (file) => pipeline(Readable.from(chunks(pieces)), file));
}

/** Small pieces gathered into larger ones. */
export function* chunks(pieces: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK_LENGTH) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  yield Buffer.from(text, 'utf8');
}
