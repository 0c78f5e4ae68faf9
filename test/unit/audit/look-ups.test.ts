import { expect, test } from 'vitest';
import { openSignedIn, openTestBackend, TEST_DAY } from '../../helpers/open-test-backend.ts';

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
  const list = { operator, entity: 'procedure', opened: [] };
  expect(seen.toSorted((a, b) => String(a.procedure).localeCompare(String(b.procedure)))).toEqual([
    { ...list, entityId: 'directory.search', procedure: 'directory.search', calls: 2, rows: 3 },
    {
      operator,
      entity: 'mailbox',
      entityId: String(id),
      procedure: 'mailbox.get',
      calls: 1,
      rows: 1,
      opened: [id],
    },
    { ...list, entityId: 'request.get', procedure: 'request.get', calls: 1, rows: 3 },
  ]);
});
