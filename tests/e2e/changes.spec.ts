import { expect, inspect, test } from './support/test.ts';

test('sáp nhập hai phường: người lập, người duyệt, chạy thử', async ({ as }) => {
  const planner = await as('catalogueAdmin');
  await planner.goto('/office/agency-changes');
  await expect(planner.getByRole('heading', { level: 1, name: 'Sắp xếp cơ quan' })).toBeVisible();
  await inspect(planner, 'changes-none');
  await planner.getByRole('link', { name: 'Lập kế hoạch' }).click();
  await inspect(planner, 'changes-new');

  await test.step('mọi lỗi được báo một lần', async () => {
    await planner.getByLabel('Số quyết định, nghị quyết').fill('12/NQ-HĐND');
    await planner.getByLabel('Ngày ký').fill('01/11/2020');
    await planner.getByLabel('Ngày hiệu lực').fill('01/12/2020');
    await planner.getByLabel('Cơ quan chuyển việc (mã)').fill('H26.00004');
    await planner.getByLabel('Cơ quan kế thừa (mã)').fill('H26.99999');
    await planner.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    const summary = planner.getByRole('alert');
    await expect(summary).toContainText('Ngày hiệu lực đã qua');
    await expect(summary).toContainText('Không có cơ quan mang mã này');
    await inspect(planner, 'changes-new-errors');
  });

  await planner.getByLabel('Ngày hiệu lực').fill('01/12/2090');
  await planner.getByLabel('Cơ quan kế thừa (mã)').fill('H26.00008');
  await planner.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await expect(planner.getByRole('heading', { level: 1, name: 'Hợp nhất, sáp nhập' })).toBeVisible();
  await expect(planner.getByText('Người lập kế hoạch không tự phê duyệt')).toBeVisible();
  await expect(planner.getByRole('table', { name: 'Cán bộ chuyển' })).toContainText('Lê Minh Đức');
  await inspect(planner, 'change-planned');

  const approver = await as('systemAdmin');
  await approver.goto(new URL(planner.url()).pathname);
  await approver.getByRole('button', { name: 'Phê duyệt' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click();
  await expect(approver.getByText('Đã duyệt, chờ đến ngày')).toBeVisible();
  await inspect(approver, 'change-approved');
  await approver.goto('/office/agency-changes');
  await expect(approver.getByRole('link', { name: '12/NQ-HĐND' })).toBeVisible();
  await inspect(approver, 'changes');
  // What others tests of this program work with stays as it is.
  await approver.getByRole('link', { name: '12/NQ-HĐND' }).click();
  await approver.getByRole('button', { name: 'Hủy kế hoạch' }).click();
  await approver.getByRole('dialog').getByLabel('Lý do hủy').fill('Nghị quyết hoãn.');
  await approver.getByRole('dialog').getByRole('button', { name: 'Hủy kế hoạch' }).click();
  await expect(approver.getByText('Đã hủy', { exact: true })).toBeVisible();
});
