import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openRegister } from '../../electron/backend/db/register.ts';
import { countStageByUnit } from '../../electron/backend/repositories/lifecycle-candidates.ts';
import {
  countMailboxUsage,
  listMailboxUsage,
} from '../../electron/backend/repositories/mailbox-usage.ts';
import {
  countUsageFindings,
  listUsageFindings,
} from '../../electron/backend/repositories/usage-snapshots.ts';
import { boardGround } from '../../electron/backend/services/lifecycle/board-view.ts';
import {
  getBoard,
  listBoardStage,
} from '../../electron/backend/services/lifecycle/lifecycle-board.ts';
import { listTodos } from '../../electron/backend/services/overview/index.ts';
import type { UsageSnapshotId } from '../../shared/domain/ids.ts';
import type { UsageFinding } from '../../shared/domain/usage.ts';
import { SOME_OPERATOR } from '../helpers/some-operator.ts';
import { openBare, signIn } from './bench-backend.ts';
import { benchRegister } from './bench-register.ts';
import { ms, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const TODAY = '2026-11-24';
const SNAPSHOT = 1 as UsageSnapshotId;
const FINDING = 'quota-fault' satisfies UsageFinding;
const NOW = `${TODAY}T03:00:00.000Z`;

// Everybody has figures; about one in twelve has not signed in for six months.
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-lifecycle-'));
const source = new Database(join(benchRegister(size), 'register.sqlite'), { readonly: true });
await source.backup(join(dataDir, 'register.sqlite'));
source.close();
// Whoever imports figures must be known.
await (await signIn(await openBare(dataDir))).backend.close();
const filling = new Database(join(dataDir, 'register.sqlite'));
filling.pragma('foreign_keys = OFF');
filling.exec(`
  INSERT INTO usage_snapshot (id, snapshot_on, format, file_name, file_sha256, carries, counts, notes, is_plausible,
    created_at, created_by)
  VALUES (1, '${TODAY}', 'zimbra-accounts', '', '', '{"access":true}', '{}', '[]', 1, '${NOW}', 1);
  UPDATE mailbox SET last_access_state = 'date', used_mb = id % 500 + 0.5, quota_mb = 500,
    last_access_on = CASE WHEN id % 12 = 0 THEN '2026-03-01' ELSE '2026-11-' || substr('0' || (1 + id % 20), -2) END;
  INSERT INTO usage_record (snapshot_id, mailbox_id, row, address, last_access_state, last_access_on, password_state)
    SELECT 1, id, id, local_part, last_access_state, last_access_on, 'unknown' FROM mailbox;
  INSERT INTO usage_finding (snapshot_id, finding, row, address, mailbox_id, name, detail)
    SELECT 1, 'quota-fault', id, local_part, id, name, '' FROM mailbox WHERE id % 10 = 0;
`);
filling.close();

const register = openRegister(dataDir);
const db = register.read;
const best = (act: () => unknown) => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};
const bare = best(() =>
  db.all(
    `SELECT count(*) FROM mailbox m WHERE m.status = 'in-use' AND m.idle_since <= '2026-05-16'`,
  ),
);
const { view } = boardGround(db, TODAY);
const page = { limit: 100, offset: 0 };
const label = size.toLocaleString('en');
const figure = (what: string, valueMs: number) => ({
  what: `${what} at ${label}`,
  value: ms(valueMs),
  ratio: valueMs / bare,
  against: `bare count of those idle ${ms(bare)}`,
});
const due = listBoardStage(db, { stage: 'lock-due', unitId: null }, page, TODAY);
const full = { list: 'quota', atLeastPercent: 90 } as const;
const fullCount = countMailboxUsage(db, full);
const figures = [
  figure(
    'the board of Vòng đời',
    best(() => getBoard(db, NOW, TODAY)),
  ),
  figure(
    `a page of ${due.total.toLocaleString('en')} mailboxes due`,
    best(() => listBoardStage(db, { stage: 'lock-due', unitId: null }, page, TODAY)),
  ),
  figure(
    'what is due, by unit',
    best(() => countStageByUnit(db, view, 'lock-due')),
  ),
  figure(
    'việc cần làm',
    best(() => listTodos({ db, now: NOW, today: TODAY, operator: SOME_OPERATOR })),
  ),
  figure(
    `a page of ${fullCount.toLocaleString('en')} mailboxes nearly full, counted`,
    best(() => [listMailboxUsage(db, full, page), countMailboxUsage(db, full)]),
  ),
  figure(
    'the last page of those that differ from the server, counted',
    best(() => [
      listUsageFindings(db, SNAPSHOT, FINDING, { limit: 100, offset: size / 10 - 100 }),
      countUsageFindings(db, SNAPSHOT, FINDING),
    ]),
  ),
];
register.close();

// Through the backend, as the window asks: how long the answer takes, and how long nobody else is answered meanwhile.
const { client, backend } = await signIn(await openBare(dataDir));
const asked = async (what: string, ask: () => Promise<unknown>) => {
  await ask();
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  const start = performance.now();
  await ask();
  const tookMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(beat);
  figures.push({
    ...figure(`${what}, asked by the window`, tookMs),
    what: `${what} at ${label}, asked by the window (nobody waits longer than ${ms(longest)})`,
  });
};
await asked('the board', () => client.lifecycle.board({}));
await asked('a page deep in those in use', () =>
  client.lifecycle.mailboxes({ stage: 'in-use', limit: 100, offset: Math.floor(size * 0.9) }),
);
await asked('what is due, by unit', () => client.lifecycle.units({ stage: 'lock-due' }));
await asked('việc cần làm', () => client.overview.todos({}));
await asked('those nearly full', () => client.usage.mailboxes({ ...full, limit: 100 }));
await backend.close();
report(figures);
rmSync(dataDir, { recursive: true, force: true });
