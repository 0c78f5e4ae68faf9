import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { repositoryDir } from '../repository-dir.ts';
import { expect } from './journey.ts';

/** The operator of every journey. */
export const OPERATOR = {
  fullName: 'Trần Thị Quản Trị',
  username: 'quantri',
  password: 'Sông Tiền mùa nước nổi',
} as const;

/** The screens by the names the navigation gives them. */
export type ScreenName =
  | 'Tổng quan'
  | 'Danh bạ'
  | 'Đơn vị'
  | 'Lịch sử'
  | 'Đề nghị'
  | 'Vòng đời'
  | 'Nhập Excel'
  | 'Máy chủ thư'
  | 'Sổ theo dõi'
  | 'Báo cáo'
  | 'Bàn giao'
  | 'Văn bản'
  | 'Chờ duyệt'
  | 'Tra cứu quy tắc'
  | 'Nhật ký'
  | 'Cài đặt';

/** A sample list, the unit that sent it, and how many people are on it. */
export interface SampleList {
  file: string;
  unit: string;
  people: number;
}

/** A file that exists only in the test. */
export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The three lists shipped with the application. */
export const SAMPLES = {
  soTttt: { file: 'Danh-sach-So-TTTT.xlsx', unit: 'Sở Thông tin và Truyền thông', people: 25 },
  choGao: {
    file: 'Danh-sach-huyen-Cho-Gao.xls',
    unit: 'Ủy ban nhân dân huyện Chợ Gạo',
    people: 18,
  },
  caiLay: {
    file: 'Danh-sach-thi-xa-Cai-Lay.csv',
    unit: 'Ủy ban nhân dân thị xã Cai Lậy',
    people: 15,
  },
} as const satisfies Record<string, SampleList>;

/** Where a sample list lies. */
export const samplePath = ({ file }: SampleList) =>
  join(repositoryDir, 'resources', 'samples', file);

/** Creates the administrator at the first start and goes on to the first import. */
export async function startFirstTime(page: Page): Promise<void> {
  await page.getByLabel('Họ và tên').fill(OPERATOR.fullName);
  await page.getByLabel('Tên đăng nhập').fill(OPERATOR.username);
  await page.getByLabel(/^Mật khẩu/).fill(OPERATOR.password);
  await page.getByLabel('Nhập lại mật khẩu').fill(OPERATOR.password);
  await page.getByRole('button', { name: 'Tạo tài khoản quản trị' }).click();
  await page.getByRole('button', { name: 'Nhập danh sách đầu tiên' }).click();
  await expect(page.getByRole('heading', { name: 'Nhập Excel', level: 1 })).toBeVisible();
}

/** Opens a row by a double click; one that falls on rows just being drawn anew is given again, as a person does. */
export async function openRow(cell: Locator, shown: Locator): Promise<void> {
  await expect(async () => {
    await cell.dblclick();
    await expect(shown).toBeVisible({ timeout: 5_000 });
  }).toPass();
}

/** Goes to a screen by the navigation. */
export async function goTo(page: Page, screen: ScreenName): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
}

/** Hands a file to the import, as the file dialog would. */
export const chooseFile = (page: Page, file: string | FilePayload) =>
  page.getByLabel('Tệp danh sách').setInputFiles(file);

/** Chooses the unit whose people the list holds. */
export async function chooseUnit(page: Page, name: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: 'Đơn vị', exact: true });
  await picker.click();
  await picker.fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(picker).toHaveValue(name);
}

/** Takes a list from its file to the preview. */
export async function previewList(page: Page, list: SampleList): Promise<void> {
  await chooseFile(page, samplePath(list));
  await chooseUnit(page, list.unit);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('tab', { name: `Tất cả (${list.people})` })).toBeVisible();
}

/** Takes a list from its file to the mailboxes. */
export async function importList(page: Page, list: SampleList): Promise<void> {
  await previewList(page, list);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('button', { name: `Cấp ${list.people} hộp thư` }).click();
  await expect(
    page.getByText(`Đã cấp ${list.people} hộp thư từ tệp “${list.file}”.`),
  ).toBeVisible();
}

/** Types into the search of the directory and waits for so many mailboxes. */
export async function searchDirectory(page: Page, text: string, found: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tìm trong danh bạ' }).fill(text);
  await expect(page.getByText(`Có ${found} hộp thư`)).toBeVisible();
}

/** The row of a grid that shows a text, such as an address. */
export const rowWith = (page: Page, text: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: text, exact: true }) });
