import { procedure, startDraft } from './support/filing.ts';
import { breaches, expect, inspect, settled, test, type Page } from './support/test.ts';
import type { Person } from './support/people.ts';

type Place = {
  /** Name of the pictures. */
  readonly name: string;
  readonly path: string;
  /** What the page says when it is there. */
  readonly heading: string | RegExp;
  /** Also looked at in English. */
  readonly english?: RegExp;
  readonly then?: (page: Page) => Promise<void>;
};

const open: readonly Place[] = [
  {
    name: 'home',
    path: '/',
    heading: 'Bạn cần làm thủ tục gì?',
    english: /procedure|What/,
  },
  {
    name: 'search',
    path: '/procedures?q=khai%20sinh',
    heading: 'Thủ tục hành chính',
    then: (page) =>
      expect(
        page.getByRole('link', {
          name: 'Thủ tục đăng ký khai sinh',
          exact: true,
        }),
      ).toBeVisible(),
  },
  {
    name: 'search-nothing',
    path: '/procedures?q=xyzzy%20qwrtp',
    heading: 'Thủ tục hành chính',
    then: (page) => expect(page.getByText(/Chưa tìm thấy thủ tục/)).toBeVisible(),
  },
  {
    name: 'procedure',
    path: `/procedures/${procedure.code}`,
    heading: procedure.name,
    english: /.*/,
  },
  {
    name: 'choose',
    path: `/procedures/${procedure.code}/file`,
    heading: 'Nộp hồ sơ',
  },
  { name: 'sign-in', path: '/sign-in', heading: 'Đăng nhập' },
  { name: 'register', path: '/register', heading: 'Tạo tài khoản' },
  { name: 'tracking', path: '/tracking', heading: 'Tra cứu hồ sơ' },
  {
    name: 'accessibility',
    path: '/accessibility',
    heading: 'Khả năng tiếp cận',
  },
  {
    name: 'not-found',
    path: '/khong-co-trang-nay',
    heading: 'Không tìm thấy trang',
  },
  {
    name: 'error',
    path: '/procedures/9.999999',
    heading: /Không tìm thấy|Không mở được/,
  },
];

const office: readonly (Place & { readonly person: Person })[] = [
  {
    person: 'reception',
    name: 'inbox',
    path: '/office',
    heading: 'Việc của tôi',
    english: /My work|work/i,
  },
  {
    person: 'reception',
    name: 'inbox-agency',
    path: '/office?view=agency',
    heading: 'Việc của tôi',
  },
  {
    person: 'reception',
    name: 'dossiers',
    path: '/office/dossiers',
    heading: 'Hồ sơ',
  },
  {
    person: 'reception',
    name: 'intake',
    path: '/office/intake',
    heading: 'Tiếp nhận',
  },
  {
    person: 'specialist',
    name: 'inbox-specialist',
    path: '/office',
    heading: 'Việc của tôi',
  },
  {
    person: 'leader',
    name: 'overview',
    path: '/office/overview',
    heading: 'Lãnh đạo',
  },
  {
    person: 'supervisor',
    name: 'overview-province',
    path: '/office/overview',
    heading: 'Lãnh đạo',
  },
  {
    person: 'catalogueAdmin',
    name: 'slip-texts',
    path: '/office/slip-texts?agency=H26.00004',
    heading: 'Nội dung phiếu',
    english: /Words on slips/,
  },
  {
    person: 'leader',
    name: 'process-move',
    path: '/office/processes/move?procedure=1.004873',
    heading: 'Chuyển hồ sơ sang quy trình đang áp dụng',
  },
];

test('trang công khai', async ({ visitor }) => {
  const page = await visitor();
  for (const place of open) await test.step(place.name, () => look(page, place));
});

/** On paper the page is what one needs of it, without what leads elsewhere. */
test('trang thủ tục khi in', async ({ visitor }) => {
  const page = await visitor();
  await page.goto(`/procedures/${procedure.code}`);
  await expect(page.getByRole('navigation', { name: 'Chính' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Nộp hồ sơ' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: procedure.name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bạn cần chuẩn bị' })).toBeVisible();
  await expect(page.getByText(/^Mẫu điện tử tương tác/).first()).toBeVisible();
});

test('trang của người dân', async ({ as }) => {
  const page = await as('citizen');
  await look(page, {
    name: 'mine',
    path: '/me/dossiers',
    heading: 'Hồ sơ của tôi',
  });
  await page.getByRole('article').filter({ hasText: 'Được tiếp nhận' }).first().getByRole('link').click();
  await inspect(page, 'dossier');
  await page.goto('/me/dossiers');
  await page
    .getByRole('region', { name: /^Cần bạn làm/ })
    .getByRole('link')
    .first()
    .click();
  await inspect(page, 'dossier-needs-you');
  await look(page, { name: 'notices', path: '/me/notifications', heading: 'Thông báo' });
  await startDraft(page);
  const draft = page.url();
  await inspect(page, 'draft');
  for (const [task, heading] of [
    ['applicant', 'Người nộp'],
    ['form', 'Tờ khai'],
    ['papers', 'Giấy tờ'],
    ['delivery', 'Nhận kết quả'],
    ['review', 'Kiểm tra và nộp'],
  ] as const) {
    await test.step(task, () => look(page, { name: `draft-${task}`, path: `${draft}/${task}`, heading }));
  }
});

test('trang của cán bộ', async ({ as }) => {
  const pages = new Map<Person, Page>();
  for (const place of office) {
    const page = pages.get(place.person) ?? (await as(place.person));
    pages.set(place.person, page);
    await test.step(place.name, () => look(page, place));
  }
  const desk = pages.get('reception') ?? (await as('reception'));
  await desk.goto('/office/dossiers');
  await desk.getByRole('table').getByRole('link').first().click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^H26/);
  await inspect(desk, 'office-dossier');
});

/** Opens a page, in Vietnamese and where asked in English, and looks at it at every width. */
async function look(page: Page, { name, path, heading, english, then }: Place): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await then?.(page);
  await inspect(page, name);
  if (!english) return;
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: english })).toBeVisible();
  await settled(page);
  // The same page with other, mostly longer words.
  await inspect(page, `${name}-en`, ['phone']);
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
}

test('lỗi tiếp cận không lọt qua', async ({ visitor }) => {
  const page = await visitor();
  await page.goto('/accessibility');
  expect(await breaches(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await breaches(page)).toMatchObject([{ rule: expect.stringContaining('button-name') }]);
});
