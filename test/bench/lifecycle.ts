import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openRegister } from '../../electron/backend/db/register.ts';
import { countStageByUnit } from '../../electron/backend/repositories/lifecycle-candidates.ts';
import { boardGround } from '../../electron/backend/services/lifecycle/board-view.ts';
import {
  getBoard,
  listBoardStage,
} from '../../electron/backend/services/lifecycle/lifecycle-board.ts';
import { listTodos } from '../../electron/backend/services/overview/index.ts';
import { SOME_OPERATOR } from '../helpers/some-operator.ts';
import { benchRegister } from './bench-register.ts';
import { ms, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const TODAY = '2026-11-24';
const NOW = `${TODAY}T03:00:00.000Z`;

// Everybody has figures; about one in twelve has not signed in for six months.
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-lifecycle-'));
const source = new Database(join(benchRegister(size), 'register.sqlite'), { readonly: true });
await source.backup(join(dataDir, 'register.sqlite'));
source.close();
const filling = new Database(join(dataDir, 'register.sqlite'));
filling.pragma('foreign_keys = OFF');
filling.exec(`
  INSERT INTO usage_snapshot (id, snapshot_on, format, file_name, file_sha256, carries, counts, notes, is_plausible,
    created_at, created_by)
  VALUES (1, '${TODAY}', 'zimbra-accounts', '', '', '{"access":true}', '{}', '[]', 1, '${NOW}', 1);
  UPDATE mailbox SET last_access_state = 'date',
    last_access_on = CASE WHEN id % 12 = 0 THEN '2026-03-01' ELSE '2026-11-' || substr('0' || (1 + id % 20), -2) END;
  INSERT INTO usage_record (snapshot_id, mailbox_id, row, address, last_access_state, last_access_on, password_state)
    SELECT 1, id, id, local_part, last_access_state, last_access_on, 'unknown' FROM mailbox;
  INSERT OR IGNORE INTO operator (id, username, full_name, password_hash, created_at) VALUES (1, 'a', 'A', 'x', '${NOW}');
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
report([
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
]);
register.close();
rmSync(dataDir, { recursive: true, force: true });
