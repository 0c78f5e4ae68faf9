import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';
import { readCommandFile } from '../helpers/zmprov-tokens.ts';

/** What the server of this journey has of the people of the sample list. */
const EXPORT = [
  ['leminhhieu', 'active', '524288000'],
  ['lminhhieu', 'locked', '0'],
  ['nguoila', 'active', '524288000'],
  ['galsync.1', 'active', '0'],
]
  .map(
    ([local, status, quota]) => `# name ${local}@tiengiang.gov.vn
displayName: Lê Minh Hiếu
zimbraAccountStatus: ${status}
zimbraLastLogonTimestamp: ${new Date().toISOString().slice(0, 10).replaceAll('-', '')}010000Z
zimbraMailQuota: ${quota}
`,
  )
  .join('\n');

const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

test('from the server’s export to result lists, differences and commands that mend them', async ({
  page,
  host,
}) => {
  test.slow();
  const photograph = (name: string) =>
    host === 'browser' ? inspect(page, name) : Promise.resolve();
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  await goTo(page, 'Máy chủ thư');
  await expect(page.getByText('Chưa có số liệu nào từ máy chủ thư')).toBeVisible();

  await page.getByRole('button', { name: 'Nhập số liệu đầu tiên' }).click();
  await page.getByLabel('Tệp của máy chủ thư').setInputFiles(textFile('gaa.txt', EXPORT));
  await expect(page.getByText('4 tài khoản.')).toBeVisible();
  await photograph('31-may-chu-cach-hieu');
  await page.getByRole('button', { name: 'Nhập 4 tài khoản' }).click();
  await expect(page.getByText(/ghép được 2 với danh bạ/)).toBeVisible();
  await page.getByRole('tab', { name: 'Danh bạ không có (1)' }).click();
  await expect(page.getByRole('gridcell', { name: 'nguoila@tiengiang.gov.vn' })).toBeVisible();
  await page.getByRole('tab', { name: 'Trạng thái lệch (1)' }).click();
  await expect(page.getByText('Danh bạ: Đang dùng; máy chủ: tạm khóa (locked).')).toBeVisible();
  await photograph('32-may-chu-ket-qua');
  const lists = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất tất cả danh sách' }).click();
  expect((await lists).suggestedFilename()).toMatch(/^Doi-chieu-may-chu-thu_.*\.xlsx$/);

  await tab(page, 'Số liệu đã nhập');
  await expect(page.getByText(/Dùng được để xét Điều 5 khoản 3/)).toBeVisible();
  await tab(page, 'Tình hình sử dụng');
  await page.getByRole('combobox', { name: 'Danh sách' }).selectOption('password');
  await expect(page.getByText(/^Có \d+ hộp thư$/)).toBeVisible();
  await photograph('34-may-chu-su-dung');

  await tab(page, 'Đối chiếu');
  await expect(page.getByRole('tab', { name: 'Trạng thái (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Lập lệnh sửa máy chủ theo danh bạ (1)' }).click();
  await expect(page.getByText('Mở lại tài khoản')).toBeVisible();
  await photograph('36-may-chu-ke-hoach');

  const saved: Promise<string>[] = [];
  page.on('download', (download) => saved.push(download.path()));
  await page.getByRole('button', { name: 'Xuất tệp lệnh (1 bước)' }).click();
  await expect(page.getByText(/^Đã xuất .*_lenh\.zmp/)).toBeVisible();
  const texts = await Promise.all(saved.map(async (path) => readFileSync(await path, 'utf8')));
  expect(texts.map(readCommandFile)).toContainEqual([
    ['ma', 'lminhhieu@tiengiang.gov.vn', 'zimbraAccountStatus', 'active'],
  ]);

  await page.getByRole('button', { name: 'Nhập nhật ký của máy chủ…' }).click();
  await page
    .getByLabel('Nội dung')
    .fill(
      'prov> ERROR: account.NO_SUCH_ACCOUNT (no such account: lminhhieu@tiengiang.gov.vn)\nprov> ',
    );
  await page.getByRole('button', { name: 'Nhập nhật ký', exact: true }).click();
  await expect(page.getByText('Nhật ký: 0 bước đã thực hiện, 1 bước bị từ chối.')).toBeVisible();
  await expect(
    page.getByText(/Máy chủ không có tài khoản này: account\.NO_SUCH_ACCOUNT/),
  ).toBeVisible();
});

test('what a list granted becomes a file of accounts with passwords, once', async ({ page }) => {
  await startFirstTime(page);
  await importList(page, SAMPLES.soTttt);
  // Of two that are chosen in Danh bạ, for another server; the rest as they came with the list.
  await goTo(page, 'Danh bạ');
  await page.getByRole('gridcell', { name: 'leminhhieu@tiengiang.gov.vn', exact: true }).click();
  await page
    .getByRole('gridcell', { name: 'lminhhieu@tiengiang.gov.vn', exact: true })
    .click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Lệnh máy chủ thư…' }).press('Enter');
  await expect(page.getByRole('heading', { name: '2 hộp thư chọn trong Danh bạ' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Dạng tệp lệnh' }).selectOption('exchange');
  await page.getByRole('button', { name: 'Xuất tệp lệnh (2 bước)' }).press('Enter');
  await expect(page.getByText(/^Đã xuất .*_lenh\.csv, .*_lenh\.ps1/)).toBeVisible();
  await goTo(page, 'Máy chủ thư');
  await tab(page, 'Lệnh cho máy chủ');
  await expect(page.getByRole('cell', { name: 'cấp mới' })).toBeVisible();
  await page.getByRole('button', { name: /^Lập kế hoạch lệnh/ }).press('Enter');
  const saved: Promise<string>[] = [];
  page.on('download', (download) => saved.push(download.path()));
  await page.getByRole('button', { name: 'Xuất tệp lệnh (23 bước)' }).press('Enter');
  await expect(page.getByText(/Tệp chứa 23 mật khẩu ban đầu/)).toBeVisible();
  const texts = await Promise.all(saved.map(async (path) => readFileSync(await path, 'utf8')));
  const created = texts.map(readCommandFile).find((lines) => lines[0]?.[0] === 'ca');
  expect(created).toHaveLength(23);
  expect(new Set(created?.map(([, , password]) => password)).size).toBe(23);
});
