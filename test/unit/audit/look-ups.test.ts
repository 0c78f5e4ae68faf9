import { expect, test } from 'vitest';
import { csvList } from '../../helpers/list-file.ts';
import {
  openSignedIn,
  openTestBackend,
  TEST_DAY,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

test('who looked at whose data is in the audit, with how many rows and whose details', async () => {
  const first = await openSignedIn();
  const { client } = first;
  const unitId = (await client.unit.list({ text: 'sttt' })).units[0]?.id as number;
  const { id } = await client.mailbox.issue({ fullName: 'Lê Văn Một', unitId });
  await client.mailbox.issue({ fullName: 'Trần Thị Hai', unitId });
  const request = await client.request.receive({
    unitId,
    letterNumber: '12/CV',
    letterOn: TEST_DAY,
    receivedOn: TEST_DAY,
    abstract: 'Đề nghị',
  });
  for (const fullName of ['Phan Văn Ba', 'Đặng Văn Tư', 'Ngô Thị Năm'])
    await client.request.saveLine({ id: request.id, line: { kind: 'issue', fullName } });
  await client.directory.search({});
  await client.directory.search({ text: 'le van mot' });
  await client.mailbox.get({ id });
  await client.request.get({ id: request.id });
  const list = csvList([
    ['Võ Thị Bình', 1981, 'Phó Giám đốc', ''],
    ['Đỗ Thị Dung', 1990, 'Chuyên viên', ''],
    ['Lý Văn Cường', 1985, 'Chuyên viên', ''],
  ]);
  const fileId = await uploadTo(first.backend, first.token, 'danh-sach.csv', list);
  const { previewId } = await runJob(client.import.preview({ fileId, unitId }));
  await client.import.rows({ previewId });
  await client.import.rows({ previewId, limit: 2 });
  const held = await client.mailbox.grantAgency({ unitId });
  await client.custody.assign({ mailboxId: held.id, person: { id }, from: TEST_DAY });
  await client.custody.list({});
  await client.custody.get({ mailboxId: held.id });
  await client.mailbox.documents({ id });
  await client.unit.get({ id: unitId });
  await client.request.list({});
  await client.request.readList({ id: request.id, previewId });
  await client.unit.list({});
  await first.backend.close();

  const { visitor, clientOf } = await openTestBackend({ dataDir: first.dataDir });
  const again = clientOf(
    (
      await visitor.session.login({
        username: 'quantri',
        password: 'Song Tien mua nuoc noi 2026',
      })
    ).token,
  );
  const { events } = await again.audit.list({ action: 'personal-data.look-up' });
  const seen = events.map(({ operator, entity, entityId, after }) => {
    const { procedure, calls, rows, opened } = after as Record<string, unknown>;
    return { operator, entity, entityId, procedure, calls, rows, opened };
  });
  const operator = 'Trần Thị Quản Trị';
  const several = { operator, entity: 'procedure', opened: [] };
  const of = (procedure: string, calls: number, rows: number) => ({
    ...several,
    entityId: procedure,
    procedure,
    calls,
    rows,
  });
  const ofMailbox = (procedure: string, mailboxId: number) => ({
    operator,
    entity: 'mailbox',
    entityId: String(mailboxId),
    procedure,
    calls: 1,
    rows: 1,
    opened: [mailboxId],
  });
  expect(seen.toSorted((a, b) => String(a.procedure).localeCompare(String(b.procedure)))).toEqual([
    ofMailbox('custody.get', held.id),
    of('custody.list', 1, 1),
    of('directory.search', 2, 3),
    of('import.preview', 1, 3),
    of('import.rows', 2, 5),
    ofMailbox('mailbox.documents', id),
    ofMailbox('mailbox.get', id),
    of('request.get', 1, 3),
    of('request.list', 1, 1),
    of('request.readList', 1, 3),
    of('unit.get', 1, 1),
  ]);
});
