import { begin, confirm } from './support/office.ts';
import { expect, inspect, shoot, test } from './support/test.ts';

/** An opinion through both faces: who asks, who is asked, and the answer back in the dossier. */
test('hỏi ý kiến cơ quan khác và trả lời', async ({ as }) => {
  const specialist = await as('specialist');
  await specialist.getByRole('row').filter({ hasText: 'Thẩm định' }).first().getByRole('link').click();
  const heading = specialist.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^H26/);
  const code = (await heading.textContent()) ?? '';
  await begin(specialist, 'Lấy ý kiến');
  const ask = specialist.getByRole('dialog', { name: 'Lấy ý kiến', exact: true });
  await ask.getByRole('combobox', { name: 'Cơ quan được hỏi' }).fill('Tam Thanh');
  await specialist
    .getByRole('option', { name: /phường Tam Thanh/i })
    .first()
    .click();
  await ask.getByLabel('Nội dung hỏi').fill('Xác nhận thời gian cư trú trước đây của người nộp.');
  await ask.getByLabel('Trả lời trong (ngày làm việc)').fill('2');
  await shoot(specialist, 'consult-01-ask');
  await confirm(specialist, 'Lấy ý kiến', 'Đã gửi câu hỏi lấy ý kiến');

  const asked = await as('elsewhere');
  await asked.getByRole('link', { name: /^Chờ ý kiến/ }).click();
  await expect(asked.getByRole('heading', { level: 1, name: 'Chờ ý kiến' })).toBeVisible();
  await expect(asked.getByRole('row').filter({ hasText: code })).toBeVisible();
  await inspect(asked, 'consult-02-waiting');
  await asked.getByRole('link', { name: code }).click();
  await expect(asked.getByText('Xác nhận thời gian cư trú trước đây')).toBeVisible();
  await inspect(asked, 'consult-03-question');
  await asked.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(asked.getByText('Hãy nhập ý kiến trả lời.')).toBeVisible();
  await asked.getByRole('textbox', { name: 'Ý kiến trả lời' }).fill('Đã cư trú tại phường từ năm 2019.');
  await asked.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await asked.getByRole('dialog', { name: 'Gửi ý kiến' }).getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(asked.getByText('Đã gửi ý kiến đến nơi hỏi.')).toBeVisible();
  await inspect(asked, 'consult-04-answered');

  await specialist.reload();
  await expect(specialist.getByText('Đã cư trú tại phường từ năm 2019.', { exact: true })).toBeVisible();
  await inspect(specialist, 'consult-05-back');
});

/** With whom an agency works: named, inherited, checked where it stands. */
test('cơ quan phối hợp', async ({ as }) => {
  const admin = await as('catalogueAdmin');
  await admin.goto('/office/cooperation');
  await expect(admin.getByRole('heading', { level: 1, name: 'Cơ quan phối hợp' })).toBeVisible();
  await admin.getByRole('button', { name: 'Thêm cơ quan phối hợp' }).click();
  await admin.getByRole('combobox', { name: 'Tên trong quy trình' }).fill('tax');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText('Hãy chọn cơ quan.')).toBeVisible();
  await admin.getByRole('combobox', { name: 'Cơ quan thực hiện' }).fill('Tam Thanh');
  await admin
    .getByRole('option', { name: /phường Tam Thanh/i })
    .first()
    .click();
  await inspect(admin, 'partners-01-named');
  await admin.getByRole('button', { name: 'Lưu' }).click();
  await expect(admin.getByText('Đã lưu cơ quan phối hợp.')).toBeVisible();
  await admin.goto('/office/cooperation?agency=H26.00004');
  await expect(admin.getByRole('table', { name: 'Theo cơ quan cấp trên' })).toContainText('Cơ quan thuế');
  await inspect(admin, 'partners-02-inherited');
});
