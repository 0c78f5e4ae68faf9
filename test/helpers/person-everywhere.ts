import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { DocumentId, MailboxId } from '../../shared/domain/ids.ts';
import { ALL_DONE, agencyHouse } from './agency-house.ts';
import { waitingOf } from './approval-office.ts';
import { csvList } from './list-file.ts';
import { TEST_DAY, uploadTo } from './open-test-backend.ts';
import { addOperator } from './operators.ts';
import { runJob } from './run-job.ts';

/** What nobody else is called, where nobody else is reached, when nobody else was born. */
export const NAME = 'Quách Thị Xuyến Chi';
/** See {@link NAME}. */
export const [OLD_PHONE, PHONE, YEAR] = ['0918777666', '0918777667', 1931] as const;

const PDF = new Uint8Array(Buffer.from('%PDF-1.4\n% bản quét\n%%EOF'));

/** A person who has been everywhere somebody can be, and whose mailbox is no more. */
export async function personEverywhere() {
  const house = await agencyHouse();
  const { client, backend, token, dataDir, mailboxes, other, district, attachScan } = house;
  const signedIn = async (role: 'officer' | 'leader') =>
    house.clientOf((await house.visitor.session.login(await addOperator(dataDir, role))).token);
  const [officer, leader] = [await signedIn('officer'), await signedIn('leader')];
  const office = { power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Ký' };
  await client.settings.update({
    office: { signers: [office] },
    lifecycle: { maxNeverUsedPercent: 100, noticeDays: 0 },
    approval: { locks: true, locksAbove: 1, expireDays: 2 },
  });
  const unitId = district.id;
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    uploadTo(backend, token, name, bytes);

  // Asked for by a letter, granted, answered.
  const { id } = await client.request.receive({
    unitId,
    letterNumber: '12/UBND-VP',
    letterOn: '2026-11-12',
    receivedOn: '2026-11-13',
    abstract: `Đề nghị cấp hộp thư cho bà ${NAME}`,
  });
  await client.request.saveLine({
    id,
    line: {
      kind: 'issue',
      fullName: NAME,
      birthYear: YEAR,
      phone: OLD_PHONE,
      note: `Bà ${NAME}`,
    },
  });
  await client.request.attach({ id, fileId: await upload('cv.pdf', PDF) });
  const lines = (await client.request.get({ id })).lines;
  await client.request.decideLines({
    id,
    lineIds: lines.map((line) => line.id),
    decision: 'accepted',
    reason: `Bà ${NAME} đủ điều kiện`,
  });
  await client.request.decide({ id, decision: { number: '45/STTTT-CNTT', on: TEST_DAY } });
  await client.request.carryOut({ id });
  const draft = await client.request.drawUpReply({ id });
  await client.document.cancel({ id: draft.documentId as DocumentId, reason: `Bà ${NAME}` });
  await client.request.drawUpReply({ id });
  await client.request.issueReply({ id });
  const mailboxId = (await client.request.get({ id })).lines[0]?.mailboxId as MailboxId;

  const raw = new Database(join(dataDir, 'register.sqlite'));
  raw.exec(`UPDATE mailbox SET issued_on = '2025-01-06' WHERE kind = 'personal'`);
  raw.close();

  // In lists, figures, commands, the published directory, on a slip, in the books.
  const list = csvList([[NAME, YEAR, 'Chuyên viên', PHONE]]);
  const { previewId } = await runJob(
    client.import.preview({ fileId: await upload('ds.csv', list), unitId }),
  );
  await runJob(client.import.commit({ previewId }));
  const cause = { document: 'Công văn số 12/UBND' };
  await client.mailbox.change({
    id: mailboxId,
    patch: { phone: PHONE, position: 'Kế toán', isPublished: true },
    cause,
  });
  await runJob(client.publication.publish({ formats: ['xlsx'] }));
  const { localPart } = await client.mailbox.get({ id: mailboxId });
  const gaa = [
    `# name ${localPart}@tiengiang.gov.vn\ndisplayName: ${NAME}\nzimbraAccountStatus: locked\n`,
    ...['nguyenhuuloi', 'phamthithu'].map(
      (name) => `# name ${name}@tiengiang.gov.vn\nzimbraAccountStatus: active\n`,
    ),
  ].join('\n');
  const fileId = await upload('gaa.txt', new TextEncoder().encode(gaa));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  await runJob(client.provision.export({ mailboxIds: [mailboxId] }));
  await runJob(client.slip.print({ mailboxIds: [mailboxId] }));
  await client.logbook.save({
    book: 'violation',
    kind: 'access',
    on: TEST_DAY,
    subject: `Bà ${NAME} để lộ mật khẩu`,
    unitId,
    mailboxId,
    person: NAME,
    details: { evidence: `Gọi ${PHONE}, bà ${NAME} nhận` },
  });
  await client.lifecycle
    .hold({
      mailboxIds: [mailboxId],
      kind: 'illness',
      untilOn: '2026-11-17',
      reason: `Bà ${NAME} nghỉ`,
      document: '',
    })
    .then(({ ids }) => client.lifecycle.endHold({ ids, reason: `Bà ${NAME} đã về` }));

  // Head of agency mailboxes: one handed over for good, one handover given up.
  const handOver = async (giver: MailboxId, receiver: MailboxId, held: MailboxId) => {
    const { handovers } = await client.handover.create({
      giver: { id: giver },
      handedOverOn: TEST_DAY,
      reason: `Bà ${NAME} nghỉ hưu`,
      mailboxes: [{ mailboxId: held, receiver: { id: receiver } }],
    });
    return handovers[0]!.id;
  };
  const given = await handOver(house.head, mailboxId, mailboxes[0]);
  await client.handover.change({
    id: given,
    mailboxes: [{ mailboxId: mailboxes[0], details: { checklist: ALL_DONE } }],
  });
  const minutes = await client.handover.issueMinutes({ id: given });
  await attachScan(minutes.documentId);
  await client.handover.complete({ id: given });
  const givenUp = await handOver(mailboxId, other, mailboxes[0]);
  await client.handover.cancel({ id: givenUp, reason: `Bà ${NAME} ở lại` });

  // A notice of locking that takes two people, refused.
  const ids = [mailboxId, other, house.clerk];
  const { noticeIds } = await officer.lifecycle.drawUp({
    step: 'lock',
    unitIds: [unitId],
    mailboxIds: ids,
  });
  for (const noticeId of noticeIds) await officer.lifecycle.issue({ id: noticeId });
  await expect(
    runJob(officer.lifecycle.carryOut({ step: 'lock', noticeIds })),
  ).rejects.toMatchObject({ code: 'APPROVAL_REQUESTED' });
  const [waiting] = await waitingOf(leader);
  await leader.approval.refuse({ id: waiting!.id, reason: `Bà ${NAME} còn làm việc` });

  await runJob(client.directory.export({ format: 'xlsx', text: NAME }));
  await client.lifecycle.revoke({
    mailboxIds: [mailboxId],
    reason: `Bà ${NAME} thôi việc, hộp thư bị chiếm`,
    ...cause,
  });
  return { ...house, mailboxId };
}
