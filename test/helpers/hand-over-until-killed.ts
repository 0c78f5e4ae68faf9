import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { openBackend } from '../../electron/backend/backend.ts';
import type { Contract } from '../../shared/api/contract/index.ts';
import type { MailboxId } from '../../shared/domain/ids.ts';
import { repositoryDir } from './repository-dir.ts';

/**
 * A process of its own that hands one mailbox over, back and forth, for as long as it lives; it says READY before, and
 * DONE after each handover that was acknowledged. Whoever started it kills it on the way.
 */
const [dataDir = '', password = '', mailbox = '', one = '', other = ''] = process.argv.slice(2);
const backend = await openBackend({
  dataDir,
  resourcesDir: join(repositoryDir, 'resources'),
  pageDir: join(repositoryDir, 'out', 'renderer'),
  today: '2026-11-16',
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
const mailboxId = Number(mailbox) as MailboxId;
const people = [Number(one), Number(other)] as MailboxId[];
process.stdout.write('READY\n');
for (;;) {
  const { custodian } = await client.custody.get({ mailboxId });
  const { name } = await client.directory.get({ id: people[0] as MailboxId });
  const [giver, receiver] = custodian === name ? people : people.toReversed();
  const { rows } = await client.handover.list({ state: 'open', mailboxId });
  const id =
    rows[0]?.id ??
    (
      await client.handover.create({
        giver: { id: giver as MailboxId },
        handedOverOn: '2026-11-16',
        mailboxes: [{ mailboxId, receiver: { id: receiver as MailboxId } }],
      })
    ).id;
  const checklist = { account: true, data: true, password: true, delegations: true };
  await client.handover.change({ id, mailboxes: [{ mailboxId, details: { checklist } }] });
  const { minutes, documentId } = await client.handover.get({ id });
  if (minutes.state === 'draft') await client.handover.issueMinutes({ id });
  const upload = new Request('http://danhba.test/files/upload', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-file-name': 'scan.pdf' },
    body: '%PDF-1.4',
  });
  const { fileId } = (await (await backend.handle(upload)).json()) as { fileId: string };
  await client.document.attach({ id: documentId, fileId });
  await client.handover.complete({ id });
  process.stdout.write('DONE\n');
}
