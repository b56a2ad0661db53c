import { expect, test } from './support/test.ts';

/** Who works on the list all day goes from row to row by keyboard. */
test('danh sách đi bằng phím j, k và Enter', async ({ as }) => {
  const page = await as('reception');
  await page.goto('/office?view=agency');
  const rows = page.getByRole('table').getByRole('link');
  await expect(rows.nth(1)).toBeVisible();
  for (const [key, row] of [
    ['j', 0],
    ['j', 1],
    ['k', 0],
    ['k', 0],
    ['j', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(rows.nth(row)).toBeFocused();
  }
  const code = (await rows.nth(1).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  // Back in the list, the keys go on from the one that was read.
  await page.goBack();
  await expect(page.getByRole('table').getByRole('link', { name: code })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('table').getByRole('link', { name: code })).toBeFocused();
  // Where someone types, a letter is a letter.
  const search = page.getByRole('searchbox', { name: 'Tìm hồ sơ' });
  await search.focus();
  await page.keyboard.press('j');
  await expect(search).toHaveValue('j');
});

/** What a list shows stands in its address: it can be kept and shared. */
test('bộ lọc của danh sách nằm trong địa chỉ', async ({ as }) => {
  const page = await as('reception');
  await page.goto('/office/dossiers');
  const [due, status] = [page.getByLabel('Thời hạn'), page.getByLabel('Trạng thái')];
  const shown = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^H26/ }) });
  await expect(shown.first()).toBeVisible();
  await status.selectOption('processing');
  await expect(page).toHaveURL(/[?&]status=processing\b/);
  await due.selectOption('overdue');
  await expect(page).toHaveURL(/[?&]due=overdue\b/);
  const address = page.url();
  await page.reload();
  await expect(status).toHaveValue('processing');
  await expect(due).toHaveValue('overdue');
  await page.getByRole('button', { name: 'Xóa lọc' }).first().click();
  await expect(page).not.toHaveURL(/status=|due=/);
  await expect(due).toHaveValue('');
  await page.goto(address);
  await expect(due).toHaveValue('overdue');
});
