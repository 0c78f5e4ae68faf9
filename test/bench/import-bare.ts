import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as XLSX from 'xlsx';
import { applyPragmas } from '../../electron/backend/db/pragmas.ts';
import { peakMemoryMb } from './report.ts';

const path = process.argv[2] ?? '';
const dir = mkdtempSync(join(tmpdir(), 'danh-ba-bench-bare-'));
const start = performance.now();
const workbook = XLSX.read(readFileSync(path), { type: 'buffer', dense: true });
const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
const rows = XLSX.utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 }).slice(2);
const read = performance.now();
const db = new Database(join(dir, 'bare.sqlite'));
applyPragmas(db);
db.exec(`CREATE TABLE person (id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i, j)`);
const insert = db.prepare(
  'INSERT INTO person (a, b, c, d, e, f, g, h, i, j) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
);
db.transaction(() => {
  for (const row of rows)
    insert.run(...Array.from({ length: 10 }, (_, index) => row[index] ?? null));
}).immediate();
db.close();
const end = performance.now();
rmSync(dir, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ totalMs: end - start, readMs: read - start, insertMs: end - read, rows: rows.length, peakMb: peakMemoryMb() })}\n`,
);
