import { onTestFinished } from 'vitest';
import { makeTempDir, removeTempDir } from './temp-folder.ts';

/** A folder of the running vitest test, gone when it ends. */
export function tempDir(): string {
  const dir = makeTempDir();
  onTestFinished(() => removeTempDir(dir));
  return dir;
}
