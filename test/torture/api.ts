import { rmSync } from 'node:fs';
import * as z from 'zod';
import type { Backend } from '../../electron/backend/backend-types.ts';
import { ERROR_CODES, type ErrorCode } from '../../shared/errors.ts';
import { contractProcedures } from '../helpers/contract-procedures.ts';
import { bodyOf, callRaw, type RawAnswer } from '../helpers/raw-call.ts';
import { registerDigest } from '../helpers/register-digest.ts';
import { clientOn, makeRegister, openOn, TORTURE_PASSWORD } from './made-register.ts';
import { Random, Tally, type Torture, type TortureOrder } from './torture.ts';

/** What must never be read in a reply: stacks, SQL, the inside of the application. */
const INSIDE =
  /\bat .+:\d+:\d+|node:internal|node_modules|\.ts\b|SQLITE|\bSELECT\b|\bFROM\b|sqlite_/;
const FIELDS = [
  'id',
  'ids',
  'text',
  'unitId',
  'kind',
  'status',
  'sort',
  'limit',
  'offset',
  'cursor',
  'fileId',
  'sheet',
  'mapping',
  'rows',
  'fullName',
  'birthYear',
  'name',
  'username',
  'password',
  'path',
  'passphrase',
  'on',
  'reason',
  'patch',
  'fromOn',
  'toOn',
  'seq',
  'previewId',
  'requestId',
  'mailboxId',
  'format',
  '__proto__',
  'constructor',
  'toString',
] as const;
const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'đ'.repeat(2_000),
  `'; DROP TABLE mailbox; --`,
  '"*" OR NEAR(a b)',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '=cmd|calc!A0',
  '2026-02-30',
  '2026-11-16',
  'personal',
  'xlsx',
  '٣',
  '1e309',
  'null',
  '<script>',
  '%00',
  '{"a":1}',
] as const;
const NUMBERS = [0, -1, 1, 2 ** 53, 1e308, -1e308, 0.5, 999_999, Number.MAX_SAFE_INTEGER] as const;
const MOST_DEPTH = 3;

function oddValue(random: Random, depth = 0): unknown {
  switch (random.below(depth < MOST_DEPTH ? 8 : 5)) {
    case 0:
    case 1:
      return random.pick(TEXTS);
    case 2:
      return random.pick(NUMBERS);
    case 3:
      return random.below(2) === 0;
    case 4:
      return null;
    case 5:
      return Array.from({ length: random.below(4) }, () => oddValue(random, depth + 1));
    default:
      return oddObject(random, depth + 1);
  }
}

function oddObject(random: Random, depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: random.below(4) }, () => [random.pick(FIELDS), oddValue(random, depth)]),
  );
}

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
}

/** What a procedure would take, as far as its schema tells, so that one odd value among good ones gets further. */
function goodInput(schema: Schema, random: Random): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  if (schema.anyOf) return goodInput(random.pick(schema.anyOf), random);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) || random.below(3) === 0)
          .map(([name, part]) => [name, goodInput(part, random)]),
      );
    case 'array':
      return schema.items ? [goodInput(schema.items, random)] : [];
    case 'integer':
    case 'number':
      return random.pick([1, 2, 7, 999_999]);
    case 'boolean':
      return random.below(2) === 0;
    case 'null':
      return null;
    default:
      return schema.format === 'date'
        ? '2026-11-16'
        : random.pick(['a', 'xlsx', 'Sở Tài chính', '1']);
  }
}

/** Puts something odd in the place of one part of an input, however deep. */
function spoil(input: unknown, random: Random): unknown {
  if (random.below(3) === 0 || typeof input !== 'object' || input === null) return oddValue(random);
  const keys = Object.keys(input);
  if (keys.length === 0) return oddObject(random);
  const key = random.pick(keys);
  const part = spoil((input as Record<string, unknown>)[key], random);
  return Array.isArray(input)
    ? [part]
    : { ...input, [key]: part, ...(random.below(4) === 0 ? oddObject(random) : {}) };
}

const BROKEN = [
  '{',
  '{"json":',
  'null',
  '\u0000',
  '[[[[',
  '{"meta":[[0,"x"]],"json":1}',
  '',
] as const;
/** One call in so many is one that could be carried out, on a register of which nothing is asked afterwards. */
const REAL_EVERY = 40;
/** A quarter of a second of hashing each, or copies of the whole register. */
const SLOW =
  /^(session\.(login|confirm|changePassword|recover|createAdministrator)|operator\.|backup\.|recovery\.)/;

/** What a reader may do: such a call would be carried out. */
const READERS: ReadonlySet<string> = new Set(['public', 'self', 'read']);

const DAY = '2026-11-16';

interface Target {
  backend: Backend;
  dataDir: string;
  administrator: string;
  reader: string;
}

type Call = (backend: Backend, path: string, body: string, token: string) => Promise<RawAnswer>;

async function torture(order: TortureOrder, call: Call) {
  const random = new Random(order.seed);
  const tally = new Tally(order);
  const [kept, disposable] = [await makeTarget(), await makeTarget()];
  const procedures = contractProcedures()
    .filter(({ name }) => name !== 'session.logout')
    .map((procedure) => ({ ...procedure, schema: schemaOf(procedure.input) }));
  try {
    const before = registerDigest(kept.dataDir);
    for (let index = 0; index < order.count; index++) {
      const procedure = procedures[index % procedures.length] ?? procedures[0]!;
      const { name, path, meta, schema } = procedure;
      const good = goodInput(schema, random);
      const isReal = random.below(REAL_EVERY) === 0 && !SLOW.test(name);
      const input = isReal ? good : spoil(good, random);
      const isBroken = !isReal && random.below(12) === 0;
      const broken = isBroken ? random.pick(BROKEN) : null;
      // No body at all is a call without input, which some procedures take.
      const isEmpty = broken === '';
      const accepts = (value: unknown) => procedure.input?.safeParse(value).success ?? true;
      const isValid = isEmpty ? accepts(undefined) : !isBroken && accepts(input);
      const acts = meta.kind !== 'query' && isValid;
      if (acts && !isReal && READERS.has(meta.right)) {
        tally.count('left out, for it would act');
        continue;
      }
      const target = isReal ? disposable : kept;
      const token = acts && !isReal ? target.reader : target.administrator;
      const body = broken ?? bodyOf(input);
      const { status, text, code } = await call(target.backend, path, body, token);
      const where = () => `${name}, number ${index}, ${body.slice(0, 300)}`;
      if (code === 'INTERNAL' || (code !== null && !ERROR_CODES.has(code as ErrorCode)))
        tally.fail(`${where()}: ${code} ${text.slice(0, 200)}`);
      if (code === null && status !== 200) tally.fail(`${where()}: status ${status}`);
      if (code !== null && INSIDE.test(text)) tally.fail(`${where()}: ${text.slice(0, 300)}`);
      if (acts && !isReal && code === null) tally.fail(`${where()}: carried out for a reader`);
      tally.count(isReal ? `real: ${code ?? 'carried out'}` : (code ?? 'answered'));
    }
    if (registerDigest(kept.dataDir) !== before) tally.fail('the register has changed');
  } finally {
    for (const { backend, dataDir } of [kept, disposable]) {
      await backend.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return tally.result();
}

function schemaOf(input: z.ZodType | undefined): Schema {
  if (!input) return { type: 'object' };
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
}

async function makeTarget(): Promise<Target> {
  const { dataDir } = await makeRegister(DAY);
  // By a clock that stands, sessions last as long as the torture.
  const backend = await openOn(dataDir, DAY);
  const visitor = clientOn(backend, null);
  const { token } = await visitor.session.login({
    username: 'quantri',
    password: TORTURE_PASSWORD,
  });
  const { password } = await clientOn(backend, token).operator.create({
    username: 'tra-cuu',
    fullName: 'Người tra cứu',
    role: 'reader',
    branchUnitId: null,
  });
  const reader = await visitor.session.login({ username: 'tra-cuu', password });
  const newPassword = 'con do Ben Tranh buoi sang';
  await clientOn(backend, reader.token).session.changePassword({ password, newPassword });
  return { backend, dataDir, administrator: token, reader: reader.token };
}

/** Malformed calls to everything the application can do. */
export const api: Torture = {
  title:
    'malformed calls to every procedure: a code of the list, nothing of the inside, nothing changed',
  share: 1_000,
  aim: 1_000_000,
  run: (order) => torture(order, callRaw),
  twins: [
    {
      title: 'a reply that lets the message of an error through',
      count: 600,
      run: (order) =>
        torture(order, async (...args) => {
          const answer = await callRaw(...args);
          if (answer.code !== 'NOT_FOUND') return answer;
          return { ...answer, text: `${answer.text} SqliteError: no row at register.ts:12:4` };
        }),
    },
    {
      title: 'a handler that throws what it likes',
      count: 600,
      run: (order) =>
        torture(order, async (...args) => {
          const answer = await callRaw(...args);
          return answer.code === 'NOT_FOUND' ? { ...answer, code: 'INTERNAL' } : answer;
        }),
    },
  ],
};
