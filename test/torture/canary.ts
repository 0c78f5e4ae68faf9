import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import type { Backend } from '../../electron/backend/backend-types.ts';
import { runJob } from '../helpers/run-job.ts';
import { clientOn, makeRegister, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

/** Something that must not be found on any disk, and what it is. */
type Canaries = Map<string, string>;

/** Every way in which a short text is likely to lie in a file. */
function encodingsOf(secret: string): Buffer[] {
  const utf8 = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // What depends on the neighbours is left out.
    return text.slice(shift === 0 ? 0 : 4, text.length - 4);
  });
  return [
    utf8,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(secret, 'utf16le').swap16(),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(utf8.toString('hex').toUpperCase()),
    Buffer.from(encodeURIComponent(secret)),
    Buffer.from([...utf8].reverse()),
    ...base64.filter((text) => text.length >= 8).map((text) => Buffer.from(text)),
  ];
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** A file as it stands, and what in it can be inflated: parts of zips, streams of PDFs. */
function* layersOf(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const inflated = attempt(() => inflateRawSync(bytes.subarray(start)));
    if (inflated) yield inflated;
    at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1');
  }
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    const inflated = attempt(() => inflateSync(bytes.subarray(at + 7)));
    if (inflated) yield inflated;
  }
}

function attempt(act: () => Buffer): Buffer | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function findCanaries(folder: string, canaries: Canaries): string[] {
  const found: string[] = [];
  const needles = [...canaries].map(([secret, what]) => ({ what, forms: encodingsOf(secret) }));
  for (const path of filesIn(folder))
    for (const layer of layersOf(readFileSync(path)))
      for (const { what, forms } of needles)
        if (forms.some((form) => layer.includes(form)))
          found.push(`${what} in ${path.slice(folder.length)}`);
  return [...new Set(found)];
}

type Leak = (dataDir: string, canaries: Canaries) => void;

/** Making a register takes longer than a round on it. */
const ROUNDS_OF_A_REGISTER = 5;

async function searchOnce(
  dataDir: string,
  { round, random, tally, leak }: { round: number; random: Random; tally: Tally; leak: Leak },
): Promise<void> {
  const stick = mkdtempSync(join(tmpdir(), 'danh-ba-stick-'));
  try {
    const backend = await openOn(dataDir);
    const canaries = await issueSecrets(backend, stick, random);
    leak(dataDir, canaries);
    // As a crash leaves it: nothing is tidied up, the log still stands beside the register.
    const leftByCrash = findCanaries(dataDir, canaries);
    await backend.close();
    const left = new Set([
      ...leftByCrash.map((what) => `${what} (as a crash leaves it)`),
      ...findCanaries(dataDir, canaries),
      ...findCanaries(stick, canaries),
    ]);
    for (const what of left) tally.fail(`round ${round}: ${what}`);
    tally.count(`${canaries.size} secrets used and searched for`);
  } finally {
    rmSync(stick, { recursive: true, force: true });
  }
}

async function torture(order: TortureOrder, leak: Leak) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  for (let round = 0; round < order.count; round += ROUNDS_OF_A_REGISTER) {
    const { dataDir } = await makeRegister();
    try {
      const last = Math.min(order.count, round + ROUNDS_OF_A_REGISTER);
      for (let each = round; each < last; each++)
        await searchOnce(dataDir, { round: each, random, tally, leak });
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
  share: 1,
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
  ],
};
