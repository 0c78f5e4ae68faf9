import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish, openBare, signIn } from './bench-backend.ts';
import { peakMemoryMb } from './report.ts';

const path = process.argv[2] ?? '';
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-bench-import-'));
const backend = await openBare(dataDir);
const { client, upload } = await signIn(backend);
const { units } = await client.unit.list({ text: 'sttt' });
const bytes = new Uint8Array(readFileSync(path));

const start = performance.now();
const fileId = await upload('danh-sach.xlsx', bytes);
await finish(client.import.inspect({ fileId }));
const read = performance.now();
const { previewId, counts } = await finish(
  client.import.preview({ fileId, unitId: units[0]?.id, rowLimit: 0 }),
);
const previewed = performance.now();
await finish(client.import.commit({ previewId }));
const end = performance.now();
await backend.close();
rmSync(dataDir, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ totalMs: end - start, readMs: read - start, previewMs: previewed - read, commitMs: end - previewed, counts, peakMb: peakMemoryMb() })}\n`,
);
