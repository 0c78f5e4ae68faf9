import { expect, test } from 'vitest';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { csvList } from '../../helpers/list-file.ts';
import {
  openSignedIn,
  TEST_DAY,
  type TestClient,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';
import { runJob } from '../../helpers/run-job.ts';

const REFUSED = { code: 'FORBIDDEN', data: { right: 'branch' } };
const SIGNER = { power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' };

const INCIDENT = {
  book: 'incident' as const,
  kind: 'outage',
  on: '2026-11-10',
  subject: 'Máy chủ thư không truy cập được',
  person: 'Nguyễn Thị Báo',
  details: { channel: 'phone', downMinutes: 95, handling: 'Khởi động lại dịch vụ' },
} as const;

/** The same work once in a district and once outside it. */
async function workIn(client: TestClient, unitId: UnitId, fullName: string) {
  const cause = { on: '2025-01-06', document: 'Công văn số 12' };
  const person = (await client.mailbox.issue({ fullName, unitId, cause })).id;
  const agency = (await client.mailbox.grantAgency({ unitId, cause })).id;
  const assigned = await client.custody.assign({
    mailboxId: agency,
    person: { id: person },
    from: TEST_DAY,
    document: 'Quyết định số 1',
  });
  const letter = { unitId, letterNumber: '12/CV', letterOn: TEST_DAY, receivedOn: TEST_DAY };
  const request = (await client.request.receive({ ...letter, abstract: `Đề nghị của ${fullName}` }))
    .id;
  const line = {
    kind: 'issue' as const,
    fullName: `${fullName} Con`,
    birthYear: 1990,
    position: '',
  };
  await client.request.saveLine({ id: request, line });
  const entry = await client.logbook.save({
    ...INCIDENT,
    subject: `Sự cố của ${fullName}`,
    unitId,
  });
  const hold = await client.lifecycle.hold({
    mailboxIds: [person],
    kind: 'maternity',
    untilOn: null,
    reason: 'Thai sản',
  });
  const { handovers } = await client.handover.create({
    giver: { id: person, name: fullName, position: 'Chánh Văn phòng' },
    handedOverOn: TEST_DAY,
    mailboxes: [
      { mailboxId: agency, receiver: { id: null, name: 'Người nhận', position: 'Trưởng phòng' } },
    ],
  } as never);
  const handover = handovers[0] as { id: number; documentId: number };
  return {
    unitId,
    person,
    agency,
    request,
    entry: entry as { id: number },
    hold,
    handover,
    term: assigned.termId,
  };
}

test('whoever is limited to a branch sees and touches only the work of its units', async () => {
  const { client, visitor, clientOf, dataDir } = await openSignedIn();
  await client.settings.update({ office: { signers: [SIGNER] } });
  const { units } = await client.unit.list({});
  const named = (localPart: string) =>
    units.find((unit) => unit.localPart === localPart)?.id as UnitId;
  const inside = await workIn(client, named('chogao'), 'Nguyễn Thị Mai');
  const outside = await workIn(client, named('sttt'), 'Trần Văn An');
  const account = await addOperator(dataDir, 'officer', { branchUnitId: inside.unitId });
  const officer = clientOf((await visitor.session.login(account)).token);

  const lists: Record<string, () => Promise<unknown>> = {
    requests: () => officer.request.list({ view: 'all' }),
    documents: () => officer.document.list({}),
    custody: () => officer.custody.list({}),
    handovers: () => officer.handover.list({}),
    logbook: () => officer.logbook.list({ book: 'incident' } as never),
    held: () => officer.lifecycle.mailboxes({ stage: 'held' } as never),
    units: () => officer.lifecycle.units({ stage: 'held' } as never),
    departed: () => officer.custody.departed({}),
  };
  for (const [name, call] of Object.entries(lists)) {
    const said = JSON.stringify(await call());
    expect(said, name).not.toMatch(/Trần Văn An|sttt|Thông tin và Truyền thông/);
    if (name !== 'departed') expect(said, name).toMatch(/Mai|Chợ Gạo|chogao/);
  }
  expect((await officer.overview.summary({})).personalMailboxes).toBe(1);
  expect((await client.overview.summary({})).personalMailboxes).toBe(2);

  const { handover } = outside;
  const refused: Record<string, () => Promise<unknown>> = {
    'request.get': () => officer.request.get({ id: outside.request }),
    'request.withdraw': () => officer.request.withdraw({ id: outside.request, reason: 'x' }),
    'request.receive': () =>
      officer.request.receive({
        unitId: outside.unitId,
        letterNumber: '1',
        letterOn: TEST_DAY,
        receivedOn: TEST_DAY,
        abstract: 'x',
      }),
    'custody.get': () => officer.custody.get({ mailboxId: outside.agency }),
    'custody.heldBy': () => officer.custody.heldBy({ id: outside.person } as never),
    'custody.endDelegate': () =>
      officer.custody.endDelegate({ termId: outside.term, until: TEST_DAY, reason: 'x' }),
    'handover.get': () => officer.handover.get({ id: handover.id as never }),
    'handover.cancel': () => officer.handover.cancel({ id: handover.id as never, reason: 'x' }),
    'document.get': () => officer.document.get({ id: handover.documentId as never }),
    'document.render': () =>
      runJob(
        officer.document.render({
          id: handover.documentId as never,
          kind: 'handover-minutes',
          format: 'pdf',
        } as never),
      ),
    'logbook.withdraw': () =>
      officer.logbook.withdraw({ id: outside.entry.id, reason: 'x' } as never),
    'lifecycle.endHold': () => officer.lifecycle.endHold({ ids: outside.hold.ids, reason: 'x' }),
    'lifecycle.carryOut': () => runJob(officer.lifecycle.carryOut({ step: 'lock' })),
    'slip.print': () =>
      runJob(
        officer.slip.print({
          mailboxIds: [outside.person as MailboxId],
          layout: 'four',
        }),
      ),
    'privacy.export': () => runJob(officer.privacy.export({ mailboxId: outside.person })),
    'report.statistics': () => officer.report.statistics({} as never),
    'provision.plans': () => officer.provision.plans({}),
  };
  for (const [name, call] of Object.entries(refused))
    await expect(call(), name).rejects.toMatchObject(REFUSED);

  expect((await officer.request.get({ id: inside.request })).lines).toHaveLength(1);
  const file = await runJob(officer.request.export({ view: 'all', format: 'xlsx' } as never));
  expect(file.rows).toBe(1);
  await officer.lifecycle.endHold({ ids: inside.hold.ids, reason: 'Đi làm lại' });
  await officer.document.get({ id: inside.handover.documentId as never });
});

test('a list of a branch tells nothing of people outside but that there is a mailbox', async () => {
  const { client, backend, token, visitor, clientOf, dataDir } = await openSignedIn();
  const { units } = await client.unit.list({});
  const named = (localPart: string) =>
    units.find((unit) => unit.localPart === localPart)?.id as UnitId;
  const unitId = named('chogao');
  const stranger = { fullName: 'Trần Văn An', birthYear: 1971, phone: '0912345678' };
  const known = { fullName: 'Nguyễn Thị Mai', birthYear: 1980, phone: '0987654321' };
  const { id } = await client.mailbox.issue({ ...stranger, unitId: named('sttt') } as never);
  await client.mailbox.issue({ ...known, unitId } as never);
  const account = await addOperator(dataDir, 'officer', { branchUnitId: unitId });
  const session = await visitor.session.login(account);
  const officer = clientOf(session.token);
  const list = csvList(
    [stranger, known].map((who) => [who.fullName, who.birthYear, 'Chuyên viên', who.phone]),
  );
  const preview = async (who: TestClient, whose: string) => {
    const fileId = await uploadTo(backend, whose, 'ds.csv', list);
    return runJob(who.import.preview({ fileId, unitId }));
  };
  const tells = (said: unknown) => JSON.stringify(said).match(/antv|vanan|sttt|Truyền thông/g);
  const HIDDEN = 'có thể là người đã có hộp thư: một hộp thư ngoài phạm vi của anh/chị.';
  const hidden = { mailboxId: null, address: null, candidates: [], changes: [] };

  // What an administrator drew up for the branch says who it is; to the branch it does not.
  const whole = await preview(client, token);
  expect(tells(whole.rows)).not.toBeNull();
  const { previewId } = whole;
  const seen = await officer.import.rows({ previewId });
  expect(tells(seen)).toBeNull();
  expect(seen.rows[0]).toMatchObject(hidden);
  expect(seen.rows[0]?.issues.at(-1)?.message).toContain(HIDDEN);

  const own = await preview(officer, session.token);
  expect(tells(own)).toBeNull();
  expect(own.rows[0]).toMatchObject({ ...hidden, action: 'error' });
  expect(own.rows[0]?.issues.at(-1)?.message).toContain(HIDDEN);
  expect(own.rows[1]).toMatchObject({ address: 'nguyenthimai@tiengiang.gov.vn' });
  const [row] = own.rows.map((each) => each.row);
  const revise = (choice: object) =>
    runJob(
      officer.import.revise({
        previewId: own.previewId,
        edits: [{ row: row as number, choice }],
      } as never),
    );
  // Whoever guesses the number of a mailbox learns no more.
  await revise({ person: id });
  const guessed = await officer.import.rows({ previewId: own.previewId });
  expect(tells(guessed)).toBeNull();
  expect(guessed.rows[0]).toMatchObject({ ...hidden, action: 'error' });
  await revise({ person: 'other' });
  expect((await officer.import.rows({ previewId: own.previewId })).rows[0]).toMatchObject({
    action: 'create',
  });
});
