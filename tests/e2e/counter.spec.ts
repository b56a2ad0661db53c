import { procedure } from './support/filing.ts';
import { expect, shoot, test } from './support/test.ts';

/** What a card reader types: number, old number, name, birth date, sex, address, date of issue. */
const card = (number: string, name: string, born: string) =>
  `${number}||${name}|${born}|Nam|Số 3 ngõ 8 phố Vạn Bảo, phường Ba Đình, Hà Nội|10052024`;

/** Someone stands at the counter and others wait: everything by keyboard, focus goes on by itself. */
test('tiếp nhận tại quầy chỉ bằng bàn phím, dưới một phút', async ({ as }) => {
  const page = await as('reception');
  await page.goto('/office/intake');
  const begun = Date.now();
  await expect(page.getByLabel('Quét mã QR trên thẻ căn cước')).toBeFocused();
  // A reader types the whole line at once.
  await page.keyboard.insertText(card('001088004457', 'Phạm Văn Dũng', '02031988'));
  await expect(page.getByLabel('Họ, chữ đệm và tên')).toHaveValue('Phạm Văn Dũng');
  await expect(page.getByLabel('Số định danh cá nhân')).toHaveValue('001088004457');

  await expect(page.getByRole('combobox', { name: 'Tìm thủ tục' })).toBeFocused();
  await page.keyboard.type('xac nhan tinh trang hon nhan');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(procedure.code);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: 'Nhận đủ giấy tờ bắt buộc' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Mẫu điện tử tương tác/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');

  const received = page.getByText(/^Đã tiếp nhận hồ sơ H26\.00004-\d{6}-\d{4,}$/);
  await expect(received).toBeVisible();
  const slip = page.getByRole('dialog', { name: /^Giấy tiếp nhận và hẹn trả/ });
  await expect(slip.getByTitle('Giấy tiếp nhận và hẹn trả')).toBeVisible();
  await expect(slip.getByRole('button', { name: 'In', exact: true })).toBeFocused();
  expect(Date.now() - begun, 'milliseconds from the card to the slip').toBeLessThan(60_000);
  await shoot(page, 'counter-slip');

  await slip.getByRole('button', { name: 'In', exact: true }).focus();
  await page.keyboard.press('Escape');
  await expect(slip).toBeHidden();
  await expect(page.getByLabel('Quét mã QR trên thẻ căn cước')).toBeFocused();
  await shoot(page, 'counter-received');
});

/** The line breaks at the worst moment: the server has received, and nobody at the counter has heard of it. */
test('mất câu trả lời khi tiếp nhận: bấm lại vẫn là một hồ sơ, có giấy hẹn', async ({ as }) => {
  const page = await as('reception');
  await page.goto('/office/intake');
  await page.getByLabel('Quét mã QR trên thẻ căn cước').focus();
  await page.keyboard.insertText(card('001091004458', 'Đỗ Quang Huy', '15081991'));
  await expect(page.getByLabel('Họ, chữ đệm và tên')).toHaveValue('Đỗ Quang Huy');
  await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('xac nhan tinh trang hon nhan');
  await page.getByRole('option', { name: new RegExp(procedure.code.replace('.', '\\.')) }).click();
  await page.getByRole('button', { name: 'Nhận đủ giấy tờ bắt buộc' }).click();
  const codes: string[] = [];
  await page.route(
    '**/api/v1/dossiers/*/actions',
    async (route) => {
      const answer = await route.fetch();
      codes.push(((await answer.json()) as { code: string }).code);
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  await expect(page.getByText('Chưa tiếp nhận được hồ sơ')).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  await expect(page.getByText(`Đã tiếp nhận hồ sơ ${codes[0] ?? ''}`)).toBeVisible();
  const slip = page.getByRole('dialog', { name: /^Giấy tiếp nhận và hẹn trả/ });
  await expect(slip.getByTitle('Giấy tiếp nhận và hẹn trả')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(slip).toBeHidden();
  // What is typed for the next person can be dropped as a whole.
  await page.getByLabel('Họ, chữ đệm và tên').fill('Lê Thị Cúc');
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click();
  const asks = page.getByRole('dialog', { name: 'Bắt đầu lại' });
  await asks.getByRole('button', { name: 'Bắt đầu lại' }).click();
  await expect(page.getByLabel('Họ, chữ đệm và tên')).toHaveValue('');
  await expect(page.getByLabel('Quét mã QR trên thẻ căn cước')).toBeFocused();
});

/** In the demo he has one of the kind under way. */
test('hồ sơ trùng được đặt cạnh nhau trước khi tiếp nhận, không bao giờ bị chặn', async ({ as }) => {
  const page = await as('reception');
  await page.goto('/office/intake');
  await page.getByLabel('Quét mã QR trên thẻ căn cước').focus();
  await page.keyboard.insertText(card('020085999002', 'Trần Văn Bình', '15081985'));
  await expect(page.getByLabel('Họ, chữ đệm và tên')).toHaveValue('Trần Văn Bình');
  await page.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('xac nhan tinh trang hon nhan');
  await page.getByRole('option', { name: new RegExp(procedure.code.replace('.', '\\.')) }).click();
  await page.getByRole('button', { name: 'Nhận đủ giấy tờ bắt buộc' }).click();
  await page.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  const stop = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Vẫn tiếp nhận' }) });
  await expect(stop).toBeVisible();
  await shoot(page, 'counter-duplicate');
  await stop.getByRole('button', { name: 'Vẫn tiếp nhận' }).click();
  await expect(page.getByText(/^Đã tiếp nhận hồ sơ H26\.00004-\d{6}-\d{4,}$/)).toBeVisible();
});
