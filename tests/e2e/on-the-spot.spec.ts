import { attach } from './support/office.ts';
import { password, people, type Person } from './support/people.ts';
import { pdf } from './support/papers.ts';
import { expect, inspect, shoot, test, type Page } from './support/test.ts';

/** A procedure that the commune does at once. */
const code = '2.000635';

/** Another official signs in at the same screen, under a name of his own. */
async function takeOver(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: 'Đăng nhập để làm tiếp' }).click();
  await page.getByLabel('Số định danh hoặc tên đăng nhập').fill(people[person]);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeHidden();
}

test('năm việc tại chỗ trong một lần, mỗi bước một người ký tên mình', async ({ as }) => {
  const head = await as('deskHead');
  await head.goto('/office/on-the-spot');
  // Who heads the desk does not receive at it.
  await expect(head.getByRole('link', { name: 'Giải quyết tại chỗ', exact: true })).toBeVisible();
  await expect(head.getByRole('link', { name: 'Tiếp nhận', exact: true })).toHaveCount(0);
  const picker = head.getByRole('combobox', { name: 'Thủ tục' });
  await picker.fill(code);
  await head.getByRole('option', { name: new RegExp(code.replace('.', '\\.')) }).click();
  await head.getByRole('button', { name: 'Giải quyết tại chỗ thủ tục này' }).click();
  await expect(head.getByRole('listitem').filter({ hasText: code })).toBeVisible();
  await inspect(head, 'spot-01-choice');

  const page = await as('reception');
  await page.goto('/office/intake');
  await page.getByLabel('Số định danh cá nhân').fill('001087004459');
  await page.getByLabel('Họ, chữ đệm và tên').fill('Vũ Đình Long');
  await page.getByLabel('Điện thoại').fill('0912000059');
  await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill(code);
  await page.getByRole('option', { name: new RegExp(code.replace('.', '\\.')) }).click();
  await page.getByRole('button', { name: 'Nhận đủ giấy tờ bắt buộc' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  await expect(page.getByRole('dialog', { name: /^Giấy tiếp nhận và hẹn trả/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Giải quyết tại chỗ', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Giải quyết tại chỗ' })).toBeVisible();
  await page.getByRole('button', { name: 'Chuyển bước', exact: true }).click();
  await expect(page.getByText(/^Đến lượt: /)).toBeVisible();
  await inspect(page, 'spot-02-turn');

  await takeOver(page, 'specialist');
  await page.getByRole('radio', { name: 'Đồng ý giải quyết' }).check();
  await page.getByRole('button', { name: 'Trình ký', exact: true }).click();
  await expect(page.getByText(/^Đến lượt: Lãnh đạo/)).toBeVisible();
  if (await page.getByText('Đến lượt: Lãnh đạo phòng').isVisible()) {
    await takeOver(page, 'divisionHead');
    await page.getByRole('button', { name: 'Chuyển bước', exact: true }).click();
    await expect(page.getByText('Đến lượt: Lãnh đạo cơ quan')).toBeVisible();
  }
  await takeOver(page, 'leader');
  await page.getByRole('button', { name: 'Ký duyệt', exact: true }).click();
  await expect(page.getByText(/^Đến lượt: Văn thư/)).toBeVisible();
  await takeOver(page, 'records');
  await page.getByLabel('Số văn bản kết quả').fill('9/TL-HT');
  await attach(
    page,
    page.getByRole('button', { name: 'Tệp kết quả đã ký' }),
    pdf('trich-luc.pdf', 'Trich luc'),
  );
  await shoot(page, 'spot-03-stamp');
  await page.getByRole('button', { name: 'Phát hành kết quả', exact: true }).click();
  await expect(page.getByText(/^Đến lượt: /)).toBeVisible();
  await takeOver(page, 'reception');
  await page.getByRole('button', { name: 'Trả kết quả', exact: true }).click();
  await expect(page.getByText('Đã xong tại chỗ')).toBeVisible();
  // Each under his own name.
  for (const name of ['Phạm Thu Hằng', 'Lê Minh Đức'])
    await expect(page.getByText(name).first()).toBeVisible();
  await shoot(page, 'spot-04-over');
});
