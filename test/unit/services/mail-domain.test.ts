import { expect, test } from 'vitest';
import { actOn } from '../../helpers/act-on.ts';
import { agencyHouse } from '../../helpers/agency-house.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { runJob } from '../../helpers/run-job.ts';

const OLD = 'tiengiang.gov.vn';
const NEW = 'dongthap.gov.vn';

test('from its day on another mail domain stands in everything that is shown or written', async () => {
  const house = await agencyHouse();
  const { client, backend, token, mailboxes, head, next, clerk, district } = house;
  const [mailboxId] = mailboxes;
  const change = { operation: { kind: 'domain', domain: NEW } } as const;
  const { registerVersion } = await client.reorganise.preview(change);
  await runJob(client.reorganise.apply({ ...change, registerVersion }));

  const handover = await client.handover.create({
    giver: { id: head },
    handedOverOn: '2026-11-16',
    mailboxes: [{ mailboxId, receiver: { id: next } }],
  });
  const [minutes] = handover.handovers;
  if (!minutes) throw new Error('one handover is wanted');
  await client.lifecycle.revoke({
    mailboxIds: [clerk],
    reason: 'Gửi thư rác',
    document: 'Công văn số 9',
  });
  const { id: reportId } = await client.report.start({
    kind: 'annual',
    year: 2026,
    from: '2026-01-01',
    to: '2026-11-16',
  });
  const { planId } = await client.provision.plan({ document: 'Công văn số 9', on: '2026-11-16' });
  const shown: Record<string, unknown> = {
    search: await client.directory.search({ limit: 50 }),
    details: await client.mailbox.get({ id: head }),
    explained: await client.directory.get({ id: head }),
    proposed: await client.mailbox.proposeAddress({ id: head, name: 'Lê Văn Chánh Tâm' }),
    person: await client.address.proposePersonal({ fullName: 'Lê Minh Hiếu' }),
    unit: await client.unit.get({ id: district.id }),
    history: await client.history.address({ address: 'levanchanh' }),
    past: await client.history.asOf({ day: '2026-11-16' }),
    custody: await client.custody.get({ mailboxId }),
    handover: await client.handover.get({ id: minutes.id }),
    minutes: actOn(house.dataDir).register.read.get(
      'SELECT content FROM document WHERE id = ?',
      minutes.documentId,
    ),
    board: await client.lifecycle.mailboxes({ stage: 'in-use' }),
    plan: await client.provision.get({ planId }),
    report: await runJob(client.report.open({ id: reportId })),
  };
  for (const [what, answer] of Object.entries(shown)) {
    const text = JSON.stringify(answer);
    expect([what, text.includes(`@${OLD}`)]).toEqual([what, false]);
    expect([what, text.includes(`@${NEW}`)]).toEqual([what, true]);
  }
  expect((await client.settings.get({})).domains).toEqual([{ domain: NEW, from: '2026-11-16' }]);
  expect((await client.history.asOf({ day: '2026-11-15' })).rows[0]?.address).toContain(`@${OLD}`);

  for (const format of ['csv', 'ldif', 'vcf', 'html'] as const) {
    const file = await runJob(client.directory.export({ format, scope: 'internal' }));
    const { bytes } = await fetchFile(backend, token, file.fileId);
    const text = Buffer.from(bytes).toString('utf8');
    expect([format, text.includes(`@${OLD}`), text.includes(`@${NEW}`)]).toEqual([
      format,
      false,
      true,
    ]);
  }
});
