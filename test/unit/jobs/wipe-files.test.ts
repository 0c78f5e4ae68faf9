import { expect, test } from 'vitest';
import { wipeFiles } from '../../../electron/backend/jobs/wipe-files.ts';

test('of a file with first passwords only the copy that left keeps its bytes', () => {
  const bytes = Buffer.from('Ab3!Ab3!Ab3!');
  const result = { count: 1, files: [{ name: 'phieu.pdf', bytes }, { name: 'khac.pdf' }] };
  const left = structuredClone(result);
  wipeFiles(result);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(left.files[0]?.bytes ?? []).toString()).toBe('Ab3!Ab3!Ab3!');
  for (const other of [undefined, null, 7, {}, { files: 'x' }]) wipeFiles(other);
});
