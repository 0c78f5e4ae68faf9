import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openRegister } from '../../electron/backend/db/register.ts';
import { computeFigures } from '../../electron/backend/services/report/compute-figures.ts';
import { benchRegister } from './bench-register.ts';
import { ms, peakMemoryMb, report } from './report.ts';

const size = Number(process.argv[2] ?? 100_000);
const PERIOD = { from: '2025-12-15', to: '2026-11-20', year: 2026, reportId: null };
const NOW = '2026-11-24T03:00:00.000Z';

// Five years: a change a year for every third, moves, locks that were lifted, deletions, and a snapshot of everybody.
const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-reports-'));
const source = new Database(join(benchRegister(size), 'register.sqlite'), { readonly: true });
await source.backup(join(dataDir, 'register.sqlite'));
source.close();
const filling = new Database(join(dataDir, 'register.sqlite'));
filling.pragma('foreign_keys = OFF');
const day = (year: string) =>
  `${year} || '-' || substr('0' || (1 + m.id % 11), -2) || '-' || substr('0' || (1 + m.id % 28), -2)`;
const happen = (kind: string, year: string, before: string, after: string, which: string) =>
  filling.exec(
    `INSERT INTO mailbox_event (mailbox_id, kind, on_day, at, operator_id, before, after, reason, document)
     SELECT m.id, '${kind}', ${day(year)}, '${NOW}', NULL, ${before}, ${after}, '', 'Công văn số ' || (m.id % 97)
     FROM mailbox m WHERE ${which}`,
  );
filling.exec(
  `INSERT OR IGNORE INTO operator (id, username, full_name, password_hash, created_at) VALUES (1, 'a', 'A', 'x', '${NOW}');`,
);
for (const year of ['2021', '2022', '2023', '2024', '2025', '2026']) {
  happen('changed', `'${year}'`, `'{"phone":""}'`, `'{"phone":"0"}'`, 'm.id % 3 = 0');
}
const unit = (id: string) => `json_object('unitId', ${id})`;
happen('moved', `'2026'`, unit('1 + m.id % 300'), unit('m.unit_id'), 'm.id % 7 = 1');
const status = (name: string) => `'{"status":"${name}"}'`;
happen('locked', `'2024'`, status('in-use'), status('locked'), 'm.id % 11 = 2');
happen('unlocked', `'2025'`, status('locked'), status('in-use'), 'm.id % 11 = 2');
happen('locked', `'2025'`, status('in-use'), status('locked'), 'm.id % 40 = 5');
happen('deleted', `'2026'`, status('locked'), status('deleted'), 'm.id % 40 = 5');
filling.exec(`
  UPDATE mailbox SET status = 'deleted' WHERE id % 40 = 5;
  INSERT INTO usage_snapshot (id, snapshot_on, format, file_name, file_sha256, carries, counts, notes, is_plausible,
    created_at, created_by)
  VALUES (1, '2026-11-20', 'zimbra-accounts', '', '', '{"access":true,"used":true,"password":true}', '{}', '[]', 1, '${NOW}', 1);
  INSERT INTO usage_record (snapshot_id, mailbox_id, row, address, last_access_state, last_access_on, password_state, used_mb, quota_mb)
    SELECT 1, id, id, local_part, 'date', '2026-' || substr('0' || (1 + id % 11), -2) || '-01', 'changed', 100, 500 FROM mailbox;
`);
filling.close();

const register = openRegister(dataDir);
const db = register.read;
const best = (act: () => unknown) => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};
/** The same tables as plain counts of what stands in the register today, with nothing undone and nothing added up. */
const bareMs = best(() => {
  const period = [PERIOD.from, PERIOD.to] as const;
  const byState = `SELECT unit_id, kind, status, count(*) FROM mailbox WHERE issued_on <= ? GROUP BY 1, 2, 3`;
  for (const on of ['2024-12-14', '2025-11-20', ...period]) db.all(byState, on);
  for (const each of [period, ['2024-12-15', '2025-11-20'] as const]) {
    db.all(
      `SELECT e.kind, m.kind, count(*) FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
       WHERE e.on_day BETWEEN ? AND ? GROUP BY 1, 2`,
      ...each,
    );
  }
  db.all(
    `SELECT substr(on_day, 1, 7), kind, count(*) FROM mailbox_event WHERE on_day BETWEEN ? AND ? GROUP BY 1, 2`,
    ...period,
  );
  db.all(
    `SELECT document, on_day, kind, count(*) FROM mailbox_event
     WHERE on_day BETWEEN ? AND ? AND kind IN ('locked', 'unlocked', 'deleted', 'revoked') GROUP BY 1, 2, 3`,
    ...period,
  );
  db.all(
    `SELECT m.name, m.local_part, e.on_day FROM mailbox_event e JOIN mailbox m ON m.id = e.mailbox_id
     WHERE e.on_day BETWEEN ? AND ? AND e.kind IN ('locked', 'deleted', 'revoked') ORDER BY e.on_day`,
    ...period,
  );
  db.all(
    `SELECT m.unit_id, count(*), total(r.last_access_on >= '2026-10-14'), total(r.last_access_on <= '2026-05-01'),
       total(r.used_mb > 450), total(r.password_state = 'default')
     FROM mailbox m JOIN usage_record r ON r.snapshot_id = 1 AND r.mailbox_id = m.id
     WHERE m.status = 'in-use' GROUP BY 1`,
  );
});
const oursMs = best(() => computeFigures(db, PERIOD));
report([
  {
    what: `figures of a year at ${size.toLocaleString('en')} mailboxes, five years of events`,
    value: ms(oursMs),
    ratio: oursMs / bareMs,
    against: `bare SQL of its tables ${ms(bareMs)}`,
    aim: '3',
  },
  { what: 'peak memory', value: `${peakMemoryMb()} MB` },
]);
register.close();
rmSync(dataDir, { recursive: true, force: true });
