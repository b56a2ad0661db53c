import { attach, begin, confirm, openByCode, openFromInbox, selectLike } from './support/office.ts';
import { choosePlace, fillApplicant, fillForm, papers, procedure } from './support/filing.ts';
import { pdf, png } from './support/papers.ts';
import { expect, fillSignIn, inspect, photograph, shoot, test } from './support/test.ts';

/** The one life that everything else is about: asked for online, supplemented once, signed, handed over. */
test('hồ sơ đi từ tìm thủ tục đến nhận kết quả', async ({ as, visitor }) => {
  const citizen = await visitor();
  let code = '';
  let trackingUrl = '';

  await test.step('người dân tìm thủ tục', async () => {
    await citizen.goto('/');
    const search = citizen.getByRole('combobox', { name: 'Tìm thủ tục' });
    await search.fill('giay xac nhan doc than');
    await search.press('Enter');
    await citizen.getByRole('link', { name: procedure.name, exact: true }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: procedure.name })).toBeVisible();
    await citizen.getByRole('link', { name: 'Nộp hồ sơ' }).first().click();
    await choosePlace(citizen);
    await shoot(citizen, 'life-01-choose');
    await citizen.getByRole('button', { name: 'Đăng nhập để bắt đầu' }).click();
    await fillSignIn(citizen, 'citizen');
    // What was chosen before signing in is still there.
    await expect(citizen.getByRole('radio', { name: /Ba Đình/ })).toBeChecked();
    await citizen.getByRole('button', { name: 'Bắt đầu làm hồ sơ' }).click();
  });

  await test.step('người dân làm hồ sơ', async () => {
    await expect(citizen.getByRole('heading', { level: 1, name: 'Làm hồ sơ' })).toBeVisible();
    await photograph(citizen, 'life-02-tasks');
    await citizen.getByRole('link', { name: 'Người nộp', exact: true }).click();
    await fillApplicant(citizen);
    await fillForm(citizen);
    await shoot(citizen, 'life-03-form');
    await citizen.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: 'Giấy tờ' })).toBeVisible();
    for (const [paper, file] of [
      [/^Mẫu điện tử tương tác/, papers.form],
      [/^Hộ chiếu/, papers.card],
    ] as const) {
      const region = citizen.getByRole('region', { name: paper });
      await attach(citizen, region.getByRole('button', { name: 'Thêm tệp' }), file);
      await expect(region.getByText(file.name)).toBeVisible();
      await expect(region.getByText(/đã gửi \d/)).toBeVisible();
    }
    await shoot(citizen, 'life-04-papers');
    await citizen.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await citizen.getByRole('radio', { name: 'Nhận bản điện tử' }).check();
    await citizen.getByRole('button', { name: 'Lưu và tiếp tục' }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: 'Kiểm tra và nộp' })).toBeVisible();
    await expect(citizen.getByText(papers.card.name)).toBeVisible();
    await shoot(citizen, 'life-05-review');
    await citizen.getByRole('checkbox', { name: /Tôi xác nhận/ }).check();
    const filed = citizen.waitForResponse((answer) => answer.url().endsWith('/actions'));
    await citizen.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
    ({ code, trackingUrl } = (await (await filed).json()) as { code: string; trackingUrl: string });
    await expect(citizen.getByRole('heading', { level: 1, name: 'Đã nộp hồ sơ' })).toBeVisible();
    expect(code).toMatch(/^H26\.00004-\d{6}-\d{4,}$/);
    await expect(citizen.getByText(code, { exact: true })).toBeVisible();
    await inspect(citizen, 'life-06-receipt');
  });

  await test.step('cán bộ tiếp nhận xem giấy tờ, tiếp nhận, chuyển bước', async () => {
    const page = await as('reception');
    await openByCode(page, code);
    const viewer = page.getByRole('region', { name: 'Giấy tờ', exact: true });
    await page.getByRole('button', { name: papers.card.name }).click();
    await expect(viewer.getByRole('img', { name: papers.card.name })).toBeVisible();
    await shoot(page, 'life-07-desk-picture');
    await page.getByRole('button', { name: papers.form.name }).click();
    await expect(viewer.getByTitle(papers.form.name)).toBeVisible();
    await shoot(page, 'life-08-desk-pdf');
    await begin(page, 'Tiếp nhận');
    await confirm(page, 'Tiếp nhận', 'Đã tiếp nhận hồ sơ');
    const slip = page.waitForResponse((answer) => answer.url().endsWith('/slips/receipt.pdf'));
    await page.getByRole('button', { name: /^In Giấy tiếp nhận/ }).click();
    const answer = await slip;
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const dialog = page.getByRole('dialog', { name: /Giấy tiếp nhận/ });
    await expect(dialog.getByTitle('Giấy tiếp nhận và hẹn trả')).toBeVisible();
    await shoot(page, 'life-09-slip');
    await dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await begin(page, 'Chuyển bước');
    await confirm(page, 'Chuyển bước', 'Đã chuyển bước');
    await photograph(page, 'life-10-forwarded');
  });

  const specialist = await as('specialist');
  await test.step('chuyên viên yêu cầu bổ sung một lần, hai thiếu sót', async () => {
    const page = specialist;
    await openByCode(page, code);
    await begin(page, 'Yêu cầu bổ sung');
    const dialog = page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
    const papers = dialog.getByRole('group', { name: 'Giấy tờ', exact: true });
    // What belongs to a paper opens below its tick.
    const tick = async (name: RegExp) => {
      await papers.getByRole('checkbox', { name }).check();
      return papers.locator('[data-on]').filter({ has: page.getByRole('checkbox', { name }) });
    };
    const blurred = await tick(/^Hộ chiếu/);
    await selectLike(blurred.getByLabel('Chọn lý do'), /^Ảnh chụp bị mờ/);
    await expect(blurred.getByLabel('Làm thế nào là đạt')).toHaveValue(
      'Hãy chụp lại ở nơi đủ sáng, rõ cả bốn góc.',
    );
    const missing = await tick(/^Giấy tờ có giá trị chứng minh/);
    await missing.getByLabel('Nói rõ chỗ sai hoặc thiếu').fill('Chưa có giấy tờ chứng minh nơi cư trú.');
    await missing.getByLabel('Làm thế nào là đạt').fill('Hãy gửi bản quét.');
    await selectLike(dialog.getByLabel('Chọn lý do').last(), /^Hồ sơ có giấy tờ chưa hợp lệ/);
    await dialog.getByLabel('Số ngày làm việc để bổ sung').fill('5');
    await expect(dialog.getByText('Hẹn trả nếu bổ sung đúng hạn cuối')).toBeVisible();
    await expect(dialog.getByRole('region', { name: 'Người nộp sẽ đọc thấy' })).toContainText(
      'Ảnh chụp bị mờ, không đọc được. Hãy chụp lại ở nơi đủ sáng, rõ cả bốn góc.',
    );
    await shoot(page, 'life-11-request');
    await confirm(page, 'Yêu cầu bổ sung', 'Đã gửi yêu cầu bổ sung');
  });

  await test.step('người dân bổ sung', async () => {
    await citizen.goto('/me/dossiers');
    await photograph(citizen, 'life-12-mine');
    await citizen
      .getByRole('region', { name: /^Cần bạn làm/ })
      .getByRole('article')
      .filter({ hasText: code })
      .getByRole('link')
      .click();
    await expect(citizen.getByText('Bạn cần bổ sung 2 việc')).toBeVisible();
    await photograph(citizen, 'life-13-asked');
    await citizen.getByRole('link', { name: 'Xem và bổ sung' }).click();
    await expect(citizen.getByText('Ảnh chụp bị mờ, không đọc được.')).toBeVisible();
    await expect(citizen.getByText('Hãy chụp lại ở nơi đủ sáng, rõ cả bốn góc.')).toBeVisible();
    // What was filed stays: only what is sent now can be taken away.
    await expect(citizen.getByRole('button', { name: /^Xóa tệp/ })).toHaveCount(0);
    for (const [paper, file] of [
      [/^Hộ chiếu/, png('can-cuoc-ro.png', 900, 560)],
      [/^Giấy tờ có giá trị chứng minh thông tin về cư trú/, pdf('noi-cu-tru.pdf', 'Xac nhan noi cu tru')],
    ] as const) {
      const region = citizen.getByRole('region', { name: paper });
      await attach(citizen, region.getByRole('button', { name: /^Thêm tệp/ }), file);
      await expect(region.getByText(file.name)).toBeVisible();
    }
    await expect(citizen.getByText('đã có tệp mới')).toHaveCount(2);
    await citizen
      .getByLabel('Lời nhắn cho nơi giải quyết')
      .fill('Đã chụp lại và gửi thêm xác nhận nơi cư trú.');
    await inspect(citizen, 'life-14-supplement');
    await citizen.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await expect(citizen.getByText('Đã gửi bổ sung.')).toBeVisible();
  });

  await test.step('chuyên viên trình ký', async () => {
    await openFromInbox(specialist, code);
    await begin(specialist, 'Trình ký');
    await specialist.getByRole('radio', { name: 'Đồng ý giải quyết' }).check();
    await shoot(specialist, 'life-15-propose');
    await confirm(specialist, 'Trình ký', 'Đã trình ký');
  });

  await test.step('lãnh đạo phòng soát xét, trình lãnh đạo', async () => {
    const page = await as('divisionHead');
    await openFromInbox(page, code);
    await begin(page, 'Chuyển bước');
    await confirm(page, 'Chuyển bước', 'Đã chuyển bước');
  });

  await test.step('lãnh đạo ký duyệt', async () => {
    const page = await as('leader');
    await openFromInbox(page, code);
    await begin(page, 'Ký duyệt');
    await shoot(page, 'life-16-approve');
    await confirm(page, 'Ký duyệt', 'Đã ký duyệt');
  });

  const result = pdf('giay-xac-nhan.pdf', 'Giay xac nhan tinh trang hon nhan');
  await test.step('văn thư phát hành kết quả', async () => {
    const page = await as('records');
    await openFromInbox(page, code);
    await begin(page, 'Phát hành kết quả');
    const dialog = page.getByRole('dialog', { name: 'Phát hành kết quả' });
    await dialog.getByLabel('Số văn bản kết quả').fill('163/GXN-UBND');
    await attach(page, dialog.getByRole('button', { name: 'Tệp kết quả đã ký' }), result);
    await shoot(page, 'life-17-issue');
    await confirm(page, 'Phát hành kết quả', 'Đã phát hành kết quả');
  });

  await test.step('cán bộ tiếp nhận trả kết quả', async () => {
    const page = await as('reception');
    await openFromInbox(page, code);
    await begin(page, 'Trả kết quả');
    await shoot(page, 'life-18-deliver');
    await confirm(page, 'Trả kết quả', 'Đã trả kết quả. Hồ sơ kết thúc.');
    await shoot(page, 'life-19-delivered');
  });

  await test.step('người dân nhận kết quả', async () => {
    await citizen.reload();
    await expect(citizen.getByText('Bạn đã nhận kết quả.')).toBeVisible();
    await shoot(citizen, 'life-20-result');
    const download = citizen.waitForEvent('download');
    await citizen.getByRole('button', { name: 'Tải kết quả' }).click();
    const saved = await (await download).createReadStream();
    const bytes = Buffer.concat(await saved.toArray());
    expect(bytes.equals(result.buffer), 'the file that the clerk attached').toBe(true);
  });

  await test.step('ai có mã đều tra cứu được, không cần đăng nhập', async () => {
    const page = await visitor();
    await page.goto('/tracking');
    await page.getByLabel('Mã hồ sơ').fill(code);
    await page.getByLabel('4 số cuối').fill('0001');
    await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();
    await expect(page.getByText(code)).toBeVisible();
    await expect(page.getByText('Đã trả kết quả').first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Nguyễn Thị An');
    await photograph(page, 'life-21-tracked');
    await page.goto(new URL(trackingUrl).pathname);
    await expect(page.getByText(code)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Nguyễn Thị An');
    await inspect(page, 'life-22-tracked-by-qr');
  });
});
