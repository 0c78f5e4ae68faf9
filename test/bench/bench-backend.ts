import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend } from '../../electron/backend/backend-types.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';

const PASSWORD = 'Do luong Song Tien 2026';

/** A backend with somebody signed in. */
export interface BenchBackend {
  backend: Backend;
  client: ContractRouterClient<Contract>;
  /** Hands a file in as the page does. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** Opens the backend as a host does. */
export function openBare(dataDir: string): Promise<Backend> {
  return openBackend({
    dataDir,
    resourcesDir: join(repositoryDir, 'resources'),
    pageDir: join(repositoryDir, 'out', 'renderer'),
  });
}

/** Signs in, creating the administrator the first time. */
export async function signIn(backend: Backend): Promise<BenchBackend> {
  const connect = (token: string | null): ContractRouterClient<Contract> =>
    createORPCClient(
      new RPCLink({
        url: 'http://danhba.bench/api',
        headers: token ? { authorization: `Bearer ${token}` } : {},
        fetch: (request) => backend.handle(request),
      }),
    );
  const visitor = connect(null);
  const { state } = await visitor.session.current({});
  const { token } =
    state === 'setup'
      ? await visitor.session.createAdministrator({
          username: 'do',
          fullName: 'Đo lường',
          password: PASSWORD,
        })
      : await visitor.session.login({ username: 'do', password: PASSWORD });
  return {
    backend,
    client: connect(token),
    async upload(name, bytes) {
      const headers = { authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(name) };
      const request = new Request('http://danhba.bench/files/upload', {
        method: 'POST',
        headers,
        body: bytes,
      });
      const reply = (await (await backend.handle(request)).json()) as { fileId: string };
      return reply.fileId;
    },
  };
}

/** Follows a job to its end. */
export async function finish<T>(
  job: Promise<{ next(): Promise<IteratorResult<unknown, T>> }>,
): Promise<T> {
  const iterator = await job;
  for (;;) {
    const step = await iterator.next();
    if (step.done) return step.value;
  }
}
