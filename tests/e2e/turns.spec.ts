import { begin, confirm, openByCode } from './support/office.ts';
import { expect, shoot, test } from './support/test.ts';

/** The rarer turns through both faces: a payment, an apology, what the applicant reads of them. */
test('nghĩa vụ tài chính và xin lỗi, hẹn lại', async ({ as }) => {
  const specialist = await as('specialist');
  await specialist.getByRole('row').filter({ hasText: 'Thẩm định' }).last().getByRole('link').click();
  const heading = specialist.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^H26/);
  const code = (await heading.textContent()) ?? '';

  await begin(specialist, 'Yêu cầu nộp tiền');
  const demand = specialist.getByRole('dialog', { name: 'Yêu cầu nộp tiền', exact: true });
  await demand.getByLabel('Số tiền (đồng)').fill('150.000');
  await demand.getByLabel('Khoản phải nộp').fill('Lệ phí cấp Giấy xác nhận');
  await shoot(specialist, 'turns-01-demand');
  await confirm(specialist, 'Yêu cầu nộp tiền', 'Đã yêu cầu nộp tiền');
  await shoot(specialist, 'turns-02-waiting');

  const till = await as('cashier');
  await openByCode(till, code);
  await begin(till, 'Xác nhận đã nộp');
  await till
    .getByRole('dialog', { name: 'Xác nhận đã nộp', exact: true })
    .getByLabel('Số biên lai')
    .fill('0000123');
  await shoot(till, 'turns-03-till');
  await confirm(till, 'Xác nhận đã nộp', 'Đã ghi nhận khoản phải nộp');

  const leader = await as('leader');
  await openByCode(leader, code);
  await begin(leader, 'Xin lỗi, hẹn lại');
  const sorry = leader.getByRole('dialog', { name: 'Xin lỗi, hẹn lại', exact: true });
  await sorry.getByLabel('Ngày trả mới').fill('12/02/2035');
  await sorry.getByRole('textbox', { name: 'Lý do' }).fill('Hồ sơ cần xác minh thêm.');
  await shoot(leader, 'turns-04-apology');
  await confirm(leader, 'Xin lỗi, hẹn lại', 'Đã xin lỗi và hẹn lại');
  await expect(leader.getByText(/Đã xin lỗi, hẹn trả .*12\/02\/2035/)).toBeVisible();
  await shoot(leader, 'turns-05-apologised');
});
