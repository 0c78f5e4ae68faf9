import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '../../electron/backend/backend-types.ts';
import { type Canaries, findCanaries } from '../helpers/find-canaries.ts';
import { runJob } from '../helpers/run-job.ts';
import { searchProfile } from './canary-browser.ts';
import { clientOn, makeRegister, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

type Leak = (dataDir: string, canaries: Canaries) => void;

/** Making a register takes longer than a round on it. */
const ROUNDS_OF_A_REGISTER = 5;
/** The clock of files is coarser than ours. */
const CLOCK_GRAIN_MS = 2_000;
/** A browser takes longer than all of them; `npm test` has a journey for it. */
const ROUNDS_OF_A_BROWSER = 20;

/** Several rounds on one register: each is searched for as a crash would leave it, all of them after an orderly end. */
async function searchRounds(
  { rounds, random, tally, leak }: { rounds: number[]; random: Random; tally: Tally; leak: Leak },
  dataDir: string,
): Promise<void> {
  const stick = mkdtempSync(join(tmpdir(), 'danh-ba-stick-'));
  const all: Canaries = new Map();
  try {
    const backend = await openOn(dataDir);
    for (const round of rounds) {
      const sinceMs = round === rounds[0] ? 0 : Date.now() - CLOCK_GRAIN_MS;
      const canaries = await issueSecrets(backend, stick, random);
      leak(dataDir, canaries);
      // Nothing is tidied up, the log still stands beside the register.
      for (const what of findCanaries(dataDir, canaries, sinceMs))
        tally.fail(`round ${round}: ${what} (as a crash leaves it)`);
      for (const [secret, what] of canaries) all.set(secret, `${what} of round ${round}`);
      tally.count(`${canaries.size} secrets used and searched for`);
    }
    await backend.close();
    for (const folder of [dataDir, stick])
      for (const what of findCanaries(folder, all)) tally.fail(what);
  } finally {
    rmSync(stick, { recursive: true, force: true });
  }
}

async function torture(order: TortureOrder, leak: Leak) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  for (let first = 0; first < order.count; first += ROUNDS_OF_A_REGISTER) {
    const { dataDir } = await makeRegister();
    try {
      const length = Math.min(ROUNDS_OF_A_REGISTER, order.count - first);
      const rounds = Array.from({ length }, (_, index) => first + index);
      await searchRounds({ rounds, random, tally, leak }, dataDir);
      if (rounds.some((round) => (round + 1) % ROUNDS_OF_A_BROWSER === 0))
        await searchProfile(dataDir, tally);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return tally.result();
}

/** Makes the application issue, show, print, export and back up everything that is secret. */
async function issueSecrets(backend: Backend, stick: string, random: Random): Promise<Canaries> {
  const canaries: Canaries = new Map([[TORTURE_PASSWORD, 'the administrator’s password']]);
  const visitor = clientOn(backend, null);
  const { token } = await visitor.session.login({
    username: 'quantri',
    password: TORTURE_PASSWORD,
  });
  const client = clientOn(backend, token);
  await visitor.session
    .login({ username: TORTURE_PASSWORD, password: TORTURE_PASSWORD })
    .catch(() => undefined);

  const name = `nguoi${random.below(1_000_000)}`;
  const person = { username: name, fullName: name, role: 'officer', branchUnitId: null } as const;
  const { id, password } = await client.operator.create(person);
  canaries.set(password, 'the first password of an operator');
  canaries.set((await client.operator.resetPassword({ id })).password, 'a password given anew');
  canaries.set((await client.operator.makeRecoveryCode({})).code, 'the recovery code');
  const passphrase = `cum mat khau bi mat ${random.below(1_000_000_000)}`;
  canaries.set(passphrase, 'the passphrase of encrypted backups');
  await client.backup.configure({ secondFolder: stick, passphrase });
  const { passwords } = await client.password.generate({ count: 5 });
  for (const each of passwords) canaries.set(each, 'a generated password');

  const { rows } = await client.directory.search({ limit: 8 });
  const mailboxIds = rows.map(({ id: mailboxId }) => mailboxId);
  const { files } = await runJob(client.slip.print({ mailboxIds }));
  for (const { fileId } of files) {
    const response = await backend.handle(
      new Request(`http://danhba.test/files/download/${fileId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
    for (const [, mailboxPassword = ''] of text.matchAll(/^sp \S+ '?(.+?)'?$/gm))
      canaries.set(mailboxPassword.replaceAll('\\', ''), 'the password on a slip');
  }
  await runJob(client.directory.export({ format: 'xlsx', scope: 'internal' }));
  await runJob(client.audit.export({}));
  await runJob(client.backup.create({}));
  await runJob(client.backup.copyOut({}));
  await client.password.check({ password: [...canaries.keys()].at(-1) ?? '' });
  return canaries;
}

/** Secrets issued, shown, printed, exported, backed up, crashed; then searched for on the disk in every encoding. */
export const canary: Torture = {
  title: 'passwords, codes and passphrases used, then searched for on the disk in every encoding',
  share: 2,
  aim: 100,
  run: (order) => torture(order, () => {}),
  twins: [
    {
      title: 'an application that logs what was typed',
      count: 1,
      run: (order) =>
        torture(order, (dataDir, canaries) =>
          writeFileSync(
            join(dataDir, 'debug.log'),
            Buffer.from([...canaries.keys()].join('\n'), 'utf16le'),
          ),
        ),
    },
    {
      title: 'a page that keeps what was typed in the browser’s profile',
      count: 1,
      run: async (order) => {
        const tally = new Tally(order);
        const { dataDir } = await makeRegister();
        try {
          await searchProfile(dataDir, tally, (secret) => localStorage.setItem('typed', secret));
        } finally {
          rmSync(dataDir, { recursive: true, force: true });
        }
        return tally.result();
      },
    },
  ],
};
