import { expect, test } from 'vitest';
import { actOn } from '../../../helpers/act-on.ts';
import { ALL_DONE, agencyHouse } from '../../../helpers/agency-house.ts';

const ON = '2026-11-12';

test('a head leaves three mailboxes to two people: two handovers, each with its minutes, nobody changes yet', async () => {
  const { client, mailboxes, head, next, other } = await agencyHouse();
  const { handovers } = await client.handover.create({
    giver: { id: head },
    reason: 'Nghỉ hưu theo chế độ',
    handedOverOn: ON,
    mailboxes: [
      { mailboxId: mailboxes[0], receiver: { id: next } },
      { mailboxId: mailboxes[1], receiver: { id: other } },
      { mailboxId: mailboxes[2], receiver: { id: next } },
    ],
  });
  expect(
    handovers.map(({ receiverName, mailboxCount, numberAndSign, state }) => ({
      receiverName,
      mailboxCount,
      numberAndSign,
      state,
    })),
  ).toEqual([
    { receiverName: 'Trần Thị Lan', mailboxCount: 2, numberAndSign: '01/BB-STTTT', state: 'open' },
    {
      receiverName: 'Nguyễn Hữu Lợi',
      mailboxCount: 1,
      numberAndSign: '02/BB-STTTT',
      state: 'open',
    },
  ]);
  expect(await client.custody.get({ mailboxId: mailboxes[0], on: ON })).toMatchObject({
    custodian: 'Lê Văn Chánh',
    openHandoverId: handovers[0]?.id,
  });
  await expect(
    client.handover.create({
      giver: { id: head },
      handedOverOn: ON,
      mailboxes: [{ mailboxId: mailboxes[1], receiver: { id: next } }],
    }),
  ).rejects.toMatchObject({ code: 'HANDOVER_OPEN' });
});

test('it is completed only when checklist, delegates, minutes and scan are; then the timeline tells who, when', async () => {
  const { client, mailboxes, head, next, clerk, attachScan } = await agencyHouse();
  const [mailboxId] = mailboxes;
  await client.custody.addDelegate({
    mailboxId,
    person: { id: clerk },
    from: '2026-11-04',
    document: 'Giấy ủy quyền số 03',
  });
  const { id, handovers } = await client.handover.create({
    giver: { id: head },
    handedOverOn: ON,
    mailboxes: [{ mailboxId, receiver: { id: next } }],
  });
  const messages = async () =>
    (await client.handover.get({ id })).missing.map(({ message }) => message).join('\n');
  expect(await messages()).toContain('Toàn bộ nội dung dữ liệu');
  expect(await messages()).toContain('chưa ghi là chấm dứt hay giữ');
  await expect(client.handover.complete({ id })).rejects.toMatchObject({ code: 'RULES_REFUSE' });

  const termId = handovers[0]?.mailboxes[0]?.delegates[0]?.termId;
  if (!termId) throw new Error('the delegate is missing');
  await client.handover.change({
    id,
    mailboxes: [
      { mailboxId, details: { checklist: ALL_DONE, delegates: [{ termId, isKept: false }] } },
    ],
  });
  expect(await messages()).toMatch(/chốt số[\s\S]*bản quét/);
  const { documentId } = await client.handover.issueMinutes({ id });
  await expect(client.handover.complete({ id })).rejects.toMatchObject({
    code: 'RULES_REFUSE',
    data: { verdicts: [{ message: expect.stringContaining('bản quét') }] },
  });
  await attachScan(documentId);
  const done = await client.handover.complete({ id });
  expect(done).toMatchObject({ state: 'completed', missing: [] });
  expect(done.minutes.files).toHaveLength(1);

  const on = async (day: string) => {
    const { custodian, users } = await client.custody.get({ mailboxId, on: day });
    return { custodian, users: users.map(({ name }) => name).slice(1) };
  };
  expect(await on('2026-11-02')).toEqual({ custodian: null, users: [] });
  expect(await on('2026-11-03')).toEqual({ custodian: 'Lê Văn Chánh', users: [] });
  expect(await on('2026-11-11')).toEqual({ custodian: 'Lê Văn Chánh', users: ['Phạm Thị Thư'] });
  expect(await on(ON)).toEqual({ custodian: 'Trần Thị Lan', users: [] });
  const { events } = await client.mailbox.get({ id: mailboxId });
  expect(events.at(-1)).toMatchObject({
    kind: 'handed-over',
    documentId,
    document: expect.stringContaining('01/BB-STTTT'),
    after: { custodian: 'Trần Thị Lan', handedOverOn: ON },
  });
});

test('a completed handover is closed to every procedure and to SQL; it is corrected by further minutes', async () => {
  const house = await agencyHouse();
  const { client, mailboxes, head, next, other, attachScan, dataDir } = house;
  const [mailboxId] = mailboxes;
  const { id } = await client.handover.create({
    giver: { id: head },
    handedOverOn: ON,
    mailboxes: [{ mailboxId, receiver: { id: next }, details: { checklist: ALL_DONE } }],
  });
  const { documentId } = await client.handover.issueMinutes({ id });
  await expect(client.handover.change({ id, reason: 'khác' })).rejects.toMatchObject({
    code: 'DOCUMENT_CLOSED',
  });
  await attachScan(documentId);
  await client.handover.complete({ id });

  const closed = { code: 'HANDOVER_CLOSED', data: { state: 'completed' } };
  for (const call of [
    client.handover.change({ id, reason: 'x' }),
    client.handover.change({ id, mailboxes: [{ mailboxId, details: { checklist: {} } }] }),
    client.handover.complete({ id }),
    client.handover.cancel({ id, reason: 'x' }),
    client.handover.issueMinutes({ id }),
  ])
    await expect(call).rejects.toMatchObject(closed);
  const { register } = actOn(dataDir);
  for (const sql of [
    `UPDATE handover SET reason = 'x'`,
    `DELETE FROM handover`,
    `UPDATE handover_mailbox SET details = '{}'`,
    `DELETE FROM handover_mailbox`,
    `INSERT INTO handover_mailbox (handover_id, mailbox_id, details) VALUES (${id}, ${mailboxes[1]}, '{}')`,
    `DELETE FROM custody_term`,
    `UPDATE custody_term SET person_name = 'x'`,
    `UPDATE custody_term SET until_on = '2026-01-01' WHERE ended_at IS NOT NULL`,
  ])
    expect(() => register.write((db) => db.run(sql))).toThrow(/does not change|are kept|only ends/);

  const correction = await client.handover.correct({
    id,
    reason: 'Ghi sai dung lượng hộp thư',
    on: '2026-11-13',
  });
  expect(correction).toMatchObject({ correctsId: id, numberAndSign: '02/BB-STTTT' });
  await client.handover.issueMinutes({ id: correction.id });
  await attachScan(correction.documentId);
  expect(await client.handover.complete({ id: correction.id })).toMatchObject({
    state: 'completed',
  });
  const { terms } = await client.custody.get({ mailboxId });
  expect(terms.map(({ personName, until }) => [personName, until])).toEqual([
    ['Lê Văn Chánh', '2026-11-11'],
    ['Trần Thị Lan', null],
  ]);
  void other;
});

test('who does not hold it cannot hand it over, nobody to themselves; personal mailboxes have no custodian', async () => {
  const { client, mailboxes, head, next, other } = await agencyHouse();
  const [mailboxId] = mailboxes;
  const create = (giver: number, receiver: number) =>
    client.handover.create({
      giver: { id: giver as typeof head },
      handedOverOn: ON,
      mailboxes: [{ mailboxId, receiver: { id: receiver as typeof head } }],
    });
  await expect(create(other, next)).rejects.toMatchObject({ code: 'RULES_REFUSE' });
  await expect(create(head, head)).rejects.toMatchObject({ code: 'RULES_REFUSE' });
  await expect(
    client.custody.assign({ mailboxId: next, person: { id: head }, from: ON }),
  ).rejects.toMatchObject({ code: 'MAILBOX_NOT_AGENCY' });
  await expect(
    client.custody.assign({ mailboxId, person: { id: next }, from: ON }),
  ).rejects.toMatchObject({ code: 'RULES_REFUSE' });
});

test('a delegate is added for a time and ended; who is no delegate any more cannot be ended again', async () => {
  const { client, mailboxes, clerk } = await agencyHouse();
  const [mailboxId] = mailboxes;
  const { termId } = await client.custody.addDelegate({
    mailboxId,
    person: { id: clerk },
    from: '2026-11-05',
    document: 'Giấy ủy quyền số 03',
  });
  await expect(
    client.custody.addDelegate({ mailboxId, person: { id: clerk }, from: '2026-11-06' }),
  ).rejects.toMatchObject({ code: 'RULES_REFUSE' });
  await client.custody.endDelegate({ termId, until: '2026-11-10', reason: 'Chuyển việc' });
  await expect(
    client.custody.endDelegate({ termId, until: '2026-11-11', reason: 'x' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const names = async (on: string) =>
    (await client.custody.get({ mailboxId, on })).users.map(({ name }) => name);
  expect(await names('2026-11-10')).toEqual(['Lê Văn Chánh', 'Phạm Thị Thư']);
  expect(await names('2026-11-11')).toEqual(['Lê Văn Chánh']);
});

test('a head who moves to another house is asked to hand over; late after five working days', async () => {
  const { client, head, next, mailboxes, unitNamed, clientOf, token } = await agencyHouse();
  const elsewhere = await unitNamed('sttt');
  await client.mailbox.move({ id: head, unitId: elsewhere.id, cause: { on: '2026-11-09' } });
  const { rows } = await client.custody.departed({});
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({
    personName: 'Lê Văn Chánh',
    goneOn: '2026-11-09',
    dueOn: '2026-11-16',
    isLate: false,
  });
  const todos = async () =>
    (await clientOf(token).overview.todos({})).todos
      .filter(({ code }) => code.startsWith('handovers'))
      .map(({ code, count }) => [code, count]);
  expect(await todos()).toEqual([['handovers-due', 3]]);
  await client.handover.create({
    giver: { id: head },
    handedOverOn: ON,
    mailboxes: mailboxes.map((mailboxId) => ({ mailboxId, receiver: { id: next } })),
  });
  expect(await todos()).toEqual([]);
});

test('a handover given up changes nothing and explains the number of its minutes', async () => {
  const { client, mailboxes, head, next } = await agencyHouse();
  const [mailboxId] = mailboxes;
  const order = {
    giver: { id: head },
    handedOverOn: ON,
    mailboxes: [{ mailboxId, receiver: { id: next } }],
  };
  const { id } = await client.handover.create(order);
  expect((await client.handover.list({ mailboxId })).rows).toMatchObject([
    { id, state: 'open', numberAndSign: '01/BB-STTTT', mailboxCount: 1 },
  ]);
  await client.handover.cancel({ id, reason: 'Hoãn điều động' });
  expect((await client.handover.list({ state: 'open' })).total).toBe(0);
  const agencies = await client.custody.list({ text: 'cho gao' });
  expect(agencies.rows.find((row) => row.mailboxId === mailboxId)).toMatchObject({
    custodian: 'Lê Văn Chánh',
    since: '2026-11-03',
    delegateCount: 0,
    openHandoverId: null,
  });
  expect((await client.custody.list({ onlyWithout: true })).total).toBe(0);
  expect(await client.custody.get({ mailboxId })).toMatchObject({
    custodian: 'Lê Văn Chánh',
    openHandoverId: null,
  });
  const { handovers } = await client.handover.create(order);
  expect(handovers[0]?.numberAndSign).toBe('01/BB-STTTT');
});
