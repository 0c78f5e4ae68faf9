import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '../../shared/domain/calendar-day.ts';
import { inspect } from '../helpers/journey/inspect.ts';
import { test as base, expect } from '../helpers/journey/journey.ts';
import { pressButton, tabTo } from '../helpers/journey/keys.ts';
import { seedCalls } from '../helpers/journey/seed-calls.ts';
import { goTo, OPERATOR, openRow } from '../helpers/journey/steps.ts';
import { makeTempDir, removeTempDir } from '../helpers/temp-folder.ts';

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
/** People of four units, granted a year and a half ago, of whom nobody has ever signed in. */
const ISSUED_ON = addDays(TODAY, -500);
const NOTICED_ON = addDays(TODAY, -10);
const UNITS = ['Sở Tài chính', 'Sở Tư pháp', 'Sở Xây dựng', 'Sở Công Thương'];
const PEOPLE = [
  ['Nguyễn Thị An', 'nguyenthian'],
  ['Trần Văn Bình', 'tranvanbinh'],
  ['Lê Thị Cúc', 'lethicuc'],
  ['Phạm Văn Dũng', 'phamvandung'],
] as const;
const SIGNER = { power: 'head', onBehalfOf: '', position: 'Giám đốc', name: 'Lê Văn Ký' };

/** What the mail server says: nobody has signed in, except those named with a day. */
function serverExport(usedOn: Readonly<Record<string, string>>): string {
  return PEOPLE.map(([name, local]) => {
    const day = usedOn[local]?.replaceAll('-', '');
    return `# name ${local}@tiengiang.gov.vn
displayName: ${name}
zimbraAccountStatus: active
${day ? `zimbraLastLogonTimestamp: ${day}020000Z\n` : ''}zimbraMailQuota: 524288000
`;
  }).join('\n');
}

/** A register in which notices were given to four units ten days ago. */
function seed(dataDir: string, usage: string): void {
  const units = seedCalls(
    dataDir,
    ISSUED_ON,
    UNITS.map((text) => ({ call: 'unit.list', input: { text } })),
  ).map(({ units: [unit] }) => unit.id as number);
  const grants = PEOPLE.map(([fullName], index) => ({
    call: 'mailbox.issue',
    input: { fullName, unitId: units[index] },
  }));
  const settings = { lifecycle: { maxNeverUsedPercent: 100 }, office: { signers: [SIGNER] } };
  seedCalls(dataDir, ISSUED_ON, [{ call: 'settings.update', input: settings }, ...grants]);
  seedCalls(
    dataDir,
    NOTICED_ON,
    [
      { call: 'clock.confirm', input: {} },
      { call: 'usage.import', input: { fileId: { $file: 'usage' }, snapshotOn: NOTICED_ON } },
      { call: 'lifecycle.drawUp', input: { step: 'lock', unitIds: units } },
      ...units.map((_, index) => ({ call: 'lifecycle.issue', input: { id: index + 1 } })),
    ],
    { usage },
  );
}

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures needed from the pattern
  dataDir: async ({}, use) => {
    const dir = makeTempDir();
    const usage = join(dir, '..', 'gaa-truoc.txt');
    writeFileSync(usage, serverExport({}));
    seed(dir, usage);
    await use(dir);
    removeTempDir(dir);
  },
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
  await page.getByLabel(/^Mật khẩu/).fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
}

async function importUsage(page: Page, text: string): Promise<void> {
  await goTo(page, 'Máy chủ thư');
  await page.getByRole('tab', { name: 'Nhập số liệu', exact: true }).press('Enter');
  await page
    .getByLabel('Tệp của máy chủ thư')
    .setInputFiles({ name: 'gaa.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await pressButton(page, `Nhập ${PEOPLE.length} tài khoản`);
  await expect(page.getByText(/ghép được 4 với danh bạ/)).toBeVisible();
}

const card = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Các chặng của vòng đời' }).getByRole('button', { name });

test('of four who were noticed, the one who came back is left alone, the rest are locked, one comes back', async ({
  page,
  host,
}) => {
  test.slow();
  const photograph = (name: string) =>
    host === 'browser' ? inspect(page, name) : Promise.resolve();
  await signIn(page);
  await expect(page.getByText('4 hộp thư đã đến ngày tạm khóa theo thông báo')).toBeVisible();
  await importUsage(page, serverExport({ lethicuc: addDays(TODAY, -2) }));

  await goTo(page, 'Tổng quan');
  await photograph('51-tong-quan-viec-can-lam');
  await pressButton(page, /^Mở vòng đời: 4 hộp thư/);
  await expect(page.getByRole('gridcell', { name: 'Sở Tài chính' })).toBeVisible();
  await photograph('52-vong-doi-thong-bao');
  await page.getByRole('gridcell', { name: 'Sở Xây dựng' }).press('Enter');
  const details = page.getByRole('complementary', { name: 'Chi tiết thông báo' });
  await expect(details.getByText(/đã được dùng ngày/)).toBeVisible();
  await details.getByRole('button', { name: 'Xem văn bản' }).click();
  await expect(details.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled();
  await photograph('53-vong-doi-chi-tiet-thong-bao');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();

  await pressButton(page, 'Tạm khóa 4 hộp thư đã đến ngày');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Tạm khóa' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã tạm khóa 3 hộp thư, để nguyên 1.')).toBeVisible();
  await expect(page.getByText(/Lê Thị Cúc: Hộp thư đã được dùng/)).toBeVisible();
  await card(page, /Tạm khóa/).press('Enter');
  await expect(page.getByText('Có 3 hộp thư')).toBeVisible();
  await photograph('54-vong-doi-tam-khoa');

  await page.getByRole('gridcell', { name: 'Trần Văn Bình' }).press('Space');
  await pressButton(page, 'Mở khóa Trần Văn Bình');
  await tabTo(page, page.getByLabel('Lý do'));
  await page.keyboard.insertText('Đi học về, tiếp tục công tác');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Mở khóa' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Có 2 hộp thư')).toBeVisible();
  await card(page, /Đang dùng/).click();
  await expect(page.getByText('Có 2 hộp thư')).toBeVisible();
  // Locked again at the earliest in six months: nobody is due.
  await card(page, /Đến hạn thông báo khóa/).click();
  await expect(page.getByText('Không có hộp thư nào ở đây')).toBeVisible();
});

test('a withdrawn notice can be drawn up again, a hold keeps its mailbox out, an emergency takes one back at once', async ({
  page,
}) => {
  test.slow();
  await signIn(page);
  await importUsage(page, serverExport({}));
  await goTo(page, 'Vòng đời');
  await card(page, /Đã thông báo khóa/).click();
  const withdraw = page.getByRole('button', { name: 'Rút thông báo' });
  await openRow(page.getByRole('gridcell', { name: 'Sở Tài chính' }), withdraw);
  await withdraw.click();
  await page.getByLabel('Lý do').fill('Đơn vị đề nghị xem lại');
  await page.getByRole('dialog').getByRole('button', { name: 'Rút thông báo' }).click();

  await card(page, /Đến hạn thông báo khóa/).click();
  await page.getByRole('gridcell', { name: 'Nguyễn Thị An' }).click();
  await page.getByRole('button', { name: 'Tạm giữ Nguyễn Thị An' }).click();
  await page.getByLabel('Lý do').fill('Nghỉ thai sản theo đơn');
  await page.getByRole('dialog').getByRole('button', { name: 'Tạm giữ' }).click();
  await expect(page.getByText('Không có hộp thư nào ở đây')).toBeVisible();
  await card(page, /Tạm giữ/).click();
  await page.getByRole('gridcell', { name: 'Nguyễn Thị An' }).click();
  await page.getByRole('button', { name: 'Thôi tạm giữ Nguyễn Thị An' }).click();
  await page.getByLabel('Lý do').fill('Đã đi làm lại');
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi tạm giữ' }).click();

  await card(page, /Đến hạn thông báo khóa/).click();
  await page.getByRole('button', { name: 'Soạn 1 thông báo cho 1 hộp thư' }).click();
  const issue = page.getByRole('button', { name: 'Ban hành thông báo' });
  await openRow(page.getByRole('gridcell', { name: 'chưa ban hành' }), issue);
  await issue.click();
  await expect(page.getByRole('gridcell', { name: '05/TB-STTTT' })).toBeVisible();

  await page.getByRole('button', { name: 'Thu hồi khẩn cấp' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Thu hồi khẩn cấp' });
  await dialog.getByRole('combobox', { name: 'Hộp thư' }).fill('pham van dung');
  await page.getByRole('option', { name: /Phạm Văn Dũng/ }).click();
  await dialog.getByLabel('Lý do').fill('Bị chiếm quyền, phát tán thư rác hàng loạt');
  await dialog.getByRole('button', { name: 'Thu hồi 1 hộp thư' }).click();
  await expect(page.getByText('Có 1 hộp thư')).toBeVisible();
  await page.getByRole('gridcell', { name: 'Phạm Văn Dũng' }).click();
  await page.getByRole('button', { name: 'Khôi phục Phạm Văn Dũng' }).click();
  await page.getByLabel('Lý do').fill('Đã làm sạch máy, đổi mật khẩu');
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.getByText('Không có hộp thư nào ở đây')).toBeVisible();
});
