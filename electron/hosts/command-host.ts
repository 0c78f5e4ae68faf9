import { existsSync } from 'node:fs';
import { contract } from '../../shared/api/contract/index.ts';
import type { JobProgress } from '../../shared/api/contract/procedure.ts';
import { AppError, isAppError } from '../../shared/errors.ts';
import { openBackend } from '../backend/backend.ts';
import { PAGE_DIR, RESOURCES_DIR, TEST_UPDATE_KEY } from './application-paths.ts';
import { type CommandArguments, readArguments, USAGE } from './command-arguments.ts';
import { type CatalogueEntry, listProcedures } from './command-catalogue.ts';
import { type CommandClient, createCommandClient } from './command-client.ts';
import { prepareSaveFolder, saveFiles, uploadFiles } from './command-files.ts';
import { type BatchCall, readBatch, readInput, replaceFileNames } from './command-input.ts';
import { chooseDataFolder } from './data-folder.ts';
import { readPassword } from './password-prompt.ts';
import { WrongUsage } from './wrong-usage.ts';

/** One line of standard output. */
type Reply =
  | { ok: true; data: unknown; saved?: string[] }
  | { ok: false; error: { code: string; details: unknown; incident: string | null } };

const PHASES: Record<JobProgress['phase'], string> = {
  read: 'Đọc',
  map: 'Nhận cột',
  match: 'Đối chiếu',
  count: 'Tính',
  write: 'Ghi',
  finish: 'Hoàn tất',
  copy: 'Sao chép',
  check: 'Kiểm tra',
};

const print = (reply: Reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);

function printProgress({ phase, done, total }: JobProgress): void {
  process.stderr.write(`${PHASES[phase]}: ${done}${total === null ? '' : `/${total}`}\n`);
}

function failure(error: AppError): Reply {
  const incident = isAppError(error, 'INTERNAL') ? error.details.incident : null;
  return { ok: false, error: { code: error.code, details: error.details, incident } };
}

function listReply(catalogue: CatalogueEntry[], group: string | undefined): Reply {
  const procedures = catalogue.filter(({ name }) => !group || name.startsWith(`${group}.`));
  if (procedures.length === 0) throw new WrongUsage(`Không có nhóm ${group}.`);
  return { ok: true, data: { procedures } };
}

/**
 * Signs the operator in, creating the first administrator when `--init` asks for one.
 * @returns whether an administrator was created
 */
async function signIn(
  client: CommandClient,
  username: string,
  password: string,
  init: boolean,
): Promise<boolean> {
  const { state } = (await client.call('session.current', {})) as { state: string };
  const isNew = init && state === 'setup';
  const { token } = (await (isNew
    ? client.call('session.createAdministrator', { username, fullName: username, password })
    : client.call('session.login', { username, password }))) as { token: string };
  client.signIn(token);
  return isNew;
}

/** Runs one call and words its reply; only bugs of this host itself are thrown. */
async function answer(
  client: CommandClient,
  names: ReadonlySet<string>,
  { call, input }: BatchCall,
  saveDir: string | undefined,
): Promise<Reply> {
  try {
    if (!names.has(call)) throw new AppError('NOT_FOUND', { entity: 'procedure', id: call });
    const data = await client.call(call, input);
    if (saveDir === undefined) return { ok: true, data };
    return { ok: true, data, saved: await saveFiles(client, data, saveDir) };
  } catch (error) {
    if (isAppError(error)) return failure(error);
    throw error;
  }
}

/** Reads the calls to make, before anything is opened, so that a typing mistake costs nothing. */
async function readCalls(
  { work, files }: CommandArguments,
  names: ReadonlySet<string>,
): Promise<(BatchCall | null)[]> {
  if (work.kind === 'batch') return readBatch(work.path);
  if (work.kind !== 'call') return [];
  if (!names.has(work.name)) throw new WrongUsage(`Không có thủ tục ${work.name}; xem: list`);
  const input = await readInput(work.input);
  replaceFileNames(input, (name) => {
    if (!files.has(name)) throw new WrongUsage(`Thiếu --file ${name}=TỆP.`);
    return '';
  });
  return [{ call: work.name, input }];
}

/** Opens the register and does the work; true when every reply is ok. */
async function run(args: CommandArguments, catalogue: CatalogueEntry[]): Promise<boolean> {
  const names = new Set(catalogue.map(({ name }) => name));
  const calls = await readCalls(args, names);
  const dataDir = chooseDataFolder(args.data);
  if (!args.init && !existsSync(dataDir)) {
    throw new WrongUsage(`Chưa có thư mục dữ liệu ${dataDir}; thêm --init --as TÊN để tạo.`);
  }
  if (args.saveDir !== undefined) prepareSaveFolder(args.saveDir);
  const password = args.operator ? await readPassword(args.operator, process.env) : '';
  const backend = await openBackend({
    dataDir,
    resourcesDir: RESOURCES_DIR,
    pageDir: PAGE_DIR,
    today: args.today,
    updateKeyFile: TEST_UPDATE_KEY,
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop.abort());
  }
  const client = createCommandClient({
    handle: backend.handle,
    onProgress: printProgress,
    signal: stop.signal,
  });
  const report = (reply: Reply): boolean => {
    print(reply);
    return reply.ok;
  };

  try {
    if (args.operator) {
      const created = await signIn(client, args.operator, password, args.init);
      if (args.work.kind === 'init') return report({ ok: true, data: { created, dataDir } });
    }
    const ids = await uploadFiles(client, args.files);
    let isAllOk = true;
    for (const line of calls) {
      const reply: Reply = line
        ? await answer(client, names, withFileIds(line, ids), args.saveDir)
        : failure(new AppError('INPUT_INVALID', { issues: [{ path: '', rule: 'json' }] }));
      isAllOk = report(reply) && isAllOk;
    }
    return isAllOk;
  } catch (error) {
    if (isAppError(error)) return report(failure(error));
    throw error;
  } finally {
    await backend.close();
  }
}

function withFileIds({ call, input }: BatchCall, ids: ReadonlyMap<string, string>): BatchCall {
  // A name without a file stays as it is, and the contract refuses it with its place.
  return { call, input: replaceFileNames(input, (name) => ids.get(name) ?? `$file:${name}`) };
}

/** Runs the command line; gives the exit code of `cli.md`: 0 ok, 1 not ok, 2 wrong usage. */
async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2), process.env);
    const catalogue = listProcedures(contract);
    if (args.work.kind !== 'list') return (await run(args, catalogue)) ? 0 : 1;
    print(listReply(catalogue, args.work.group));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    return 2;
  }
}

process.exitCode = await main();
