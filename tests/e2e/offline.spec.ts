import { openTask, startDraft } from './support/filing.ts';
import { expect, test } from './support/test.ts';

/** The network goes away in the middle of typing; nothing typed is lost, and other devices get it afterwards. */
test('mất mạng không mất chữ nào', async ({ as }) => {
  const page = await as('citizen');
  await startDraft(page);
  const draft = page.url();
  await openTask(page, 'Người nộp');
  const address = page.getByLabel('Địa chỉ liên hệ (không bắt buộc)');
  await address.fill('Số 12 ngõ 5 phố Đội Cấn');
  const line = page.getByRole('main').getByRole('status').first();
  await expect(line).toHaveText(/^Đã lưu \d/);

  await page.context().setOffline(true);
  await expect(page.getByText(/Đang mất mạng/)).toBeVisible();
  await address.fill('Số 14 ngõ 9 phố Ngọc Hà, phường Ba Đình');
  await expect(line).toHaveText(/^Mất kết nối. Đã giữ trên máy này/);

  await page.context().setOffline(false);
  await expect(line).toHaveText(/^Đã lưu \d/);
  await expect(page.getByText(/Đang mất mạng/)).toBeHidden();

  const other = await as('citizen');
  await other.goto(`${draft}/applicant`);
  await expect(other.getByLabel('Địa chỉ liên hệ (không bắt buộc)')).toHaveValue(
    'Số 14 ngõ 9 phố Ngọc Hà, phường Ba Đình',
  );
});

/** The page is closed while the network is away: what the device kept comes back with the next visit. */
test('đóng trang khi mất mạng, mở lại vẫn còn', async ({ as }) => {
  const page = await as('citizen');
  await startDraft(page);
  const draft = page.url();
  await openTask(page, 'Người nộp');
  await page.route('**/api/v1/dossiers/**', (route) => route.abort('connectionfailed'));
  await page.getByLabel('Địa chỉ liên hệ (không bắt buộc)').fill('Số 1 phố Quán Thánh');
  await expect(page.getByText(/^Mất kết nối. Đã giữ trên máy này/)).toBeVisible();
  const context = page.context();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${draft}/applicant`);
  await expect(again.getByLabel('Địa chỉ liên hệ (không bắt buộc)')).toHaveValue('Số 1 phố Quán Thánh');
  // With the time, if this page had to send it; without, if the closing page still could.
  await expect(again.getByRole('main').getByRole('status').first()).toHaveText(/^Đã lưu/);

  const other = await as('citizen');
  await other.goto(`${draft}/applicant`);
  await expect(other.getByLabel('Địa chỉ liên hệ (không bắt buộc)')).toHaveValue('Số 1 phố Quán Thánh');
});
