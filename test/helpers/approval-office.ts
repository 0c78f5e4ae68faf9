import type { MailboxId, NoticeId, UnitId } from '../../shared/domain/ids.ts';
import type { MailboxStatus } from '../../shared/domain/mailbox.ts';
import type { OperatorRole } from '../../shared/domain/operator.ts';
import { openSignedIn, TEST_DAY, type TestClient, uploadTo } from './open-test-backend.ts';
import { addOperator, OPERATOR_PASSWORD } from './operators.ts';
import { runJob } from './run-job.ts';
import { stoppedClock, type TestClock } from './test-clock.ts';

const SIGNER = { power: 'head' as const, onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' };

/** An office in which some things take two people. */
export interface ApprovalOffice {
  /** The administrator. */
  client: TestClient;
  clock: TestClock;
  dataDir: string;
  officer: TestClient;
  leader: TestClient;
  /** Somebody more, signed in. */
  join(role: OperatorRole, username?: string, branchUnitId?: number): Promise<TestClient>;
  /** Signs in somebody whose session has ended. */
  relogin(username: string): Promise<TestClient>;
  unitId: UnitId;
  people: MailboxId[];
  /** Draws up and issues a notice of locking. */
  drawUp(mailboxIds: MailboxId[]): Promise<NoticeId[]>;
  statusOf(id: MailboxId): Promise<MailboxStatus>;
}

/** An office that wants a second person, with three people in one unit who may all be locked. */
export async function office(
  wishes: Parameters<TestClient['settings']['update']>[0]['approval'],
): Promise<ApprovalOffice> {
  const clock = stoppedClock(`${TEST_DAY}T02:00:00.000Z`);
  const opened = await openSignedIn({ clock, today: undefined });
  const { client, backend, token, visitor, clientOf, dataDir } = opened;
  const join = async (role: OperatorRole, username: string = role, branchUnitId?: number) =>
    clientOf(
      (
        await visitor.session.login(
          await addOperator(dataDir, role, { username, ...(branchUnitId && { branchUnitId }) }),
        )
      ).token,
    );
  const officer = await join('officer');
  const leader = await join('leader');
  await client.settings.update({
    office: { signers: [SIGNER] },
    lifecycle: { maxNeverUsedPercent: 100, noticeDays: 0, lockToDeleteDays: 0 },
    approval: wishes,
  });
  const { units } = await client.unit.list({ text: 'Sở Tài chính' });
  const unitId = (units[0]?.id ?? 0) as UnitId;
  const people: MailboxId[] = [];
  for (const fullName of ['Lê Văn Một', 'Trần Thị Hai', 'Phan Văn Ba'])
    people.push((await client.mailbox.issue({ fullName, unitId, cause: { on: '2025-01-06' } })).id);
  const gaa = ['levanmot', 'tranthihai', 'phanvanba']
    .map((name) => `# name ${name}@tiengiang.gov.vn\nzimbraAccountStatus: active\n`)
    .join('\n');
  const fileId = await uploadTo(backend, token, 'gaa.txt', new Uint8Array(Buffer.from(gaa)));
  await runJob(client.usage.import({ fileId, snapshotOn: TEST_DAY }));
  const drawUp = async (mailboxIds: MailboxId[]) => {
    const { noticeIds } = await officer.lifecycle.drawUp({
      step: 'lock',
      unitIds: [unitId],
      mailboxIds,
    });
    for (const id of noticeIds) await officer.lifecycle.issue({ id });
    return noticeIds;
  };
  const statusOf = async (id: MailboxId) => (await client.mailbox.get({ id })).status;
  const relogin = async (username: string) =>
    clientOf((await visitor.session.login({ username, password: OPERATOR_PASSWORD })).token);
  return {
    client,
    clock,
    dataDir,
    officer,
    leader,
    join,
    relogin,
    unitId,
    people,
    drawUp,
    statusOf,
  };
}

/** What waits for the decision of somebody. */
export const waitingOf = async (client: TestClient) =>
  (await client.approval.list({ list: 'waiting' })).approvals;
/** What a call was refused with; null when it went through. */
export const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error) => ({ code: error.code, data: error.data }),
  );
