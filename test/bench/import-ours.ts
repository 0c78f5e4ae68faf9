import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { peakMemoryMb } from './report.ts';

const path = process.argv[2] ?? '';
/** How many people the register has already. */
const size = Number(process.argv[3] ?? 0);
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-bench-import-'));
if (size > 0) {
  const made = benchRegister(size);
  for (const entry of readdirSync(made, { withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'complete') continue;
    copyFileSync(join(made, entry.name), join(dataDir, entry.name));
  }
}
const backend = await openBare(dataDir);
const { client, upload } = await signIn(backend);
const { units } = await client.unit.list({ text: 'sttt' });
const bytes = new Uint8Array(readFileSync(path));

const start = performance.now();
const fileId = await upload('danh-sach.xlsx', bytes);
await finish(client.import.inspect({ fileId }));
const read = performance.now();
let firstRowsMs = Number.NaN;
const preview = await client.import.preview({ fileId, unitId: units[0]?.id, rowLimit: 0 });
let step = await preview.next();
while (!step.done) {
  if (step.value.firstRows && Number.isNaN(firstRowsMs)) firstRowsMs = performance.now() - start;
  step = await preview.next();
}
const { previewId, counts } = step.value;
const previewed = performance.now();
await finish(client.import.commit({ previewId }));
const end = performance.now();
await backend.close();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ totalMs: end - start, readMs: read - start, firstRowsMs, previewMs: previewed - read, commitMs: end - previewed, counts, peakMb: peakMemoryMb() })}\n`,
);
