import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { addOperator, OPERATOR_PASSWORD } from '../helpers/operators.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';
import { tempDir } from '../helpers/temp-dir.ts';
import { makeTempDir, removeTempDir } from '../helpers/temp-folder.ts';

const HOST = join(repositoryDir, 'electron', 'hosts', 'command-host.ts');
const LIST = join(repositoryDir, 'resources', 'samples', 'Danh-sach-So-TTTT.xlsx');
const PASSWORD = 'mot mat khau that dai 51';

interface Outcome {
  code: number | null;
  /** Standard output, one reply a line. */
  // biome-ignore lint/suspicious/noExplicitAny: replies of every procedure pass through here
  replies: any[];
  stderr: string;
}

/** Runs the command host as a person or the Task Scheduler does. */
async function run(args: string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [HOST, ...args], {
    cwd: repositoryDir,
    env: { ...process.env, DANHBA_PASSWORD: PASSWORD, DANHBA_TEST_CLOCK: '', ...env },
  });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { code, replies: lines.map((line) => JSON.parse(line)), stderr };
}

/** A register with its first administrator, `lan`. */
async function initialise(dataDir: string): Promise<string[]> {
  const made = await run(['--data', dataDir, '--init', '--as', 'lan']);
  expect(made).toMatchObject({
    code: 0,
    replies: [{ ok: true, data: { created: true, dataDir } }],
  });
  return ['--data', dataDir, '--as', 'lan'];
}

describe('on one register', () => {
  const dataDir = makeTempDir();
  let asLan: string[];
  beforeAll(async () => {
    asLan = await initialise(dataDir);
    return () => removeTempDir(dataDir);
  });

  test('--init twice is the same as once, and works along with a call', async () => {
    const again = await run([...asLan, '--init']);
    expect(again).toMatchObject({ code: 0, replies: [{ ok: true, data: { created: false } }] });
    const { replies } = await run([...asLan, '--init', 'session.current']);
    expect(replies).toMatchObject([{ ok: true, data: { operator: { fullName: 'lan' } } }]);
  });

  test('a call without an operator is refused', async () => {
    const { code, replies } = await run(['--data', dataDir, 'unit.list']);
    expect(code).toBe(1);
    const error = { code: 'NOT_SIGNED_IN', details: {}, incident: null };
    expect(replies).toEqual([{ ok: false, error }]);
  });

  test('a wrong password is refused', async () => {
    const { code, replies } = await run([...asLan, 'unit.list'], { DANHBA_PASSWORD: 'sai' });
    expect(code).toBe(1);
    expect(replies).toMatchObject([{ ok: false, error: { code: 'LOGIN_REFUSED' } }]);
  });

  test('an input comes as JSON, from a file with or without a mark, or by standard input', async () => {
    const input = '{"fullName":"Lê Minh Hiếu","birthYear":1977}';
    const file = join(tempDir(), 'đầu vào.json');
    writeFileSync(file, `\uFEFF${input}`);
    const call = [...asLan, 'address.proposePersonal'];
    const outcomes = [
      await run([...call, input]),
      await run([...call, `@${file}`]),
      await run([...call, '-'], {}, input),
    ];
    for (const { code, replies } of outcomes) {
      expect(code).toBe(0);
      expect(replies).toMatchObject([{ ok: true, data: { chosen: 'leminhhieu' } }]);
    }
    const localParts = outcomes[0]?.replies[0].data.candidates.map(
      (candidate: { localPart: string }) => candidate.localPart,
    );
    expect(localParts.slice(0, 4)).toEqual(['leminhhieu', 'lminhhieu', 'lmhieu', 'leminhhieu77']);
  });

  test('an input that breaks the contract exits 1 and says where', async () => {
    const { code, replies } = await run([...asLan, 'address.proposePersonal', '{"fullName":5}']);
    expect(code).toBe(1);
    expect(replies).toMatchObject([
      { ok: false, error: { code: 'INPUT_INVALID', details: { issues: [{ path: 'fullName' }] } } },
    ]);
  });

  test('a list is handed in, its job followed to the end with progress aside', async () => {
    const { code, replies, stderr } = await run([
      ...asLan,
      '--file',
      `list=${LIST}`,
      'import.inspect',
      '{"fileId":{"$file":"list"}}',
    ]);
    expect(code).toBe(0);
    expect(replies).toHaveLength(1);
    expect(replies[0].data.sheets[0].rowCount).toBeGreaterThan(10);
    expect(stderr).toMatch(/^Đọc: \d+/);
  });

  test('a batch answers line by line, in order, in one process', async () => {
    const { replies: found } = await run([...asLan, 'unit.list', '{"text":"thông tin và truyền"}']);
    const unitId: number = found[0].data.units[0].id;
    const lines = [
      { call: 'import.preview', input: { fileId: { $file: 'list' }, unitId } },
      { call: 'import.commit', input: { previewId: 1 } },
      { call: 'directory.search', input: { text: 'nguyen', limit: 1 } },
      { call: 'no.such' },
      'not JSON',
      { call: 'session.current' },
    ];
    const file = join(tempDir(), 'calls.jsonl');
    const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(file, written.join('\r\n'));
    const { code, replies } = await run([...asLan, '--file', `list=${LIST}`, '--batch', file]);
    expect(code).toBe(1);
    expect(replies).toHaveLength(lines.length);
    const [preview, commit, search, unknown, broken, current] = replies;
    expect(preview.data.counts.create).toBeGreaterThan(10);
    expect(commit.data.counts.create).toBe(preview.data.counts.create);
    expect(search.data.rows).toHaveLength(1);
    expect(unknown.error).toMatchObject({
      code: 'NOT_FOUND',
      details: { entity: 'procedure', id: 'no.such' },
    });
    expect(broken.error.code).toBe('INPUT_INVALID');
    expect(current).toMatchObject({ ok: true, data: { state: 'signed-in' } });
  });

  test('files of a reply are saved under their names, none ever replaced', async () => {
    const folder = join(tempDir(), 'kết xuất');
    const call = [...asLan, '--save', folder, 'directory.export', '{"format":"xlsx"}'];
    const first = (await run(call)).replies[0];
    const second = (await run(call)).replies[0];
    expect(first.saved).toEqual([join(folder, first.data.name)]);
    expect(second.saved).toEqual([join(folder, first.data.name.replace('.xlsx', ' (2).xlsx'))]);
    for (const path of [...first.saved, ...second.saved]) {
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    }
  });
});

describe('wrong usage exits 2, says how it should be in Vietnamese, and prints no reply', () => {
  const cases: [string, string[]][] = [
    ['nothing at all', []],
    ['an unknown option', ['--nope', 'session.current']],
    ['an option without its value', ['session.current', '--data']],
    ['an unknown procedure', ['--init', '--as', 'lan', 'session.nope']],
    ['an unknown group to list', ['list', 'nope']],
    ['an input that is not JSON', ['--init', '--as', 'lan', 'session.current', '{']],
    ['an input file that is not there', ['--init', '--as', 'lan', 'session.current', '@/no/such']],
    ['a batch that is not there', ['--init', '--as', 'lan', '--batch', '/no/such']],
    ['a batch and a call', ['--batch', 'x', 'session.current']],
    ['one argument too many', ['session.current', '{}', '{}']],
    ['--init without an operator', ['--init']],
    ['--file without a name', ['--file', LIST, 'session.current']],
    ['a file name without its file', ['import.inspect', '{"fileId":{"$file":"list"}}']],
    ['a back-dated day', ['--today', '2026-01-01', 'session.current']],
    ['a register that is not there', ['session.current']],
  ];
  test.each(cases)('%s', async (_name, args) => {
    const dataDir = join(tempDir(), 'sổ');
    const { code, replies, stderr } = await run(['--data', dataDir, ...args]);
    expect(stderr).toContain('Cách dùng:');
    expect(replies).toEqual([]);
    expect(code).toBe(2);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('a file to hand in that is not there', async () => {
    const asLan = await initialise(tempDir());
    const file = ['--file', 'list=/no/such', 'import.inspect', '{"fileId":{"$file":"list"}}'];
    const { code, stderr } = await run([...asLan, ...file]);
    expect(stderr).toContain('/no/such');
    expect(code).toBe(2);
  });

  test('no password and nobody to ask', async () => {
    const dataDir = join(tempDir(), 'sổ');
    const env = { DANHBA_PASSWORD: undefined };
    const { code, stderr } = await run(['--data', dataDir, '--init', '--as', 'lan'], env);
    expect(stderr).toContain('DANHBA_PASSWORD');
    expect(code).toBe(2);
    expect(existsSync(dataDir)).toBe(false);
  });
});

test('a weak first password creates nobody', async () => {
  const dataDir = tempDir();
  const weak = await run(['--data', dataDir, '--init', '--as', 'lan'], { DANHBA_PASSWORD: '123' });
  expect(weak).toMatchObject({ code: 1, replies: [{ error: { code: 'PASSWORD_WEAK' } }] });
  const { replies } = await run(['--data', dataDir, 'session.current']);
  expect(replies).toMatchObject([{ data: { state: 'setup' } }]);
});

test('--today judges by another day where a test clock is allowed', async () => {
  const asLan = await initialise(tempDir());
  const folder = tempDir();
  const args = ['--today', '2027-03-04', '--save', folder, 'directory.export', '{"format":"xlsx"}'];
  const { code } = await run([...asLan, ...args], { DANHBA_TEST_CLOCK: '1' });
  expect(code).toBe(0);
  expect(readdirSync(folder).join()).toContain('2027-03-04');
});

test('list names every procedure, or those of a group, with its line', async () => {
  const all = await run(['list']);
  const names = all.replies[0].data.procedures.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['session.login', 'import.commit', 'unit.list']));
  const group = await run(['list', 'address']);
  expect(group.replies[0].data.procedures).toMatchObject([
    { name: 'address.proposePersonal', kind: 'query', summary: expect.stringContaining('Điều 4') },
    { name: 'address.proposeAgency' },
  ]);
  expect(group.code).toBe(0);
});

test('what takes two people waits for the second one, whoever asks from the command line', async () => {
  const dataDir = tempDir();
  const asLan = await initialise(dataDir);
  await addOperator(dataDir, 'leader');
  const batch = async (as: string[], lines: object[], password = PASSWORD) => {
    const file = join(tempDir(), 'calls.jsonl');
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return run([...as, '--today', '2026-11-16', '--batch', file], {
      DANHBA_PASSWORD: password,
      DANHBA_TEST_CLOCK: '1',
    });
  };
  const letter = { unitId: 1, letterNumber: '12/CV', abstract: 'Đề nghị hủy hộp thư' };
  const asked = await batch(asLan, [
    { call: 'settings.update', input: { approval: { deletes: true } } },
    { call: 'mailbox.issue', input: { fullName: 'Lê Văn Một', unitId: 1 } },
    {
      call: 'request.receive',
      input: { ...letter, letterOn: '2026-11-12', receivedOn: '2026-11-13' },
    },
    { call: 'request.saveLine', input: { id: 1, line: { kind: 'cancel', mailboxId: 1 } } },
    { call: 'request.decideLines', input: { id: 1, lineIds: [1], decision: 'accepted' } },
    {
      call: 'request.decide',
      input: { id: 1, decision: { number: '45/STTTT', on: '2026-11-16' } },
    },
    { call: 'request.carryOut', input: { id: 1 } },
  ]);
  expect(asked.replies.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false]);
  expect(asked).toMatchObject({ code: 1 });
  expect(asked.replies[6].error).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    details: { kinds: ['delete'], count: 1 },
  });

  const approve = [
    { call: 'approval.approve', input: { id: 1 } },
    { call: 'mailbox.get', input: { id: 1 } },
  ];
  const own = await batch(asLan, approve);
  expect(own.replies[0].error.code).toBe('APPROVAL_OWN');
  expect(own.replies[1].data.status).toBe('in-use');
  const second = await batch(['--data', dataDir, '--as', 'leader'], approve, OPERATOR_PASSWORD);
  expect(second.code).toBe(0);
  expect(second.replies[1].data.status).toBe('deleted');
});
