import { expect, test } from 'vitest';
import { agencyHouse } from '../../helpers/agency-house.ts';
import { runJob } from '../../helpers/run-job.ts';

test('every document of a mailbox is told: what it rests on, what names it, and what its holder signed', async () => {
  const { client, mailboxes, head, next, clerk, district } = await agencyHouse();
  const [mailboxId, other] = mailboxes;
  const { handovers } = await client.handover.create({
    giver: { id: head },
    handedOverOn: '2026-11-16',
    document: 'Quyết định số 99/QĐ-UBND',
    mailboxes: [{ mailboxId, receiver: { id: next } }],
  });
  const minutes = handovers[0]?.documentId;
  await runJob(client.slip.print({ mailboxIds: [clerk], layout: 'a5' }));
  const request = await client.request.receive({
    unitId: district.id,
    letterNumber: '77/UBND-VX',
    letterOn: '2026-11-10',
    receivedOn: '2026-11-11',
    abstract: 'Đề nghị cấp lại mật khẩu',
  });
  await client.request.saveLine({
    id: request.id,
    line: { kind: 'reissue', subject: 'person', mailboxId: clerk, fullName: 'Phạm Thị Thư' },
  });

  const agency = await client.mailbox.documents({ id: mailboxId });
  expect(agency.office).toMatchObject([{ id: minutes, kind: 'handover-minutes', state: 'draft' }]);
  expect(agency.cited.map(({ document }) => document)).toEqual(
    expect.arrayContaining(['Công văn số 12/UBND', 'Quyết định số 15/QĐ-UBND']),
  );
  for (const id of [head, next])
    expect((await client.mailbox.documents({ id })).office.map((each) => each.id)).toEqual([
      minutes,
    ]);
  expect((await client.mailbox.documents({ id: other })).office).toEqual([]);
  const person = await client.mailbox.documents({ id: clerk });
  expect(person.requests).toMatchObject([{ id: request.id, number: '77/UBND-VX' }]);
  expect(person.slips).toMatchObject([{ number: 1, year: 2026, on: '2026-11-16' }]);
});
