import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Backend } from '../../electron/backend/backend-types.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import { csvList } from '../helpers/list-file.ts';
import { nameGenerator } from '../helpers/name-generator.ts';
import { repositoryDir } from '../helpers/repository-dir.ts';
import { runJob } from '../helpers/run-job.ts';

/** The password of the only administrator of a made register. */
export const TORTURE_PASSWORD = 'Song Tien nuoc chay hai dong';
/** How many people a made register holds. */
export const PEOPLE = 40;

/** A register with people and a backup, closed. */
export interface MadeRegister {
  dataDir: string;
}

/** Calls a backend as the page does. */
export function clientOn(backend: Backend, token: string | null): ContractRouterClient<Contract> {
  return createORPCClient(
    new RPCLink({
      url: 'http://danhba.test/api',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      fetch: (request) => backend.handle(request),
    }),
  );
}

/** Opens a backend on a data folder. */
export const openOn = (dataDir: string, today?: string): Promise<Backend> =>
  openBackend({
    dataDir,
    resourcesDir: join(repositoryDir, 'resources'),
    pageDir: join(repositoryDir, 'out', 'renderer'),
    today,
  });

/** Hands a list of people in and grants their mailboxes. */
export async function grant(
  backend: Backend,
  token: string,
  seed: number,
  people: number,
): Promise<number> {
  const client = clientOn(backend, token);
  const names = nameGenerator(seed);
  const rows = Array.from({ length: people }, (_, index) => {
    const { fullName, birthYear, position } = names.next();
    return [
      fullName,
      birthYear,
      position,
      `09${String(seed % 1000).padStart(3, '0')}${10_000 + index}`,
    ];
  });
  const reply = await backend.handle(
    new Request('http://danhba.test/files/upload', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': 'danh-sach.csv' },
      body: csvList(rows),
    }),
  );
  const { fileId } = (await reply.json()) as { fileId: string };
  const { units } = await client.unit.list({ text: 'sttt' });
  const { previewId, counts } = await runJob(
    client.import.preview({ fileId, unitId: units[0]?.id, rowLimit: 0 }),
  );
  await runJob(client.import.commit({ previewId }));
  return counts.create;
}

/** Makes a register with people and a backup. */
export async function makeRegister(today?: string): Promise<MadeRegister> {
  const dataDir = mkdtempSync(join(tmpdir(), 'danh-ba-made-'));
  const backend = await openOn(dataDir, today);
  const { token } = await clientOn(backend, null).session.createAdministrator({
    username: 'quantri',
    fullName: 'Trần Thị Quản Trị',
    password: TORTURE_PASSWORD,
  });
  let granted = 0;
  for (let seed = 7; granted < PEOPLE; seed++)
    granted += await grant(backend, token, seed, PEOPLE - granted);
  await runJob(clientOn(backend, token).backup.create({}));
  await backend.close();
  return { dataDir };
}
