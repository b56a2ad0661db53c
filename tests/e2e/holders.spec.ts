import { expect, inspect, photograph, settled, shoot, test } from './support/test.ts';

/** A day so many days from today, as people write it. */
function day(from: number): string {
  const date = new Date(Date.now() + from * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(date);
}

/** Absence with a substitute, many dossiers at once, the work of one official to others, and how work is given out. */
test('vắng mặt, làm thay, giao việc một lần cho nhiều hồ sơ', async ({ as }) => {
  const head = await as('divisionHead');
  // What lies open is given to one specialist, seen before it is done.
  await head.goto('/office?view=agency');
  await expect(head.getByRole('table')).toBeVisible();
  const open = head.getByRole('row').filter({ hasText: 'Thẩm định' }).filter({ hasText: 'Chưa giao' });
  await open.first().getByRole('checkbox').check();
  await expect(head.getByRole('region', { name: 'Xử lý hàng loạt' })).toContainText('Đã chọn 1 hồ sơ');
  await shoot(head, 'holders-01-selected');
  await head.getByRole('button', { name: 'Xử lý hàng loạt' }).click();
  const bulk = head.getByRole('dialog', { name: /Xử lý hàng loạt/ });
  await bulk.getByLabel('Thao tác').selectOption('assign');
  const someone = bulk.getByRole('option', { name: /Lê Minh Đức/ });
  await bulk.getByLabel(/Người xử lý/).selectOption(await someone.getAttribute('value'));
  await bulk.getByRole('button', { name: 'Xem trước' }).click();
  await expect(bulk.getByText('Xử lý được 1 hồ sơ, không xử lý được 0 hồ sơ.')).toBeVisible();
  await shoot(head, 'holders-02-preview');
  await bulk.getByRole('button', { name: 'Thực hiện với 1 hồ sơ' }).click();
  await expect(bulk.getByText('Đã xử lý 1 hồ sơ, 0 hồ sơ không xử lý được.')).toBeVisible();
  await shoot(head, 'holders-03-result');
  await bulk.getByRole('button', { name: 'Đóng' }).last().click();

  // The specialist is away; a colleague stands in and finds the work.
  const specialist = await as('specialist');
  await specialist.getByRole('link', { name: 'Cán bộ, vắng mặt', exact: true }).click();
  await expect(specialist.getByRole('heading', { level: 1, name: 'Cán bộ, vắng mặt' })).toBeVisible();
  await specialist.getByRole('button', { name: 'Ghi nhận vắng mặt' }).click();
  const form = specialist.getByRole('dialog', { name: 'Ghi nhận vắng mặt' });
  await form.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await expect(form.getByText('Ghi lý do vắng mặt.')).toBeVisible();
  await form.getByLabel(/Từ ngày/).fill(day(-1));
  await form.getByLabel(/Đến hết ngày/).fill(day(30));
  await form.getByLabel('Người làm thay').selectOption({ label: 'Hoàng Thị Mai' });
  await form.getByLabel(/Lý do/).fill('Nghỉ phép năm');
  await shoot(specialist, 'holders-04-absence');
  await form.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(specialist.getByText('Đang vắng', { exact: true })).toBeVisible();
  await inspect(specialist, 'holders-05-staff');

  const colleague = await as('otherSpecialist');
  await expect(colleague.getByText('Làm thay Lê Minh Đức').first()).toBeVisible();
  await photograph(colleague, 'holders-06-inbox');

  // The head gives everything of the absent to others.
  await head.goto('/office/staff');
  // What loads above would push the button away under the pointer.
  await settled(head);
  await head.getByRole('button', { name: 'Giao lại việc của Lê Minh Đức' }).click();
  const leaving = head.getByRole('dialog', { name: /Giao lại việc của/ });
  await leaving.getByRole('button', { name: 'Xem trước' }).click();
  await expect(leaving.getByText(/Xử lý được \d+ hồ sơ/)).toBeVisible();
  await shoot(head, 'holders-07-reassign');

  const leader = await as('leader');
  await leader.goto('/office/staff');
  await leader.getByRole('radio', { name: /Tự động giao/ }).check();
  await leader.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(leader.getByText('Đã lưu cách giao việc, nhắc việc và thời hạn bổ sung.')).toBeVisible();
  await shoot(leader, 'holders-08-rules');
  // As it was: the other tests share this office.
  await leader.getByRole('radio', { name: /Để chung/ }).check();
  await leader.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(leader.getByRole('radio', { name: /Để chung/ })).toBeChecked();
  await leader.getByRole('link', { name: /Thông báo/ }).click();
  await expect(leader.getByRole('heading', { level: 1, name: 'Thông báo' })).toBeVisible();
  await inspect(leader, 'holders-09-notices');

  // Back before time: the colleague no longer stands in.
  await specialist.getByRole('button', { name: 'Kết thúc ngay' }).click();
  const back = specialist.getByRole('dialog', { name: 'Kết thúc ngay' });
  await back.getByRole('button', { name: 'Kết thúc ngay' }).click();
  await expect(specialist.getByText('Không có ai vắng mặt')).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(colleague.getByText('Làm thay Lê Minh Đức')).toHaveCount(0);
});
