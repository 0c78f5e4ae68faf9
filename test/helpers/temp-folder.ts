import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder whose path has a space and accents, as a Windows profile of an office does. */
export const makeTempDir = () => mkdtempSync(join(tmpdir(), 'Danh bạ thử '));

/** Removes a folder of {@link makeTempDir} and what is in it; Windows may still be closing files there. */
export const removeTempDir = (dir: string) =>
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
