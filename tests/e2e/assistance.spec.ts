import { attach, openByCode } from './support/office.ts';
import { choosePlace, fillForm, papers, procedure } from './support/filing.ts';
import { expect, photograph, shoot, test, type Page } from './support/test.ts';

const owner = { name: 'Nguyễn Thị An', number: '001190999001' };

/** The code in the last letter to somebody. */
async function codeTo(
  letters: readonly { to: readonly string[]; text: string }[],
  address: string,
): Promise<string> {
  const find = () =>
    letters
      .filter(({ to }) => to.includes(address))
      .map(({ text }) => /nộp hộ: (\d{6})/.exec(text)?.[1])
      .findLast((code) => code !== undefined);
  await expect.poll(find, { message: `the code for ${address}` }).toBeTruthy();
  return find() ?? '';
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Mã chủ hồ sơ đọc cho bạn').fill(code);
  await page.getByRole('button', { name: 'Xác nhận mã' }).click();
  await expect(page.getByLabel('Mã chủ hồ sơ đọc cho bạn')).toBeHidden();
}

test('trường học nộp hộ, chủ hồ sơ thấy ngay và xác nhận trong tài khoản của mình', async ({ as }) => {
  const helper = await as('otherCitizen');
  await helper.goto(`/procedures/${procedure.code}/file`);
  await choosePlace(helper);
  await helper.getByRole('button', { name: 'Bắt đầu làm hồ sơ' }).click();
  await helper.getByRole('link', { name: 'Người nộp', exact: true }).click();
  await helper.getByLabel('Họ, chữ đệm và tên').fill(owner.name);
  await helper.getByLabel('Số định danh cá nhân').fill(owner.number);
  await helper.getByLabel('Ngày sinh').fill('12/05/1990');
  await helper.getByLabel('Số điện thoại').fill('0912000001');
  await helper.getByLabel('Thư điện tử (không bắt buộc)').fill('');
  await helper.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await expect(helper.getByRole('heading', { level: 1, name: 'Tờ khai' })).toBeVisible();
  await fillForm(helper);
  await helper.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await expect(helper.getByRole('heading', { level: 1, name: 'Giấy tờ' })).toBeVisible();
  for (const [paper, file] of [
    [/^Mẫu điện tử tương tác/, papers.form],
    [/^Hộ chiếu/, papers.card],
  ] as const) {
    const region = helper.getByRole('region', { name: paper });
    await attach(helper, region.getByRole('button', { name: 'Thêm tệp' }), file);
    await expect(region.getByText(/đã gửi \d/)).toBeVisible();
  }
  await helper.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await helper.getByRole('radio', { name: 'Nhận bản điện tử' }).check();
  await helper.getByRole('button', { name: 'Lưu và tiếp tục' }).click();

  const panel = helper.getByRole('region', { name: 'Nộp hộ' });
  await expect(panel).toContainText(`Chủ hồ sơ: ${owner.name}`);
  await expect(panel.getByText(/chưa có thư điện tử/)).toBeVisible();
  await panel.getByLabel('Bạn nộp hộ với tư cách').selectOption({ label: 'Cơ sở giáo dục' });
  await panel.getByLabel('Tên cơ sở giáo dục, doanh nghiệp').fill('Trường THPT Ba Đình');
  await panel.getByLabel('Tên cơ sở giáo dục, doanh nghiệp').blur();
  await expect(panel).toContainText('(Trường THPT Ba Đình)');
  await panel.getByRole('radio', { name: 'Thông báo gửi cho cả chủ hồ sơ và người nhập hộ.' }).check();
  await shoot(helper, 'assist-01-review');
  await helper.getByRole('checkbox', { name: /Tôi xác nhận/ }).check();
  const filed = helper.waitForResponse((answer) => answer.url().endsWith('/actions'));
  await helper.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
  const { code } = (await (await filed).json()) as { code: string };
  await expect(helper.getByRole('heading', { level: 1, name: 'Đã nộp hồ sơ' })).toBeVisible();

  const person = await as('citizen');
  await person.goto('/me/dossiers');
  const card = person.getByRole('article').filter({ hasText: code });
  await expect(card).toContainText('Người nhập hộ: Trần Văn Bình');
  await photograph(person, 'assist-02-mine');
  await card.getByRole('link').click();
  await expect(person.getByRole('heading', { name: 'Hồ sơ này được nộp hộ bạn' })).toBeVisible();
  await expect(
    person.getByText('Trần Văn Bình (Trường THPT Ba Đình) đã nộp hồ sơ này cho bạn.'),
  ).toBeVisible();
  await shoot(person, 'assist-03-owner');
  await person.getByRole('button', { name: 'Tôi có nhờ nộp hộ' }).click();
  await expect(person.getByText(/^Chủ hồ sơ đã xác nhận trong tài khoản của mình/)).toBeVisible();
  await expect(person.getByRole('heading', { name: 'Hồ sơ này được nộp hộ bạn' })).toBeHidden();

  const desk = await as('reception');
  await openByCode(desk, code);
  const facts = desk.getByRole('region', { name: 'Thông tin hồ sơ' });
  await expect(facts).toContainText('Trần Văn Bình (Trường THPT Ba Đình)');
  await expect(facts).toContainText('Chủ hồ sơ đã xác nhận trong tài khoản của mình.');
  await shoot(desk, 'assist-04-desk');
});

test('quầy nhập hộ, báo trước ai nhận thông báo, chủ hồ sơ đọc mã', async ({ as, program }) => {
  const desk = await as('reception');
  await desk.goto('/office/intake');
  await desk.getByLabel('Số định danh cá nhân').fill('079190999003');
  await desk.getByLabel('Họ, chữ đệm và tên').fill('Lê Thị Cúc');
  await desk.getByLabel('Điện thoại').fill('0912000003');
  await expect(desk.getByText(/^Chưa có thư điện tử nên hệ thống không gửi được thông báo/)).toBeVisible();
  await desk.getByLabel('Thư điện tử').fill('cuc@example.vn');
  await expect(desk.getByText('Thông báo về hồ sơ gửi đến cuc@example.vn.')).toBeVisible();
  await desk.getByRole('combobox', { name: 'Tìm thủ tục' }).fill('xac nhan tinh trang hon nhan');
  await desk.getByRole('option', { name: new RegExp(procedure.code.replace('.', '\\.')) }).click();
  await desk.getByRole('button', { name: 'Nhận đủ giấy tờ bắt buộc' }).click();
  await shoot(desk, 'assist-05-intake');
  await desk.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' }).click();
  await expect(desk.getByRole('dialog', { name: /^Giấy tiếp nhận và hẹn trả/ })).toBeVisible();
  await desk.keyboard.press('Escape');
  const received = await desk.getByText(/^Đã tiếp nhận hồ sơ H26/).textContent();
  await openByCode(desk, /H26\.\S+/.exec(received ?? '')?.[0] ?? '');
  const word = desk.getByRole('region', { name: 'Chủ hồ sơ xác nhận' });
  await word.getByRole('button', { name: 'Gửi mã cho chủ hồ sơ' }).click();
  await expect(word.getByText('Mã được gửi đến c•••@example.vn và có hiệu lực 15 phút.')).toBeVisible();
  const code = await codeTo(program.letters, 'cuc@example.vn');
  const wrong = code === '000000' ? '000001' : '000000';
  await word.getByLabel('Mã chủ hồ sơ đọc cho bạn').fill(wrong);
  await word.getByRole('button', { name: 'Xác nhận mã' }).click();
  await expect(word.getByText(/^Mã chưa đúng/)).toBeVisible();
  await shoot(desk, 'assist-06-code');
  await enterCode(desk, code);
  await expect(desk.getByRole('region', { name: 'Thông tin hồ sơ' })).toContainText(
    'Chủ hồ sơ đã xác nhận bằng mã.',
  );
});
