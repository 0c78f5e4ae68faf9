import { expect, test } from 'vitest';
import type { ApprovalId, MailboxId } from '../../../shared/domain/ids.ts';
import { office, refusal, waitingOf } from '../../helpers/approval-office.ts';
import { TEST_DAY } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

test('a request that takes a mailbox away waits, and is carried out whole by the second person', async () => {
  const { client, officer, leader, unitId, people, statusOf } = await office({ deletes: true });
  const [one, two] = people as [MailboxId, MailboxId, MailboxId];
  const { id } = await officer.request.receive({
    unitId,
    letterNumber: '12/STC-VP',
    letterOn: TEST_DAY,
    receivedOn: TEST_DAY,
    abstract: 'Đề nghị hủy và đổi',
  });
  for (const line of [
    { kind: 'cancel' as const, mailboxId: one, note: 'Nghỉ hưu' },
    { kind: 'change' as const, mailboxId: two, position: 'Trưởng phòng' },
  ])
    await officer.request.saveLine({ id, line });
  const lineIds = (await officer.request.get({ id })).lines.map((line) => line.id);
  await officer.request.decideLines({ id, lineIds, decision: 'accepted' });
  await officer.request.decide({ id, decision: { number: '45/STTTT', on: TEST_DAY } });
  const { state, registerVersion } = await officer.request.get({ id });
  expect(await refusal(officer.request.carryOut({ id, registerVersion }))).toMatchObject({
    code: 'APPROVAL_REQUESTED',
    data: { kinds: ['delete'], count: 1 },
  });
  // Nothing of it is done, not even the line that nobody has to approve.
  expect(await officer.request.get({ id })).toMatchObject({ state });
  expect([await statusOf(one), (await client.mailbox.get({ id: two })).position]).toEqual([
    'in-use',
    '',
  ]);
  const approval = (await waitingOf(leader))[0]?.id as ApprovalId;
  const shown = await leader.approval.get({ id: approval });
  expect(shown.effects.map(({ localPart }) => localPart)).toEqual(['levanmot']);
  // Somebody else changes the register meanwhile; what was shown is still what would be done.
  await client.mailbox.issue({ fullName: 'Ngô Thị Chín', unitId });
  await runJob(leader.approval.approve({ id: approval }));
  expect([await statusOf(one), (await client.mailbox.get({ id: two })).position]).toEqual([
    'deleted',
    'Trưởng phòng',
  ]);
  expect(await officer.request.get({ id })).toMatchObject({ state: 'carried-out' });
  const { events } = await client.audit.list({ action: 'request.carry-out' });
  expect(events).toMatchObject([
    { operator: 'Người officer', after: { approvedBy: 'Người leader', approvalId: approval } },
  ]);
});
