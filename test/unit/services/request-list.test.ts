import { expect, test } from 'vitest';
import type { RequestId } from '../../../shared/domain/ids.ts';
import { workbookOf } from '../../helpers/list-files.ts';
import { openSignedIn, TEST_DAY, uploadTo } from '../../helpers/open-test-backend.ts';
import { runJob } from '../../helpers/run-job.ts';

const HEADER = [
  'STT',
  'Họ và tên',
  'Năm sinh',
  'Giới tính',
  'Chức vụ',
  'Phòng/Đơn vị',
  'Điện thoại',
  'Loại đề nghị',
  'Địa chỉ hiện có',
  'Địa chỉ đề nghị',
  'Lý do/Ghi chú',
];
type Row = readonly [string, number | '', string, string, string, string, string];

test('a request list of all four kinds becomes the right lines, found by address first', async () => {
  const { client, backend, token } = await openSignedIn();
  const { units } = await client.unit.list({});
  const unitNamed = (name: string) => units.find((unit) => unit.name === name)?.id ?? 0;
  const unitId = unitNamed('Sở Thông tin và Truyền thông');
  const elsewhere = unitNamed('Sở Nội vụ');
  const issue = async (fullName: string, birthYear: number, unit = unitId) =>
    (await client.mailbox.issue({ fullName, birthYear, unitId: unit })).id;
  const huyen = await issue('Lê Thị Huyền', 1988);
  const tam = await issue('Trần Văn Tám', 1979);
  const bay = await issue('Phạm Thị Bảy', 1970);
  const nam = await issue('Đỗ Văn Năm', 1985, elsewhere);
  await issue('Ngô Văn Sáu', 1981);

  const rows: Row[] = [
    // name, year, position, kind, present address, wanted address, note
    ['Nguyễn Văn Mới', 1990, 'Chuyên viên', 'Cấp mới', '', '', ''],
    ['Lê Thị Thanh Huyền', 1988, '', 'Thay đổi', 'lethihuyen@tiengiang.gov.vn', '', 'Cải chính'],
    ['Trần Văn Tám', '', '', 'Cấp lại mật khẩu', 'tranvantam', '', 'Quên'],
    ['', '', '', 'Hủy bỏ', 'phamthibay@tiengiang.gov.vn', '', 'Nghỉ hưu'],
    ['Đỗ Văn Năm', 1985, 'Phó phòng', 'Điều chỉnh', 'dovannam@tiengiang.gov.vn', '', ''],
    ['Võ Thị Không', 1992, '', 'Thu hồi', 'vothikhong@tiengiang.gov.vn', '', ''],
    ['Hồ Văn Lạ', 1980, '', 'Khen thưởng', '', '', ''],
    ['', '', '', 'Đổi mật khẩu', 'khongco@tiengiang.gov.vn', '', ''],
    ['Trần Văn Tám', 1979, '', 'Cấp lại MK', 'tranvantam@tiengiang.gov.vn', '', ''],
    ['Ngô Văn Sáu', 1981, '', 'Cấp mới', '', '', ''],
    ['Lý Thị Riêng', 1991, '', 'Cấp mới', 'rieng@gmail.com', 'lythirieng.vip', ''],
    ['Lý Văn Chung', 1991, '', 'Cấp mới', '', 'Lý Chung', ''],
  ];
  const sheet = rows.map(([name, year, position, kind, has, wants, note], index) => [
    index + 1,
    name,
    year,
    'Nam',
    position,
    '',
    '',
    kind,
    has,
    wants,
    note,
  ]);
  const bytes = new Uint8Array(workbookOf([['DANH SÁCH ĐỀ NGHỊ'], [], HEADER, ...sheet]));
  const fileId = await uploadTo(backend, token, 'De-nghi.xlsx', bytes);
  const inspected = await runJob(client.import.inspect({ fileId }));
  expect(
    inspected.sheets[0]?.columns.map(({ field, confidence }) => [field, confidence]),
  ).toMatchObject(
    [
      'order',
      'fullName',
      'birthYear',
      'gender',
      'position',
      'unit',
      'phone',
      'requestKind',
      'email',
      'wantedAddress',
      'note',
    ].map((field) => [field, 'sure']),
  );

  const { previewId, counts } = await runJob(client.import.preview({ fileId, unitId }));
  // The import alone grants nobody who is to be changed, reset or cancelled.
  expect(counts).toMatchObject({ read: 12, create: 4 });
  const { id } = await client.request.receive({
    unitId,
    letterNumber: '12/STTTT',
    letterOn: TEST_DAY,
    receivedOn: TEST_DAY,
    abstract: 'Đề nghị cấp, thay đổi, hủy bỏ hộp thư',
  });
  const shown = (await client.request.readList({ id, previewId })).rows;
  expect(shown.map(({ kind, address }) => [kind, address?.split('@')[0] ?? null])).toEqual([
    ['issue', null],
    ['change', 'lethihuyen'],
    ['reissue', 'tranvantam'],
    ['cancel', 'phamthibay'],
    ['change', 'dovannam'],
    ['cancel', null],
    [null, null],
    [null, null],
    ['reissue', 'tranvantam'],
    ['issue', 'ngovansau'],
    ['issue', null],
    ['issue', null],
  ]);
  expect(shown[6]?.reason).toContain('“Khen thưởng”');
  expect(shown[7]?.reason).toContain('khongco@tiengiang.gov.vn');

  expect(await client.request.takeList({ id, previewId })).toEqual({ lines: 10, problems: 2 });
  const { lines } = await client.request.get({ id });
  const line = (name: string) => lines.find(({ fullName }) => fullName === name);
  expect(line('Lê Thị Thanh Huyền')?.warnings.join()).toContain('lethithanhhuyen');
  expect(line('Đỗ Văn Năm')).toMatchObject({ mailboxId: nam, unitId });
  expect(line('Võ Thị Không')).toMatchObject({ mailboxId: null, decision: 'pending' });
  expect(line('Ngô Văn Sáu')).toMatchObject({ decision: 'refused' });
  expect(lines.filter(({ mailboxId }) => mailboxId === tam)).toMatchObject([
    { decision: 'pending' },
    { decision: 'refused', reason: 'Trùng với dòng 6 của danh sách' },
  ]);
  expect(line('Lý Thị Riêng')).toMatchObject({ wantedLocalPart: 'lythirieng.vip' });
  expect(line('Lý Văn Chung')).toMatchObject({ wantedLocalPart: '' });
  expect(line('Lý Văn Chung')?.remark).toContain('không dùng được');

  const accept = (lineIds: readonly number[]) =>
    client.request.decideLines({ id, lineIds: lineIds as never, decision: 'accepted' });
  const unknown = line('Võ Thị Không')?.id ?? 0;
  await expect(accept([unknown])).rejects.toMatchObject({ code: 'RULES_REFUSE' });
  await client.request.decideLines({
    id,
    lineIds: [unknown],
    decision: 'refused',
    reason: 'Không có hộp thư này',
  });
  // The renamed person takes the address of the new name; the old one stays an alias.
  const renamed = line('Lê Thị Thanh Huyền');
  if (!renamed) throw new Error('no line');
  await client.request.saveLine({
    id: id as RequestId,
    lineId: renamed.id,
    line: { ...renamed, wantedLocalPart: 'lethithanhhuyen', keepOldUntil: '2027-06-30' },
  });
  const ready = (await client.request.get({ id })).lines;
  expect(ready.find(({ id: each }) => each === renamed.id)).toMatchObject({
    address: 'lethithanhhuyen@tiengiang.gov.vn',
    warnings: [],
  });
  await accept(ready.filter(({ decision }) => decision === 'pending').map((each) => each.id));
  await client.request.decide({ id, decision: { number: '45/STTTT-CNTT', on: TEST_DAY } });
  expect(await client.request.carryOut({ id })).toEqual({
    issue: 3,
    change: 2,
    reissue: 1,
    cancel: 1,
  });
  const after = await client.mailbox.get({ id: huyen });
  expect(after).toMatchObject({
    name: 'Lê Thị Thanh Huyền',
    address: 'lethithanhhuyen@tiengiang.gov.vn',
  });
  expect(after.addresses).toContainEqual(
    expect.objectContaining({ localPart: 'lethihuyen', role: 'alias', until: '2027-06-30' }),
  );
  expect(await client.mailbox.get({ id: bay })).toMatchObject({ status: 'deleted' });
  expect(await client.mailbox.get({ id: nam })).toMatchObject({ unitId, position: 'Phó phòng' });
});
