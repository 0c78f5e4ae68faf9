import { openRegister } from '../../../electron/backend/db/register.ts';
import { type Act, perform } from '../../../electron/backend/services/act.ts';
import { grantAgencyMailbox } from '../../../electron/backend/services/mailbox-acts/agency-mailbox.ts';
import { changeMailbox } from '../../../electron/backend/services/mailbox-acts/change-mailbox.ts';
import { setMailboxStatus } from '../../../electron/backend/services/mailbox-acts/mailbox-status.ts';
import { grantPersonalMailbox } from '../../../electron/backend/services/mailbox-acts/personal-mailbox.ts';
import { recordMailboxEvent } from '../../../electron/backend/services/mailbox-acts/record-event.ts';
import type { MailboxId, UnitId } from '../../../shared/domain/ids.ts';
import { nameGenerator } from '../../helpers/name-generator.ts';
import type { TestClient } from '../../helpers/open-test-backend.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';
import { stoppedClock } from '../../helpers/test-clock.ts';
import { openOffice } from './report-office.ts';

const PLACES = ['sttt', 'snv', 'chogao', 'chogao.ptckh', 'caibe', 'chogao.thanhbinh'];

/** An office on 24/11/2026 with two years behind it: people granted, locked, deleted, taken back, and registers kept. */
export async function livedOffice() {
  const first = await openSignedIn({ today: '2025-01-06' });
  const { units } = await first.client.unit.list({});
  await first.backend.close();
  const unitOf = (localPart: string): UnitId => {
    const unit = units.find((each) => each.localPart === localPart);
    if (!unit) throw new Error(`no unit ${localPart}`);
    return unit.id;
  };
  const people = liveThrough(first.dataDir, unitOf);
  const office = await openOffice(first.dataDir, '2026-11-24');
  for (const [month, used] of [
    ['2025-11-20', 0.55],
    ['2026-06-20', 0.6],
    ['2026-11-20', 0.75],
  ] as const) {
    const fileId = await office.upload('gaa.txt', Buffer.from(snapshot(people, month, used)));
    await runJob(office.client.usage.import({ fileId, snapshotOn: month }));
  }
  await keepRegisters(office.client, unitOf);
  return { ...office, unitOf };
}

interface Person {
  id: MailboxId;
  address: string;
  issuedOn: string;
}

function liveThrough(dataDir: string, unitOf: (localPart: string) => UnitId): Person[] {
  const register = openRegister(dataDir);
  const names = nameGenerator(51);
  const people: Person[] = [];
  const on = (day: string, act: (act: Act) => void) =>
    perform(register, stoppedClock(`${day}T02:00:00.000Z`), { id: null, name: 'Thử' }, (under) => {
      under.record({ action: 'test', entity: 'mailbox', entityId: '' });
      act(under);
    });
  const grant = (act: Act, localPart: string) => {
    const { fullName, birthYear, position } = names.next();
    const person = { fullName, birthYear, position, unitId: unitOf(localPart) };
    const id = grantPersonalMailbox(act, person, { document: 'Công văn số 11/UBND-VX' });
    const box = act.db.get<{ localPart: string }>(
      'SELECT local_part AS localPart FROM mailbox WHERE id = ?',
      id,
    );
    people.push({ id, address: `${box?.localPart}@tiengiang.gov.vn`, issuedOn: act.today });
  };
  on('2025-03-03', (act) => {
    for (const place of PLACES) grantAgencyMailbox(act, { unitId: unitOf(place) }, {});
    for (let index = 0; index < 42; index++) grant(act, PLACES[index % PLACES.length] ?? 'sttt');
  });
  on('2025-09-15', (act) => {
    for (let index = 0; index < 6; index++) grant(act, 'caibe');
  });
  const box = (index: number) => (people[index] as Person).id;
  on('2026-02-10', (act) => {
    for (let index = 0; index < 18; index++) grant(act, PLACES[index % 3] ?? 'sttt');
    for (let index = 0; index < 9; index++) changeMailbox(act, box(index), { phone: '02733' }, {});
  });
  on('2026-05-12', (act) => {
    const cause = { document: 'Thông báo số 03/TB-STTTT', reason: 'không sử dụng' };
    for (const index of [40, 41, 42, 43]) setMailboxStatus(act, box(index), 'locked', cause);
    recordMailboxEvent(act, box(5), 'password-reset', {});
  });
  on('2026-09-08', (act) => {
    setMailboxStatus(act, box(43), 'in-use', { document: 'Công văn số 52/UBND' });
    setMailboxStatus(act, box(42), 'deleted', { document: 'Thông báo số 09/TB-STTTT' });
    setMailboxStatus(act, box(20), 'revoked', { reason: 'lộ mật khẩu' });
  });
  on('2026-11-23', (act) => {
    for (let index = 0; index < 3; index++) grant(act, 'snv');
  });
  register.close();
  return people;
}

/** What the mail server of a day says: the given share used of late, a few never, the rest half a year ago. */
function snapshot(people: readonly Person[], on: string, used: number): string {
  const stamp = (day: string) => `${day.replaceAll('-', '')}014133Z`;
  return people
    .filter(({ issuedOn }) => issuedOn <= on)
    .map(({ address }, index, known) => {
      const share = index / known.length;
      const last =
        share < used
          ? [`zimbraLastLogonTimestamp: ${stamp(`${on.slice(0, 8)}18`)}`]
          : index % 5 === 0
            ? []
            : [`zimbraLastLogonTimestamp: ${stamp(`${Number(on.slice(0, 4)) - 1}-12-30`)}`];
      const lines = [`# name ${address}`, 'zimbraAccountStatus: active', ...last];
      return [...lines, 'zimbraMailQuota: 524288000', ''].join('\n');
    })
    .join('\n');
}

async function keepRegisters(client: TestClient, unitOf: (localPart: string) => UnitId) {
  const save = (book: string, kind: string, on: string, subject: string, more: object = {}) =>
    client.logbook.save({ book, kind, on, subject, person: 'Lê Thị Tin', ...more } as never);
  await save('incident', 'outage', '2025-07-01', 'Mất điện trung tâm dữ liệu', {
    details: { channel: 'phone', downMinutes: 90, handling: 'Dùng máy phát' },
  });
  const outage = await save('incident', 'outage', '2026-04-02', 'Hỏng ổ cứng máy chủ thư', {
    details: { channel: 'phone', downMinutes: 240, handling: 'Thay ổ cứng' },
  });
  await client.logbook.close({ id: outage.id, on: '2026-04-03', outcome: 'Đã thay ổ cứng' });
  await save('incident', 'account-taken', '2026-08-20', 'Tài khoản phát tán thư rác', {
    unitId: unitOf('caibe'),
    details: { channel: 'phone', handling: 'Đã khóa, đang truy vết' },
  });
  await save('training', 'users', '2026-03-18', 'Sử dụng thư điện tử công vụ cho cấp xã', {
    details: { people: 86, units: 'UBND các xã huyện Chợ Gạo' },
  });
  await save('propaganda', 'circular', '2026-01-15', 'Hướng dẫn đổi mật khẩu mặc định', {
    document: 'Công văn số 35/STTTT-CNTT',
  });
  await save(
    'propaganda',
    'website',
    '2026-06-01',
    'Tin trên cổng thông tin về an toàn thư điện tử',
  );
  await save('operation', 'backup', '2026-06-30', 'Sao lưu toàn bộ hệ thống');
  await save('proposal', 'budget', '2026-10-01', 'Nâng dung lượng lưu trữ của máy chủ thư');
  await save('proposal', 'amendment', '2026-10-02', 'Bổ sung quy định xác thực hai lớp');
  await save('inspection', 'regular', '2026-07-10', 'việc quản lý hộp thư cơ quan', {
    unitId: unitOf('caibe'),
    details: { findings: 'Hai hộp thư chưa bàn giao' },
  });
}
