import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../shared/errors.ts';
import { contractProcedures } from '../helpers/contract-procedures.ts';
import { openSignedIn } from '../helpers/open-test-backend.ts';
import { bodyOf, callRaw } from '../helpers/raw-call.ts';
import { registerDigest } from '../helpers/register-digest.ts';

/** Thrown at each procedure, and again until it refused something; `torture api` throws far more. */
const RUNS_PER_PROCEDURE = 25;
const MOST_ROUNDS = 10;

/** Procedures that do what they are told with almost any input, and so change the register or the session. */
const ACTS_ON_ANYTHING = new Set([
  'session.logout',
  'backup.create',
  'support.bundle',
  'operator.makeRecoveryCode',
  'backup.drill',
  'audit.verify',
  'recovery.readCopy',
  'reorganise.endDueAliases',
  'clock.confirm',
]);
const procedures = contractProcedures().filter(({ name }) => !ACTS_ON_ANYTHING.has(name));

/** What betrays the inside of the application: stacks, SQL, places on the disk. */
const INSIDE =
  /\bat .+:\d+:\d+|node:internal|node_modules|\.ts\b|SQLITE|\bSELECT\b|\bFROM\b|sqlite/;

/** Names of fields that exist, so that odd values also arrive where the handlers look. */
const FIELDS = [
  'text',
  'unitId',
  'kind',
  'status',
  'sort',
  'limit',
  'offset',
  'cursor',
  'id',
  'fileId',
  'sheet',
  'mapping',
  'previewId',
  'rows',
  'rowLimit',
  'fullName',
  'birthYear',
  'surname',
  'name',
  'parent',
  'username',
  'password',
  'beforeSeq',
  'format',
  'scope',
  '__proto__',
  'constructor',
];

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    `'; DROP TABLE mailbox; --`,
    '"*" OR NEAR(a b)',
    '../../../etc/passwd',
    'C:\\Windows\\win.ini',
    '=cmd|calc!A0',
    '\u0000',
    '\ud800',
    'đ'.repeat(1_000),
    'personal',
    'xlsx',
    'name',
  ),
);
const oddNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -1, 1, 2 ** 53, 1e308, 0.5, 999_999),
);
const oddValue = fc.oneof(
  oddText,
  oddNumber,
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(oddText, oddNumber), { maxLength: 4 }),
  fc.dictionary(oddText, oddNumber, { maxKeys: 3 }),
);
const oddInput = fc.oneof(
  { weight: 6, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), oddValue, { maxKeys: 3 }) },
  { weight: 1, arbitrary: oddValue },
);
/** Inputs that pass the contract, so that one odd value among good ones gets as far as the handler. */
const GOOD_INPUTS: Record<string, object> = {
  'session.login': { username: 'quantri' },
  'session.confirm': {},
  'session.changePassword': { password: 'x' },
  'document.get': { id: 999_999 },
  'document.update': { id: 999_999 },
  'document.issue': { id: 999_999 },
  'document.cancel': { id: 999_999, reason: 'x' },
  'document.attach': { id: 999_999, fileId: 'x' },
  'document.file': { id: 999_999 },
  'document.render': { kind: 'letter', id: 999_999, format: 'pdf' },
  'document.nextNumber': { series: 'letter', year: 2026 },
  'custody.get': { mailboxId: 999_999 },
  'custody.heldBy': { id: 999_999 },
  'custody.assign': { mailboxId: 999_999, person: { name: 'x' }, from: '2026-01-02' },
  'custody.addDelegate': { mailboxId: 999_999, person: { name: 'x' }, from: '2026-01-02' },
  'custody.endDelegate': { termId: 999_999, until: '2026-01-02', reason: 'x' },
  'handover.get': { id: 999_999 },
  'handover.create': {
    giver: { name: 'x' },
    handedOverOn: '2026-01-02',
    mailboxes: [{ mailboxId: 999_999, receiver: { name: 'y' } }],
  },
  'handover.change': { id: 999_999 },
  'handover.issueMinutes': { id: 999_999 },
  'handover.complete': { id: 999_999 },
  'handover.cancel': { id: 999_999, reason: 'x' },
  'handover.correct': { id: 999_999, reason: 'x', on: '2026-01-02' },
  'slip.print': { mailboxIds: [999_999] },
  'slip.changed': { id: 999_999, on: '2026-01-02' },
  'directory.get': { id: 1 },
  'directory.export': { format: 'xlsx' },
  'import.inspect': { fileId: 'x' },
  'import.preview': { fileId: 'x' },
  'import.rows': { previewId: 1 },
  'import.commit': { previewId: 1 },
  'import.discard': { previewId: 1 },
  'mailbox.get': { id: 1 },
  'mailbox.documents': { id: 1 },
  'mailbox.proposeAddress': { id: 1 },
  'mailbox.change': { id: 1, patch: {} },
  'mailbox.move': { id: 1, unitId: 1 },
  'mailbox.readdress': { id: 1, localPart: 'a', keepOldUntil: null },
  'mailbox.addAlias': { id: 1, localPart: 'a' },
  'mailbox.endAlias': { id: 1, localPart: 'a' },
  'history.asOf': { day: '2026-01-02' },
  'history.differences': { from: '2026-01-02', to: '2026-02-03' },
  'history.exportAsOf': { day: '2026-01-02' },
  'history.exportDifferences': { from: '2026-01-02', to: '2026-02-03' },
  'history.address': { address: 'leminhhieu' },
  'history.exportAddress': { address: 'leminhhieu' },
  'history.addresses': { text: 'le' },
  'unit.get': { id: 999_999 },
  'unit.proposeAddress': { name: 'Sở Tài chính', kind: 'agency', parentId: 999_999 },
  'unit.create': { name: 'Sở Tài chính', kind: 'agency', parentId: 999_999 },
  'unit.previewChange': { id: 999_999 },
  'unit.change': { id: 999_999 },
  'unit.close': { id: 999_999 },
  'reorganise.preview': { operation: { kind: 'rename', unitId: 999_999, name: 'x' } },
  'reorganise.apply': {
    operation: { kind: 'rename', unitId: 999_999, name: 'x' },
    registerVersion: 0,
  },
  'reorganise.undo': { id: 999_999 },
  'reorganise.notices': { id: 999_999 },
  'update.inspect': { manifestFileId: 'x' },
  'update.prepare': { manifestFileId: 'x', installerFileId: 'x' },
  'address.proposePersonal': { fullName: 'Đặng Thị Mai' },
  'address.proposeAgency': { kind: 'agency', name: 'Sở Tài chính' },
};

/** Bodies that are not what the protocol writes. */
const BROKEN_BODIES = ['{', '{"json":', 'null', '\u0000', '<xml/>', '{"meta":[[0,"x"]],"json":1}'];

test('a body that cannot be read is bad input', async () => {
  const { backend, token } = await openSignedIn();
  for (const body of BROKEN_BODIES) {
    for (const { path } of procedures) {
      const { text, code } = await callRaw(backend, path, body, token);
      expect({ path, body, code }).toEqual({ path, body, code: 'INPUT_INVALID' });
      expect(text).not.toMatch(INSIDE);
    }
  }
});

/** Numbers that happen to be right: operator 1, at the desk, is given a new password; a unit without anybody is closed. */
function isRightByChance(name: string, input: unknown): boolean {
  const { id } = (input ?? {}) as { id?: unknown };
  if (name === 'operator.resetPassword') return id === 1;
  return name === 'unit.close' && typeof id === 'number' && id > 0 && id < 10_000;
}

test(`nothing that is thrown at a procedure gets more than a code of the closed list`, {
  timeout: 300_000,
}, async () => {
  const { backend, dataDir, token } = await openSignedIn();
  const before = registerDigest(dataDir);
  const refusals = new Map<string, number>();

  for (const { name, path } of procedures) {
    const throwOdd = fc.asyncProperty(oddInput, async (odd) => {
      const isObject = typeof odd === 'object' && odd !== null && !Array.isArray(odd);
      const input = isObject ? { ...GOOD_INPUTS[name], ...odd } : odd;
      fc.pre(!isRightByChance(name, input));
      const { status, text, code } = await callRaw(backend, path, bodyOf(input), token);
      if (code === null) expect(status).toBe(200);
      else {
        expect(ERROR_CODES.has(code as ErrorCode)).toBe(true);
        expect(code).not.toBe('INTERNAL');
        expect(text).not.toMatch(INSIDE);
        refusals.set(name, (refusals.get(name) ?? 0) + 1);
      }
    });
    for (let round = 0; round < MOST_ROUNDS && !refusals.has(name); round++)
      await fc.assert(throwOdd, { numRuns: RUNS_PER_PROCEDURE });
    expect({ name, register: registerDigest(dataDir) }).toEqual({ name, register: before });
  }

  for (const { name } of procedures)
    expect({ name, refused: refusals.get(name) ?? 0 }).toMatchObject({
      refused: expect.toSatisfy((count: number) => count > 0),
    });
});
