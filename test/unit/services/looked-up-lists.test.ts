import { expect, test } from 'vitest';
import { readXlsx } from '../../../electron/backend/spreadsheets/read-xlsx.ts';
import { cellText } from '../../../electron/backend/spreadsheets/sheet-table.ts';
import type { UnitId } from '../../../shared/domain/ids.ts';
import { fetchFile } from '../../helpers/fetch-file.ts';
import { openSignedIn } from '../../helpers/open-test-backend.ts';
import { addOperator } from '../../helpers/operators.ts';
import { hasTool } from '../../helpers/outside-tools.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { runJob } from '../../helpers/run-job.ts';

/** Proposed to the room for its new name; another was chosen. */
const PROPOSED = { address: 'chogao.pgd' };
const STRANGER = 'người ngoài phạm vi được giao';

/** Doubles within Chợ Gạo and across its border, a renamed room and a renamed office; and an officer of Chợ Gạo. */
async function office() {
  const opened = await openSignedIn();
  const { client, visitor, clientOf, dataDir, backend } = opened;
  const { units } = await client.unit.list({});
  const named = (localPart: string) => units.find((unit) => unit.localPart === localPart)!.id;
  const [district, sttt] = [named('chogao'), named('sttt')];
  const room = units.find(({ parentId }) => parentId === district)!;
  const issue = (fullName: string, unitId: UnitId, phone = '') =>
    client.mailbox.issue({ fullName, unitId, birthYear: 1980, phone });
  await issue('Nguyễn Thị Mai', room.id);
  await issue('Nguyễn Thị Mai', room.id);
  await issue('Trần Văn An', sttt, '0918000111');
  await issue('Lê Minh Hiếu', room.id, '0918000111');
  for (const [unitId, name] of [
    [room.id, 'Phòng Giáo dục'],
    [sttt, 'Sở Khoa học và Công nghệ'],
  ] as const) {
    const change = {
      operation: { kind: 'rename' as const, unitId, name },
      keepOldUntil: 'none' as const,
      document: '12/NQ-HĐND',
      reason: 'Sắp xếp',
      ...(unitId === room.id && { chosen: { [String(unitId)]: 'chogao.giaoduc' } }),
    };
    const { registerVersion } = await client.reorganise.preview(change);
    await runJob(client.reorganise.apply({ ...change, registerVersion }));
  }
  const { username, password } = await addOperator(dataDir, 'officer', { branchUnitId: district });
  const { token } = await visitor.session.login({ username, password });
  const sides = {
    all: { asker: client, token: opened.token },
    branch: { asker: clientOf(token), token },
  };
  /** The rows of a list as an Excel file holds them, heading and all, one text each. */
  const sheet = async (side: keyof typeof sides, fileId: string) => {
    const { bytes } = await fetchFile(backend, sides[side].token, fileId);
    return readXlsx(Buffer.from(bytes), 'list.xlsx').sheets[0]!.rows.map((row) =>
      (row ?? []).map(cellText).join(' | '),
    );
  };
  const page = async (fileId: string) => {
    const { bytes } = await fetchFile(backend, opened.token, fileId);
    return readPdf(bytes).texts.join(' ').replaceAll(/\s+/g, ' ');
  };
  return { ...opened, officer: sides.branch.asker, sheet, page };
}

test('who used an address, who may be in twice and what was reorganised are written to Excel, within the branch', async () => {
  const { client, officer, sheet } = await office();
  const all = async (made: { fileId: string }) => (await sheet('all', made.fileId)).join('\n');
  const own = async (made: { fileId: string }) => (await sheet('branch', made.fileId)).join('\n');

  const asked = { address: 'TranVanAn@tiengiang.gov.vn' };
  const history = await runJob(client.history.exportAddress(asked));
  expect(history).toMatchObject({
    rows: 1,
    name: 'Ai-tung-dung-dia-chi_tranvanan_2026-11-16.xlsx',
  });
  expect(await all(history)).toMatch(
    /tranvanan@tiengiang\.gov\.vn, đã có người dùng, Trần Văn An – Sở Khoa học và Công nghệ; .*1 \| Trần Văn An \|.* Địa chỉ chính \| 16\/11\/2026 \| đang dùng \|/s,
  );
  const masked = await own(await runJob(officer.history.exportAddress(asked)));
  expect(masked).toContain(STRANGER);
  expect(masked).not.toContain('Trần Văn An');
  const refused = await all(await runJob(client.history.exportAddress(PROPOSED)));
  expect(refused).toMatch(
    /Phòng Giáo dục \|.* Đề xuất, không cấp \| 16\/11\/2026 \|.* Dùng chogao\.giaoduc thay vào; Sắp xếp/,
  );

  const doubles = await runJob(client.directory.exportDuplicates({}));
  expect(doubles).toMatchObject({ rows: 4, name: 'Co-the-co-hai-hop-thu_2026-11-16.xlsx' });
  const groups = await all(doubles);
  expect(groups).toContain('2 nhóm cần xem; ');
  expect(groups).toMatch(/2 \| 1 \| Cùng họ tên, năm sinh, đơn vị \| Nguyễn Thị Mai \| 1980 \|/);
  expect(groups).toMatch(/2 \| Cùng số điện thoại \| (?:Trần Văn An|Lê Minh Hiếu) \| 1980 \|/);
  const ownDoubles = await runJob(officer.directory.exportDuplicates({}));
  expect(ownDoubles.rows).toBe(2);
  expect(await own(ownDoubles)).not.toMatch(/Trần Văn An|Lê Minh Hiếu/);

  const past = await runJob(client.reorganise.export({}));
  expect(past).toMatchObject({ rows: 2, name: 'Sap-xep-don-vi-da-thuc-hien_2026-11-16.xlsx' });
  expect(await all(past)).toMatch(/1 \| 16\/11\/2026 \| .*Khoa học.* \| 12\/NQ-HĐND \| Sắp xếp \|/);
  const ownPast = await runJob(officer.reorganise.export({}));
  expect(ownPast.rows).toBe(1);
  expect(await own(ownPast)).not.toContain('Khoa học');

  const { events } = await client.audit.list({ action: 'history.export-address' });
  expect(events).toHaveLength(3);
  expect(JSON.stringify(events)).toContain('tranvanan');
  expect((await client.audit.list({ action: 'directory.export-duplicates' })).total).toBe(2);
  expect((await client.audit.list({ action: 'unit.export-reorganisations' })).total).toBe(2);
});

test.skipIf(!hasTool('poppler'))('the same lists are printed', async () => {
  const { client, page } = await office();
  const format = 'pdf' as const;
  const history = await runJob(client.history.exportAddress({ ...PROPOSED, format }));
  expect(await page(history.fileId)).toContain('Đề xuất, không cấp');
  const doubles = await runJob(client.directory.exportDuplicates({ format }));
  expect(await page(doubles.fileId)).toContain('2 nhóm cần xem; đến ngày 16/11/2026: 4 hộp thư');
  const past = await runJob(client.reorganise.export({ format }));
  expect(await page(past.fileId)).toContain('12/NQ-HĐND');
});
