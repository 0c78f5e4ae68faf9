import type { UnitId } from '../../../shared/domain/ids.ts';
import {
  ADMINISTRATOR,
  openSignedIn,
  openTestBackend,
  uploadTo,
} from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

/** The mail server on 20/11/2026: used the day before, unused since spring, never used, used that very morning. */
const SNAPSHOT = `# name leminhhieu@tiengiang.gov.vn
zimbraAccountStatus: active
zimbraLastLogonTimestamp: 20261119014133Z
zimbraMailQuota: 524288000

# name tranthibuoi@tiengiang.gov.vn
zimbraAccountStatus: active
zimbraLastLogonTimestamp: 20260401014133Z
zimbraMailQuota: 524288000

# name phamvanhai@tiengiang.gov.vn
zimbraAccountStatus: active
zimbraMailQuota: 524288000
zimbraPasswordMustChange: TRUE

# name chogao@tiengiang.gov.vn
zimbraAccountStatus: active
zimbraLastLogonTimestamp: 20261120001133Z
zimbraMailQuota: 524288000
`;

/** An office on 24/11/2026 with three people and an agency granted in March, and a snapshot of the mail server. */
export async function reportOffice() {
  const spring = await openSignedIn({ today: '2026-03-02' });
  const { units } = await spring.client.unit.list({});
  const unitOf = (localPart: string): UnitId => {
    const unit = units.find((each) => each.localPart === localPart);
    if (!unit) throw new Error(`no unit ${localPart}`);
    return unit.id;
  };
  const issue = (fullName: string, localPart: string) =>
    spring.client.mailbox.issue({ fullName, unitId: unitOf(localPart), birthYear: 1980 });
  await issue('Lê Minh Hiếu', 'sttt');
  await issue('Trần Thị Bưởi', 'chogao');
  await issue('Phạm Văn Hai', 'chogao.ptckh');
  await spring.client.mailbox.grantAgency({ unitId: unitOf('chogao') });
  await spring.backend.close();

  const office = await openOffice(spring.dataDir, '2026-11-24');
  const fileId = await office.upload('gaa.txt', Buffer.from(SNAPSHOT));
  await runJob(office.client.usage.import({ fileId, snapshotOn: '2026-11-20' }));
  return { ...office, dataDir: spring.dataDir, unitOf };
}

/** Opens a register on a day, its administrator signed in, with files going in and out. */
export async function openOffice(dataDir: string, today: string) {
  const { backend, visitor, clientOf } = await openTestBackend({ dataDir, today });
  const { token } = await visitor.session.login(ADMINISTRATOR);
  const client = clientOf(token);
  await client.session.confirm({ password: ADMINISTRATOR.password });
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    uploadTo(backend, token, name, bytes);
  const download = async (fileId: string): Promise<Buffer<ArrayBuffer>> => {
    const response = await backend.handle(
      new Request(`http://danhba.test/files/download/${fileId}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    if (!response.ok) throw new Error(await response.text());
    return Buffer.from(await response.arrayBuffer());
  };
  return { client, upload, download };
}
