import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../electron/backend/clock.ts';
import type { WriteDb } from '../../electron/backend/db/database.ts';
import { openRegister } from '../../electron/backend/db/register.ts';
import { replaceRegister } from '../../electron/backend/db/replace-register.ts';
import { setJsonState } from '../../electron/backend/repositories/app-state.ts';
import { insertAuditEvent } from '../../electron/backend/repositories/audit-events.ts';
import { perform } from '../../electron/backend/services/act.ts';
import { backupFolder, listBackups } from '../../electron/backend/services/backup/backup-folder.ts';
import { makeBackup } from '../../electron/backend/services/backup/make-backup.ts';
import { stageBackup } from '../../electron/backend/services/backup/stage-restore.ts';
import type { JobContext } from '../../electron/backend/services/job-context.ts';
import type { HandoverId, MailboxId, OperatorId, UnitId } from '../../shared/domain/ids.ts';
import { csvList } from '../helpers/list-file.ts';
import { nameGenerator } from '../helpers/name-generator.ts';

/**
 * A process that works on a register until it is killed: it says ACK with a number after each thing that the
 * application would have acknowledged.
 */
const [mode = '', dataDir = '', seedText = '0', isBroken = ''] = process.argv.slice(2);
const seed = Number(seedText);
const say = (word: string, what: string | number) => writeSync(1, `${word} ${what}\n`);
const actor = { id: 1 as OperatorId, name: 'Tra tấn' };

say('READY', mode);
let register = openRegister(dataDir);
if (mode === 'migrate') say('ACK', 0);
// Only what a mode needs is loaded: most of a child's short life would otherwise be loading.
const context = (lists: unknown = null): JobContext => ({
  register,
  clock: systemClock,
  actor,
  lists: lists as JobContext['lists'],
  progress: () => {},
  commitPoint: () => {},
});

/** Two rows that belong together, and an event. */
function act(number: number): void {
  const halves = [
    (db: WriteDb) => setJsonState(db, 'torture_a', number),
    (db: WriteDb) => setJsonState(db, 'torture_b', number),
  ];
  const record = (db: WriteDb) =>
    insertAuditEvent(db, {
      at: new Date().toISOString(),
      operatorId: null,
      operatorName: 'Tra tấn',
      action: 'torture.act',
      entity: 'torture',
      entityId: String(number),
      after: { number, filler: 'x'.repeat(2_000) },
    });
  if (isBroken === 'apart') {
    for (const half of halves) register.write(half);
    register.write(record);
  } else {
    register.write((db) => {
      for (const half of halves) half(db);
      record(db);
    });
  }
  say('ACK', number);
}

async function importPeople(number: number): Promise<void> {
  const { ListFileCache } = await import('../../electron/backend/services/import/list-file.ts');
  const { previewImport } = await import(
    '../../electron/backend/services/import/preview-import.ts'
  );
  const { commitImport } = await import('../../electron/backend/services/import/commit-import.ts');
  const lists = new ListFileCache();
  const names = nameGenerator(seed * 1_000 + number);
  const rows = Array.from({ length: 40 }, (_, index) => {
    const { fullName, birthYear, position } = names.next();
    return [fullName, birthYear, position, `0${900_000_000 + seed * 40 + index}`];
  });
  const path = join(dataDir, 'ds.csv');
  writeFileSync(path, csvList(rows));
  const unit = register.read.get<{ id: UnitId }>(`SELECT id FROM unit WHERE local_part = 'sttt'`);
  const { previewId } = await previewImport(context(lists), {
    path,
    name: 'ds.csv',
    mode: 'add',
    sheet: null,
    headerRow: null,
    columns: {},
    encodings: {},
    encoding: null,
    unitId: unit?.id ?? null,
    units: {},
    rowLimit: 0,
  });
  await commitImport(context(lists), {
    previewId,
    rows: null,
    name: '',
    documentNumber: '',
    documentOn: null,
  });
  say('ACK', number);
}

/** An agency mailbox is handed over, with its minutes and their number, and the handover called off. */
async function handOver(number: number): Promise<void> {
  const { cancelHandover } = await import(
    '../../electron/backend/services/handover/change-handover.ts'
  );
  const { createHandovers } = await import(
    '../../electron/backend/services/handover/create-handover.ts'
  );
  const [mailbox] = register.read.all<{ id: MailboxId }>(
    `SELECT mailbox_id AS id FROM custody_term WHERE role = 'custodian' LIMIT 1`,
  );
  const [giver, receiver] = register.read.all<{ id: MailboxId; name: string }>(
    `SELECT id, name FROM mailbox WHERE kind = 'personal' ORDER BY id LIMIT 2`,
  );
  if (!mailbox || !giver || !receiver) throw new Error('there is nothing to hand over');
  const open = register.read.get<{ id: HandoverId }>(
    `SELECT id FROM handover WHERE state = 'open'`,
  );
  if (open) perform(register, systemClock, actor, (under) => cancelHandover(under, open.id, 'thử'));
  perform(register, systemClock, actor, (under) =>
    createHandovers(under, {
      giver: { ...giver, position: '' },
      reason: String(number),
      document: '',
      handedOverOn: systemClock.today(),
      particulars: { place: '', hour: '', witnesses: [], copies: 2, commitments: '' },
      mailboxes: [{ mailboxId: mailbox.id, receiver: { ...receiver, position: '' } }],
    }),
  );
  say('ACK', number);
}

async function backUp(number: number): Promise<void> {
  act(number);
  const { path } = await makeBackup(context(), {
    folder: backupFolder(dataDir),
    reason: 'manual',
    appVersion: '',
  });
  say('BACKUP', path);
}

function restore(number: number): void {
  const newest = listBackups(backupFolder(dataDir))[0];
  if (!newest) throw new Error('there is no backup');
  const folder = join(dataDir, `restore-${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  const staged = stageBackup(newest.path, null, folder);
  register.close();
  replaceRegister(
    dataDir,
    staged.path,
    `${new Date().toISOString()}-${dirname(staged.path).length}`,
  );
  register = openRegister(dataDir);
  say('ACK', number);
}

for (let number = seed * 10_000 + 1; ; number++) {
  if (mode === 'acts') act(number);
  else if (mode === 'import') await importPeople(number);
  else if (mode === 'handover') await handOver(number);
  else if (mode === 'backup') await backUp(number);
  else if (mode === 'restore') restore(number);
  else await new Promise((resolve) => setTimeout(resolve, 1_000));
}
