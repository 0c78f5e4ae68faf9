import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '../../electron/backend/clock.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { replaceRegister } from '../../electron/backend/db/replace-register.ts';
import { verifyChain } from '../../electron/backend/db/verify-chain.ts';
import { insertAuditEvent } from '../../electron/backend/repositories/audit-events.ts';
import { backupFolder } from '../../electron/backend/services/backup/backup-folder.ts';
import { makeBackup } from '../../electron/backend/services/backup/make-backup.ts';
import { stageBackup } from '../../electron/backend/services/backup/stage-restore.ts';
import { APPLICATION } from '../../electron/backend/services/verify-audit.ts';
import { BENCH_DIR, benchRegister } from './bench-register.ts';
import { type Figure, median, ms, report } from './report.ts';

const SIZE = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 3;

async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Restoring a backup (proven while copied, opened, checked, put in place) against a bare copy by SQLite. */
async function restoring(): Promise<Figure[]> {
  const source = benchRegister(SIZE);
  const register = openRegister(source);
  const context = {
    register,
    clock: systemClock,
    actor: APPLICATION,
    lists: null as never,
    progress: () => {},
    commitPoint: () => {},
  };
  let path = '';
  const backups: number[] = [];
  const bares: number[] = [];
  const restores: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const dir = mkdtempSync(join(BENCH_DIR, 'restore-'));
    bares.push(
      await timed(async () => {
        const bare = new Database(register.path, { readonly: true });
        await bare.backup(join(dir, 'bare.sqlite'), { progress: () => 2 ** 30 });
        bare.close();
      }),
    );
    backups.push(
      await timed(async () => {
        const order = { folder: backupFolder(source), reason: 'manual' as const, appVersion: '' };
        ({ path } = await makeBackup(context, order));
      }),
    );
    restores.push(
      await timed(() => {
        const staged = stageBackup(path, null, join(dir, 'restore-staged'));
        replaceRegister(dir, staged.path, 'bench');
      }),
    );
    rmSync(dir, { recursive: true, force: true });
  }
  register.close();
  rmSync(backupFolder(source), { recursive: true, force: true });
  const against = `bare copy by SQLite ${ms(median(bares))}`;
  return [
    {
      what: `restoring a backup of ${SIZE}, proven`,
      value: ms(median(restores)),
      ratio: median(restores) / median(bares),
      against,
      aim: '≤ 2',
    },
    {
      what: `making a backup of ${SIZE}, proven`,
      value: ms(median(backups)),
      ratio: median(backups) / median(bares),
      against,
    },
  ];
}

/** A register with so many events, made once. */
function auditRegister(): string {
  const dataDir = join(BENCH_DIR, `register-audit-${SIZE}`);
  if (existsSync(join(dataDir, 'complete'))) return dataDir;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const register = openRegister(dataDir);
  for (let from = 0; from < SIZE; from += 50_000)
    register.write((db) => {
      for (let index = from; index < Math.min(SIZE, from + 50_000); index++)
        insertAuditEvent(db, {
          at: new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString(),
          operatorId: null,
          operatorName: 'Trần Thị Quản Trị',
          action: 'mailbox.change',
          entity: 'mailbox',
          entityId: String(index),
          before: { phone: `09${index}`, position: 'Chuyên viên' },
          after: { phone: `08${index}`, position: 'Phó Trưởng phòng' },
        });
    });
  register.close();
  writeFileSync(join(dataDir, 'complete'), '');
  return dataDir;
}

/** Verifying the whole chain against a bare read of the same rows. */
async function verifying(): Promise<Figure[]> {
  const register = openRegister(auditRegister());
  const bare = new Database(register.path, { readonly: true });
  const reads: number[] = [];
  const verifications: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    reads.push(
      await timed(() => {
        let bytes = 0;
        for (const row of bare
          .prepare(
            'SELECT e.*, p.payload FROM audit_event e LEFT JOIN audit_payload p ON p.seq = e.seq ORDER BY e.seq',
          )
          .iterate() as Iterable<{ payload: string }>)
          bytes += row.payload.length;
        if (bytes === 0) throw new Error('nothing was read');
      }),
    );
    verifications.push(
      await timed(() => {
        const { ok, events } = verifyChain(register.read, register.auditKeys);
        if (!ok || events !== SIZE) throw new Error('the chain is broken');
      }),
    );
  }
  bare.close();
  register.close();
  return [
    {
      what: `verifying the chain of ${SIZE} events`,
      value: ms(median(verifications)),
      ratio: median(verifications) / median(reads),
      against: `bare read of the same rows ${ms(median(reads))}`,
      aim: '≤ 2',
    },
  ];
}

report([...(await restoring()), ...(await verifying())]);
