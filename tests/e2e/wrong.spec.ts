import { openTask, startDraft } from './support/filing.ts';
import { begin, confirm } from './support/office.ts';
import { audit, expect, shoot, test, type Page } from './support/test.ts';

/** Input errors: all of them in a summary that has focus, each beside its field, and nothing typed is lost. */
test('lỗi nhập được nêu đủ, đúng chỗ, không mất nội dung', async ({ as }) => {
  const page = await as('citizen');
  await startDraft(page);
  await openTask(page, 'Người nộp');
  await page.getByLabel('Số định danh cá nhân').fill('12345');
  await page.getByLabel('Số điện thoại').fill('0123');
  await page.getByLabel('Địa chỉ liên hệ (không bắt buộc)').fill('Số 12 phố Đội Cấn');
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();

  const summary = page.getByRole('alert').filter({ hasText: 'Có chỗ cần sửa trước khi tiếp tục' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(2);
  const identity = page.getByRole('textbox', { name: 'Số định danh cá nhân' });
  await expect(identity).toHaveAttribute('aria-invalid', 'true');
  await expect(identity).toHaveAccessibleDescription(/phải có đúng 12 chữ số/);
  await expect(page.getByRole('textbox', { name: 'Số điện thoại' })).toHaveAccessibleDescription(
    /có 10 chữ số/,
  );
  await shoot(page, 'wrong-applicant');
  await summary.getByRole('link', { name: /12 chữ số/ }).click();
  await expect(identity).toBeFocused();
  await expect(identity).toHaveValue('12345');
  await expect(page.getByLabel('Địa chỉ liên hệ (không bắt buộc)')).toHaveValue('Số 12 phố Đội Cấn');

  await identity.fill('001190999001');
  await page.getByLabel('Số điện thoại').fill('0912 000 001');
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tờ khai' })).toBeVisible();
  const asks = page.getByRole('group', { name: 'Người yêu cầu', exact: true });
  await asks.getByLabel('Họ, chữ đệm, tên người yêu cầu').fill('Nguyễn Thị An');
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await expect(summary).toBeFocused();
  await expect(asks.getByRole('textbox', { name: 'Ngày, tháng, năm sinh' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(asks.getByLabel('Họ, chữ đệm, tên người yêu cầu')).toHaveValue('Nguyễn Thị An');
  await shoot(page, 'wrong-form');
});

test('sai mật khẩu được nói rõ', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/sign-in');
  await page.getByLabel('Số định danh hoặc tên đăng nhập').fill('020085999002');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('khong-dung-dau');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'mật khẩu không đúng' })).toBeVisible();
  await expect(page.getByLabel('Số định danh hoặc tên đăng nhập')).toHaveValue('020085999002');
  await audit(page);
});

/** Addresses of the dossiers that wait for an appraisal by this official. */
async function tasks(page: Page): Promise<string[]> {
  const links = page.getByRole('row').filter({ hasText: 'Thẩm định' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

/** Two officials have the same dossier open; the slower one is told, and keeps what was typed. */
test('hai cán bộ cùng xử lý một hồ sơ', async ({ as }) => {
  const [slow, quick] = [await as('specialist'), await as('otherSpecialist')];
  // One that both may work on: some are given to one of them alone.
  const theirs = await tasks(quick);
  const path = (await tasks(slow)).find((one) => theirs.includes(one));
  if (!path) throw new Error('no dossier waits for both');
  await slow.goto(path);
  await begin(slow, 'Trình ký');
  const dialog = slow.getByRole('dialog', { name: 'Trình ký', exact: true });
  await dialog.getByRole('radio', { name: 'Đồng ý giải quyết' }).check();
  const grounds = dialog.getByLabel('Căn cứ và nội dung đề xuất');
  await grounds.fill('Đã xác minh với công an phường, đủ điều kiện.');

  await quick.goto(path);
  await begin(quick, 'Trình ký');
  await quick.getByRole('radio', { name: 'Đồng ý giải quyết' }).check();
  await confirm(quick, 'Trình ký', 'Đã trình ký');

  await dialog.getByRole('button', { name: 'Trình ký', exact: true }).click();
  await expect(dialog.getByText('Người khác vừa thay đổi hồ sơ này')).toBeVisible();
  await shoot(slow, 'wrong-stale');
  await dialog.getByRole('button', { name: 'Tải lại, giữ nội dung đang nhập' }).click();
  await expect(dialog.getByText('Đã tải bản mới nhất. Diễn biến mới:')).toBeVisible();
  await expect(dialog.getByText('Việc này không còn làm được')).toBeVisible();
  await expect(grounds).toHaveValue('Đã xác minh với công an phường, đủ điều kiện.');
});
