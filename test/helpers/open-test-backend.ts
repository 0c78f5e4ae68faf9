import { scryptSync } from 'node:crypto';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Database from 'better-sqlite3';
import { afterAll, onTestFinished } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend, BackendOptions } from '../../electron/backend/backend-types.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import { repositoryDir } from './repository-dir.ts';
import { tempDir } from './temp-dir.ts';
import { makeTempDir, removeTempDir } from './temp-folder.ts';

/** Calls the backend's procedures with their contract's types. */
export type TestClient = ContractRouterClient<Contract>;

/** A whole backend on a folder of its own. */
export interface TestBackend {
  backend: Backend;
  dataDir: string;
  /** Calls without a session. */
  visitor: TestClient;
  /** Calls with a session's token. */
  clientOf(token: string): TestClient;
}

/** The first operator of every test that signs in. */
export const ADMINISTRATOR = {
  username: 'quantri',
  fullName: 'Trần Thị Quản Trị',
  password: 'Song Tien mua nuoc noi 2026',
} as const;

const ORIGIN = 'http://danhba.test';

function clientOf(backend: Backend, token: string | null): TestClient {
  const link = new RPCLink({
    url: `${ORIGIN}/api`,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    fetch: (request) => backend.handle(request),
  });
  return createORPCClient(link);
}

/** The day that tests judge by unless they say another. */
export const TEST_DAY = '2026-11-16';

const testOptions = (options: Partial<BackendOptions> & { dataDir: string }): BackendOptions => ({
  resourcesDir: join(repositoryDir, 'resources'),
  pageDir: join(repositoryDir, 'out', 'renderer'),
  today: TEST_DAY,
  ...options,
});

/**
 * Opens a backend that closes, and whose folder goes, when the test ends.
 * @example await openTestBackend({ today: undefined }) // by the machine's clock, so that sessions end
 */
export async function openTestBackend(options: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const dataDir = options.dataDir ?? tempDir();
  const backend = await openBackend(testOptions({ ...options, dataDir }));
  onTestFinished(() => backend.close());
  return {
    backend,
    dataDir,
    visitor: clientOf(backend, null),
    clientOf: (token) => clientOf(backend, token),
  };
}

/** Opens a backend with its administrator signed in. */
export async function openSignedIn(
  options: Partial<BackendOptions> = {},
): Promise<TestBackend & { client: TestClient; token: string }> {
  const { today = null, updateKeyFile: _key, ...others } = { today: TEST_DAY, ...options };
  if (Object.keys(others).length > 0) {
    const opened = await openTestBackend(options);
    const { token } = await opened.visitor.session.createAdministrator(ADMINISTRATOR);
    return { ...opened, client: opened.clientOf(token), token };
  }
  const prepared = await registerOf(today);
  const dataDir = tempDir();
  for (const entry of readdirSync(prepared, { withFileTypes: true }))
    if (entry.isFile()) copyFileSync(join(prepared, entry.name), join(dataDir, entry.name));
  const opened = await openTestBackend({ ...options, dataDir });
  const { token } = await opened.visitor.session.login(ADMINISTRATOR);
  return { ...opened, client: opened.clientOf(token), token };
}

const registers = new Map<string | null, Promise<string>>();
afterAll(async () => {
  for (const dataDir of registers.values()) removeTempDir(await dataDir);
});

/**
 * A register with its administrator, made once for all tests of a file that judge by the same day. The password is kept
 * at a cost that takes no time: guarding it slowly has tests of its own.
 */
function registerOf(today: string | null): Promise<string> {
  const known = registers.get(today);
  if (known) return known;
  const dataDir = makeTempDir();
  const made = (async () => {
    const backend = await openBackend(testOptions({ dataDir, today: today ?? undefined }));
    await clientOf(backend, null).session.createAdministrator(ADMINISTRATOR);
    await backend.close();
    const database = new Database(join(dataDir, 'register.sqlite'));
    const salt = Buffer.alloc(16, 1);
    const key = scryptSync(ADMINISTRATOR.password.normalize('NFC'), salt, 32, {
      N: 16,
      r: 8,
      p: 1,
    });
    const hash = ['scrypt', 16, 8, 1, salt.toString('base64'), key.toString('base64')].join('$');
    database.prepare('UPDATE operator SET password_hash = ?').run(hash);
    database.close();
    return dataDir;
  })();
  registers.set(today, made);
  return made;
}

/** Hands a file to the backend as the page does. */
export async function uploadTo(
  backend: Backend,
  token: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const response = await backend.handle(
    new Request(`${ORIGIN}/files/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      body: bytes,
    }),
  );
  if (!response.ok) throw new Error(`upload refused: ${await response.text()}`);
  return ((await response.json()) as { fileId: string }).fileId;
}
