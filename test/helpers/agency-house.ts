import type { MailboxId, UnitId } from '../../shared/domain/ids.ts';
import type { TestClient } from './open-test-backend.ts';
import { openSignedIn, uploadTo } from './open-test-backend.ts';

/** A scan as small as a scan can be. */
export const SCAN = new Uint8Array(Buffer.from('%PDF-1.4\n% bản quét biên bản đã ký\n%%EOF'));

/** Everything of a checklist ticked. */
export const ALL_DONE = {
  account: true,
  data: true,
  password: true,
  delegations: true,
  'open-matters': true,
};

/** A district with three agency mailboxes and four people, all granted on 2026-11-02. */
export async function agencyHouse() {
  const opened = await openSignedIn();
  const { client } = opened;
  const cause = { on: '2026-11-02', document: 'Công văn số 12/UBND' };
  const unitNamed = async (text: string) => {
    const { units } = await client.unit.list({});
    const unit = units.find(({ localPart }) => localPart === text);
    if (!unit) throw new Error(`no unit ${text}`);
    return unit;
  };
  const district = await unitNamed('chogao');
  const { units } = await client.unit.list({});
  const offices = units.filter(({ parentId }) => parentId === district.id).slice(0, 2);
  const grant = async (unitId: UnitId) => (await client.mailbox.grantAgency({ unitId, cause })).id;
  const mailboxes: MailboxId[] = [];
  for (const unit of [district, ...offices]) mailboxes.push(await grant(unit.id));
  const person = async (fullName: string, position: string) =>
    (
      await client.mailbox.issue({
        fullName,
        unitId: district.id,
        position,
        birthYear: 1975,
        cause,
      })
    ).id;
  const head = await person('Lê Văn Chánh', 'Chủ tịch');
  const next = await person('Trần Thị Lan', 'Phó Chủ tịch');
  const other = await person('Nguyễn Hữu Lợi', 'Chánh Văn phòng');
  const clerk = await person('Phạm Thị Thư', 'Văn thư');
  for (const mailboxId of mailboxes) {
    await client.custody.assign({
      mailboxId,
      person: { id: head },
      from: '2026-11-03',
      document: 'Quyết định số 15/QĐ-UBND',
    });
  }
  const [first, second, third] = mailboxes;
  if (!first || !second || !third) throw new Error('three mailboxes are wanted');
  const attachScan = (documentId: number) =>
    attach(client, documentId, () =>
      uploadTo(opened.backend, opened.token, 'Biên bản đã ký.pdf', SCAN),
    );
  return {
    ...opened,
    mailboxes: [first, second, third] as const,
    head,
    next,
    other,
    clerk,
    district,
    unitNamed,
    attachScan,
  };
}

async function attach(client: TestClient, documentId: number, upload: () => Promise<string>) {
  const fileId = await upload();
  return client.document.attach({ id: documentId, fileId });
}
