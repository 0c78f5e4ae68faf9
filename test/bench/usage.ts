import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readUsage } from '../../electron/backend/mail-server/read-usage.ts';
import { finish, openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { median, ms, report } from './report.ts';

const ACCOUNTS = 100_000;
const ROUNDS = 3;

/** Every account of the register as `zmprov -l gaa -v` lists it. */
function exportOf(file: string): Buffer {
  const db = new Database(file, { readonly: true });
  const parts: string[] = [];
  for (const local of db.prepare('SELECT local_part FROM mailbox').pluck().iterate()) {
    const day = String((parts.length % 28) + 1).padStart(2, '0');
    parts.push(
      [
        `# name ${local}@tiengiang.gov.vn`,
        'zimbraAccountStatus: active',
        'zimbraCreateTimestamp: 20161114010500Z',
        `zimbraLastLogonTimestamp: 202601${day}004133.482Z`,
        'zimbraMailQuota: 524288000',
        'zimbraPasswordModifiedTime: 20170114010500Z',
        '\n',
      ].join('\n'),
    );
  }
  db.close();
  return Buffer.from(parts.join(''), 'utf8');
}

/** The least that any reader must do: lines, blocks, names and values. */
function bareParse(bytes: Buffer): number {
  const accounts = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for (const line of bytes.toString('utf8').split('\n')) {
    if (line.startsWith('# name ')) {
      current = {};
      accounts.set(line.slice(7), current);
    } else {
      const colon = line.indexOf(': ');
      if (colon > 0) current[line.slice(0, colon)] = line.slice(colon + 2);
    }
  }
  return accounts.size;
}

const source = benchRegister(ACCOUNTS);
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-bench-usage-'));
for (const name of readdirSync(source, { withFileTypes: true })) {
  if (name.isFile()) copyFileSync(join(source, name.name), join(dataDir, name.name));
}
const registerFile = readdirSync(dataDir).find((name) => /\.(sqlite|db)$/.test(name)) ?? '';
const bytes = exportOf(join(dataDir, registerFile));
const backend = await openBare(dataDir);
const { client, upload } = await signIn(backend);
const fileId = await upload('gaa.txt', new Uint8Array(bytes));

const bare: number[] = [];
const parsed: number[] = [];
const imported: number[] = [];
let matched = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  bareParse(bytes);
  const split = performance.now();
  readUsage({ bytes, name: 'gaa.txt', domain: 'tiengiang.gov.vn', format: null, mapping: {} });
  const read = performance.now();
  const result = await finish(
    client.usage.import({ fileId, snapshotOn: `2026-01-2${round}`, rowLimit: 0 }),
  );
  imported.push(performance.now() - read);
  bare.push(split - start);
  parsed.push(read - split);
  matched = result.matched;
}
await backend.close();
rmSync(dataDir, { recursive: true, force: true });

const size = `${(bytes.length / 1024 / 1024).toFixed(0)} MB`;
report([
  {
    what: `reading the export of ${ACCOUNTS.toLocaleString('en')} accounts (${size})`,
    value: ms(median(parsed)),
    ratio: median(parsed.map((value, round) => value / (bare[round] ?? Number.NaN))),
    against: `bare parsing ${ms(median(bare))}`,
    aim: '≤ 4',
  },
  {
    what: `importing it: read, match, keep, lay onto the mailboxes (${matched.toLocaleString('en')} matched)`,
    value: ms(median(imported)),
    ratio: median(imported.map((value, round) => value / (bare[round] ?? Number.NaN))),
    against: `bare parsing ${ms(median(bare))}`,
  },
  {
    what: '  the same against reading alone',
    value: ms(median(imported)),
    ratio: median(imported.map((value, round) => value / (parsed[round] ?? Number.NaN))),
    against: `reading alone ${ms(median(parsed))}`,
  },
]);
