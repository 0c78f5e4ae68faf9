import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import { csvList } from './list-file.ts';
import { nameGenerator } from './name-generator.ts';
import { repositoryDir } from './repository-dir.ts';
import { runJob } from './run-job.ts';

/**
 * A process of its own that makes a list of `rows` people, previews it, says READY, and commits, saying WRITING when the
 * transaction is open; whoever started it kills it on the way. Says DONE only after the commit was acknowledged.
 */
const [dataDir = '', rows = '2000', password = ''] = process.argv.slice(2);
const backend = await openBackend({
  dataDir,
  resourcesDir: join(repositoryDir, 'resources'),
  pageDir: join(repositoryDir, 'out', 'renderer'),
});
const connect = (token: string | null): ContractRouterClient<Contract> =>
  createORPCClient(
    new RPCLink({
      url: 'http://danhba.test/api',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      fetch: (request) => backend.handle(request),
    }),
  );
const { token } = await connect(null).session.login({ username: 'quantri', password });
const client = connect(token);
const names = nameGenerator(process.pid);
const people = Array.from({ length: Number(rows) }, () => names.next());
const reply = await backend.handle(
  new Request('http://danhba.test/files/upload', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-file-name': 'danh-sach.csv' },
    body: csvList(
      people.map((person, index) => [
        person.fullName,
        person.birthYear,
        person.position,
        `09${10_000_000 + index}`,
      ]),
    ),
  }),
);
const { fileId } = (await reply.json()) as { fileId: string };
const { units } = await client.unit.list({ text: 'sttt' });
const { previewId, counts } = await runJob(
  client.import.preview({ fileId, unitId: units[0]?.id, rowLimit: 0 }),
);
process.stdout.write(`READY ${counts.create}\n`);
let isWriting = false;
await runJob(client.import.commit({ previewId }), (progress) => {
  if (isWriting || (progress as { phase: string }).phase !== 'write') return;
  isWriting = true;
  process.stdout.write('WRITING\n');
});
process.stdout.write('DONE\n');
await backend.close();
