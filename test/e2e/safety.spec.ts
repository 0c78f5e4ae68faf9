import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { callApi } from '../helpers/journey/call-api.ts';
import { expectPolicyHolds } from '../helpers/journey/content-policy.ts';
import { type Application, openInBrowser } from '../helpers/journey/drivers.ts';
import { inspect } from '../helpers/journey/inspect.ts';
import { expect, test } from '../helpers/journey/journey.ts';
import { goTo, importList, OPERATOR, SAMPLES, startFirstTime } from '../helpers/journey/steps.ts';
import { updateByFiles } from '../helpers/journey/update-steps.ts';
import { releaseKeys } from '../helpers/signed-update.ts';
import { makeTempDir, removeTempDir } from '../helpers/temp-folder.ts';

const PASSPHRASE = 'cho noi Cai Be mot sang som';

/** What buttons are called that change something or take lists of people away. */
const ACTING =
  /^(Bắt đầu|Ban hành|Công bố|Đọc biểu mẫu|Ghi|Hoàn tất|In |In$|Kết thúc|Khôi phục|Lập|Lưu|Mở khóa|Nhập|Quên mật khẩu|Rút|Sắp xếp lại|Soạn|Sửa|Tạm giữ|Thêm|Thu hồi|Thực hiện|Tiếp nhận|Xóa|Xuất)/;

test.describe.configure({ mode: 'serial' });

/** These journeys start the application more than once, each time in the browser host. */
async function start(browser: Browser, dataDir: string): Promise<Application> {
  return openInBrowser(browser, dataDir, dataDir);
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  await page.getByLabel('Tên đăng nhập', { exact: true }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openSettings(page: Page, section: string): Promise<void> {
  await goTo(page, 'Cài đặt');
  await page.getByRole('tab', { name: section }).click();
}

test('a damaged file at the start leads to a restored register', async ({
  host,
  dataDir,
  playwright,
  launchOptions,
}) => {
  test.skip(host !== 'browser');
  const browser = await playwright.chromium.launch(launchOptions);
  const first = await start(browser, dataDir);
  await startFirstTime(first.page);
  await importList(first.page, SAMPLES.choGao);
  await first.close();

  const file = join(dataDir, 'register.sqlite');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xaa, 4_096, bytes.length - 10));
  const second = await start(browser, dataDir);
  const { page } = second;
  await expect(page.getByRole('alert')).toContainText('bị hỏng hoặc bị mất');
  await expect(page.getByText(/đã được chép thêm một bản/)).toBeVisible();
  await expectNoSeriousFault(page);
  await page.screenshot({ path: 'test-results/screenshots/an-toan-khoi-phuc.png', fullPage: true });
  await page.getByLabel('Tên đăng nhập của quản trị viên').fill(OPERATOR.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  await signIn(page, OPERATOR.username, OPERATOR.password);
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 18 hộp thư')).toBeVisible();
  await second.close();
  await browser.close();
});

test('an operator without rights sees nothing he may not', async ({
  host,
  dataDir,
  playwright,
  launchOptions,
}) => {
  test.skip(host !== 'browser');
  const browser = await playwright.chromium.launch(launchOptions);
  const { page, close } = await start(browser, dataDir);
  await startFirstTime(page);
  // What the office wants two people for, asked by one of them.
  const leader = await callApi<{ password: string }>(page, 'operator.create', {
    username: 'lanhdao',
    fullName: 'Phạm Văn Lãnh',
    role: 'leader',
    branchUnitId: null,
  });
  await openSettings(page, 'Duyệt hai người');
  await page.getByLabel('Cấp lại địa chỉ đã có người dùng cần người thứ hai duyệt').click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu cài đặt.')).toBeVisible();
  await page.screenshot({ path: 'test-results/screenshots/cai-dat-duyet-hai-nguoi.png' });
  const { units } = await callApi<{ units: { id: number }[] }>(page, 'unit.list', {
    text: 'Sở Tài chính',
  });
  const grant = { fullName: 'Võ Thị Sáu', unitId: units[0]?.id };
  const { id } = await callApi<{ id: number }>(page, 'mailbox.issue', grant);
  await callApi(page, 'lifecycle.revoke', {
    mailboxIds: [id],
    reason: 'Hộp thư bị chiếm, phát tán thư có mã độc, ảnh hưởng an toàn thông tin',
    document: 'Công văn số 5/STC',
  });
  await expect(
    callApi(page, 'mailbox.issue', {
      ...grant,
      localPart: 'vothisau',
      addressReason: 'Vẫn là người ấy',
    }),
  ).rejects.toThrow('APPROVAL_REQUESTED');
  await goTo(page, 'Chờ duyệt');
  await page.getByRole('tab', { name: 'Tôi đã gửi (1)' }).click();
  await page.getByRole('button', { name: /^Xem Cấp hộp thư/ }).click();
  await expect(page.getByRole('button', { name: 'Rút lại' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt và thực hiện' })).toHaveCount(0);

  await openSettings(page, 'Người dùng');
  await page.getByRole('button', { name: 'Thêm người dùng' }).click();
  await page.getByLabel('Họ và tên').fill('Lê Thị Tra');
  await page.getByLabel('Tên đăng nhập').fill('tra');
  await page.getByLabel('Vai trò').selectOption('Tra cứu');
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  const password = await page.locator('.one-time-secret code').innerText();
  await expectNoSeriousFault(page);
  await page.screenshot({
    path: 'test-results/screenshots/an-toan-nguoi-dung.png',
    fullPage: true,
  });
  await page.getByRole('button', { name: 'Đã ghi lại, đóng' }).click();
  await expect(page.getByText(password)).toHaveCount(0);

  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await signIn(page, 'tra', password);
  await expect(
    page.getByRole('heading', { name: 'Đổi mật khẩu trước khi làm việc' }),
  ).toBeVisible();
  await page.getByLabel('Mật khẩu được cấp').fill(password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('con do Ben Tranh buoi sang');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('con do Ben Tranh buoi sang');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  const navigation = page.getByRole('navigation');
  await expect(navigation.getByRole('link', { name: 'Danh bạ' })).toBeVisible();
  for (const hidden of ['Nhập Excel', 'Nhật ký'])
    await expect(navigation.getByRole('link', { name: hidden })).toHaveCount(0);
  await page.evaluate(() => {
    window.location.hash = '#/nhat-ky';
  });
  await expect(page.getByRole('heading', { name: 'Nhật ký', level: 1 })).toHaveCount(0);
  // Every screen opens without asking for anything that is refused, and offers nothing that acts.
  for (const link of await navigation.getByRole('link').all()) {
    const screen = (await link.getAttribute('aria-label')) ?? (await link.innerText());
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    const offered = await page.locator('main button:visible').allInnerTexts();
    expect({ screen, acts: offered.filter((label) => ACTING.test(label)) }).toEqual({
      screen,
      acts: [],
    });
  }
  await goTo(page, 'Cài đặt');
  for (const hidden of ['Người dùng', 'Sao lưu và khôi phục'])
    await expect(page.getByRole('tab', { name: hidden })).toHaveCount(0);
  await expectNoSeriousFault(page);

  await page.getByRole('button', { name: /^Tài khoản:/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await signIn(page, 'lanhdao', leader.password);
  await page.getByLabel('Mật khẩu được cấp').fill(leader.password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('cau Rach Mieu noi hai bo');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('cau Rach Mieu noi hai bo');
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await goTo(page, 'Tổng quan');
  await page.getByRole('button', { name: /^Mở chờ duyệt/ }).click();
  await page.getByRole('button', { name: /^Xem Cấp hộp thư/ }).click();
  await expect(page.getByRole('table', { name: 'Các hộp thư' })).toContainText('vothisau');
  await inspect(page, 'cho-duyet');
  const denied = await callApi<{ events: { operator: string }[] }>(page, 'audit.list', {
    action: 'access.deny',
  });
  expect(denied.events.filter(({ operator }) => operator === 'Lê Thị Tra')).toEqual([]);
  await page.getByRole('button', { name: 'Duyệt và thực hiện' }).click();
  await expect(
    page.getByText('Không có việc nào của người khác đang chờ bạn duyệt.'),
  ).toBeVisible();
  await expect(
    page.getByLabel('Chi tiết việc chờ duyệt').getByText('Đã duyệt và thực hiện'),
  ).toBeVisible();
  await close();
  await browser.close();
});

test('an encrypted backup opens in another data folder with the passphrase, and not without', async ({
  host,
  dataDir,
  playwright,
  launchOptions,
}) => {
  test.skip(host !== 'browser');
  const browser = await playwright.chromium.launch(launchOptions);
  const [stick, elsewhere, keyFolder] = [makeTempDir(), makeTempDir(), makeTempDir()];
  const keys = releaseKeys(keyFolder);
  process.env.DANHBA_TEST_UPDATE_KEY = keys.publicKey;
  const first = await start(browser, dataDir);
  await startFirstTime(first.page);
  await importList(first.page, SAMPLES.choGao);
  await openSettings(first.page, 'Sao lưu và khôi phục');
  await first.page.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(first.page.getByText('Đã sao lưu và kiểm tra xong.')).toBeVisible();
  await first.page.getByLabel('Thư mục', { exact: true }).fill(stick);
  await first.page.getByLabel('Cụm mật khẩu').fill(PASSPHRASE);
  await first.page.getByRole('button', { name: 'Lưu', exact: true }).last().click();
  await expect(first.page.getByText('Đã lưu nơi đặt bản sao thứ hai.')).toBeVisible();
  await first.page.getByRole('button', { name: 'Chép ngay' }).click();
  const copied = first.page.getByText(/^Đã chép bản mã hóa: /);
  await expect(copied).toBeVisible();
  const path = (await copied.innerText()).replace('Đã chép bản mã hóa: ', '').trim();
  await expectNoSeriousFault(first.page);
  await first.page.screenshot({
    path: 'test-results/screenshots/an-toan-sao-luu.png',
    fullPage: true,
  });
  await first.page.emulateMedia({ colorScheme: 'dark' });
  await openSettings(first.page, 'Cập nhật phần mềm');
  await updateByFiles(first.page, keys);
  await expectPolicyHolds(first.page);
  await openSettings(first.page, 'Dữ liệu cá nhân');
  await first.page.getByLabel('Tìm người cần xuất, sửa hoặc xóa dữ liệu').fill('nguyen huu loi');
  const saved = await first.saveFile(() =>
    first.page.getByRole('button', { name: 'Xuất dữ liệu của Nguyễn Hữu Lợi' }).click(),
  );
  expect(readFileSync(saved).subarray(0, 2).toString()).toBe('PK');
  await first.page.getByRole('button', { name: 'Xóa dữ liệu của Nguyễn Hữu Lợi' }).click();
  await expect(first.page.getByRole('region', { name: 'Văn bản không bị xóa' })).toContainText(
    'Luật Lưu trữ 33/2024/QH15',
  );
  await first.page.getByLabel('Lý do, văn bản').fill('Đơn ngày 20/11/2026');
  await first.page.getByRole('button', { name: 'Xóa dữ liệu', exact: true }).click();
  await expect(first.page.getByText(/còn hiệu lực nên chưa được xóa/)).toBeVisible();
  await expectNoSeriousFault(first.page);
  await first.page.screenshot({ path: 'test-results/screenshots/an-toan-du-lieu-ca-nhan.png' });
  await goTo(first.page, 'Nhật ký');
  await first.page.getByRole('button', { name: 'Kiểm tra toàn bộ ngay' }).click();
  await expect(first.page.getByText(/^Kiểm tra toàn bộ lúc/)).toBeVisible();
  // A row that somebody changes in the file, past the application, is named.
  const raw = new Database(join(dataDir, 'register.sqlite'));
  raw.exec(`UPDATE mailbox SET birth_year = 1901 WHERE id = 3`);
  raw.close();
  await first.page.getByRole('button', { name: 'Kiểm tra toàn bộ ngay' }).click();
  await expect(
    first.page.getByText(/Danh bạ bị sửa ngoài ứng dụng hoặc bị hỏng: Hộp thư, dòng số 3 khác/),
  ).toBeVisible();
  await first.page.screenshot({ path: 'test-results/screenshots/an-toan-sua-ngoai.png' });
  await goTo(first.page, 'Tổng quan');
  await expect(first.page.getByText('Danh bạ hoặc nhật ký không còn nguyên vẹn')).toBeVisible();
  await first.page.screenshot({ path: 'test-results/screenshots/an-toan-bao-hong.png' });
  await goTo(first.page, 'Nhật ký');
  await first.page.getByLabel('Người hoặc hộp thư').fill('nguyen huu loi');
  await expect(first.page.getByText(/^Đang xem \d+/)).toBeVisible();
  await expectNoSeriousFault(first.page);
  await first.page.screenshot({ path: 'test-results/screenshots/an-toan-nhat-ky.png' });
  await first.close();

  const second = await start(browser, elsewhere);
  const { page } = second;
  await page.getByRole('button', { name: 'Khôi phục từ bản sao lưu của máy khác' }).click();
  await page.getByLabel('Đường dẫn của tệp sao lưu').fill(path);
  await page.getByLabel('Cụm mật khẩu của bản sao lưu').fill('mot cum mat khau khac han');
  await page.getByLabel('Tên đăng nhập của quản trị viên').fill(OPERATOR.username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('không mở được bản sao lưu này');
  await page.getByLabel('Cụm mật khẩu của bản sao lưu').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await signIn(page, OPERATOR.username, OPERATOR.password);
  await goTo(page, 'Danh bạ');
  await expect(page.getByText('Có 18 hộp thư')).toBeVisible();
  await second.close();
  await browser.close();
  delete process.env.DANHBA_TEST_UPDATE_KEY;
  for (const dir of [stick, elsewhere, keyFolder]) removeTempDir(dir);
});
