import { expect, type Locator, type Page } from './test.ts';
import { pdf, png } from './papers.ts';

/** The procedure that the tests live through: a certificate of marital status, given by the commune. */
export const procedure = {
  code: '1.004873',
  name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
};

/** From the page of the procedure to the task list of a new draft at the ward of the demo. */
export async function startDraft(page: Page): Promise<void> {
  await page.goto(`/procedures/${procedure.code}/file`);
  await choosePlace(page);
  await page.getByRole('button', { name: 'Bắt đầu làm hồ sơ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Làm hồ sơ' })).toBeVisible();
}

/** Chooses the ward of the demo, typing without diacritics as many people do. */
export async function choosePlace(page: Page): Promise<void> {
  await pick(page, 'Tỉnh, thành phố', 'ha noi', 'Thành phố Hà Nội');
  await pick(page, 'Xã, phường, đặc khu', 'ba dinh', 'Phường Ba Đình');
  const agency = page.getByRole('radio', { name: /Ba Đình/ });
  await agency.check();
  await expect(agency).toBeChecked();
}

async function pick(page: Page, label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await field.fill(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(field).toHaveValue(option);
}

export async function openTask(page: Page, task: string): Promise<void> {
  await page.getByRole('link', { name: task, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible();
}

/** The applicant: what the account knows is there already, the rest is typed. */
export async function fillApplicant(page: Page): Promise<void> {
  await expect(page.getByLabel('Họ, chữ đệm và tên')).toHaveValue('Nguyễn Thị An');
  await page.getByLabel('Ngày sinh').fill('12/05/1990');
  await page
    .getByLabel('Địa chỉ liên hệ (không bắt buộc)')
    .fill('Số 12 ngõ 5 phố Đội Cấn, phường Ba Đình, Hà Nội');
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tờ khai' })).toBeVisible();
}

/** Every answer that the form asks for. */
export async function fillForm(page: Page): Promise<void> {
  const asks = page.getByRole('group', { name: 'Người yêu cầu', exact: true });
  await asks.getByLabel('Họ, chữ đệm, tên người yêu cầu').fill('Nguyễn Thị An');
  await asks.getByLabel('Ngày, tháng, năm sinh').fill('12/05/1990');
  await fillIdentity(page, asks);
  await asks.getByLabel('Quan hệ với người được cấp').fill('Bản thân');
  const named = page.getByRole('group', { name: /^Đề nghị cấp Giấy xác nhận/ });
  await named.getByLabel('Họ, chữ đệm, tên').fill('Nguyễn Thị An');
  await named.getByLabel('Ngày, tháng, năm sinh').fill('1990-05-12');
  await fillIdentity(page, named);
  await named.getByLabel('Mục đích sử dụng').fill('Bổ túc hồ sơ vay vốn mua nhà.');
  const signed = page.getByRole('group', { name: 'Làm tại', exact: true });
  await signed.getByLabel('Làm tại').fill('Phường Ba Đình, Hà Nội');
  await signed.getByLabel('Ngày lập').fill('21/11/2026');
  await page.getByRole('checkbox', { name: 'Tôi cam đoan' }).check();
}

async function fillIdentity(page: Page, section: Locator): Promise<void> {
  await choose(page, section.getByRole('combobox', { name: 'Loại giấy tờ' }), 'Số định danh cá nhân');
  await section.getByRole('textbox', { name: 'Số', exact: true }).fill('001190999001');
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

export const papers = {
  card: png('can-cuoc.png'),
  form: pdf('mau-dien-tu.pdf', 'Mau dien tu tuong tac'),
} as const;
