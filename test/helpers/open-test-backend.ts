import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend, BackendOptions } from '../../electron/backend/backend-types.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import { repositoryDir } from './repository-dir.ts';
import { tempDir } from './temp-dir.ts';

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

/**
 * Opens a backend that closes, and whose folder goes, when the test ends.
 * @example await openTestBackend({ today: undefined }) // by the machine's clock, so that sessions end
 */
export async function openTestBackend(options: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const dataDir = options.dataDir ?? tempDir();
  const backend = await openBackend({
    resourcesDir: join(repositoryDir, 'resources'),
    pageDir: join(repositoryDir, 'out', 'renderer'),
    today: TEST_DAY,
    ...options,
    dataDir,
  });
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
  const opened = await openTestBackend(options);
  const { token } = await opened.visitor.session.createAdministrator(ADMINISTRATOR);
  return { ...opened, client: opened.clientOf(token), token };
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
