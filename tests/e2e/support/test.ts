import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { password, people, type Person } from './people.ts';
import { Program, type Running } from './program.ts';

export { expect, type Locator, type Page } from '@playwright/test';

type Fixtures = {
  /** A page of its own browser profile, signed in as a person of the demo through the sign-in page. */
  as: (person: Person) => Promise<Page>;
  /** A page of its own browser profile, of nobody. */
  visitor: () => Promise<Page>;
};

/** One program for each worker; every page must stay free of script errors and of breaches of the content policy. */
export const test = base.extend<Fixtures, { program: Running }>({
  program: [
    async ({}, use, { parallelIndex }) => {
      const program = await Program.at(String(parallelIndex));
      await use(program);
      await program.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ program }, use) => use(program.url),
  visitor: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      watch(context, troubles);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(troubles, 'script errors and breaches of the content policy').toEqual([]);
  },
  as: async ({ visitor }, use) => {
    await use(async (person) => {
      const page = await visitor();
      await signIn(page, person);
      return page;
    });
  },
});

function watch(context: BrowserContext, troubles: string[]): void {
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy'))
      troubles.push(message.text());
  });
}

/** Signs in as people do; ends on the page that their account opens with. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await fillSignIn(page, person);
}

/** Fills in the sign-in page that is open. */
export async function fillSignIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Số định danh hoặc tên đăng nhập').fill(people[person]);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeHidden();
}

// Every rule of these levels; a tag brings in also those rules that axe leaves out by default, as the size of targets.
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What breaks a rule of WCAG 2.2 AA or of good practice. What stands inside a PDF belongs to the browser's viewer. */
export async function breaches(page: Page): Promise<readonly object[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      axe.run(document, { runOnly: { type: 'tag', values }, iframes: false, resultTypes: ['violations'] }),
    levels,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')} – ${failureSummary ?? ''}`),
  }));
}

/** No rule is broken. */
export async function audit(page: Page): Promise<void> {
  await settled(page);
  expect.soft(await breaches(page), `axe on ${page.url()}`).toEqual([]);
}

const sizes = { phone: { width: 360, height: 780 }, desktop: { width: 1440, height: 900 } } as const;
const pictures = new URL('../../../artifacts/screenshots/', import.meta.url).pathname;

type Size = keyof typeof sizes;

/** Keeps the whole page as pictures at the width of a phone and of a desk. For what is audited elsewhere in the same state. */
export async function photograph(page: Page, name: string): Promise<void> {
  await picture(page, name, 'phone');
  await picture(page, name, 'desktop');
}

/** Pictures at both widths, and an audit at the desk. For a state of a page that is inspected elsewhere. */
export async function shoot(page: Page, name: string): Promise<void> {
  await photograph(page, name);
  await audit(page);
}

/** The full look at one page: pictures at both widths, audits at these, and room enough at 320 px. */
export async function inspect(
  page: Page,
  name: string,
  audited: readonly Size[] = ['phone', 'desktop'],
): Promise<void> {
  await fitsNarrow(page);
  for (const size of ['phone', 'desktop'] as const) {
    await picture(page, name, size);
    if (audited.includes(size)) await audit(page);
  }
}

async function picture(page: Page, name: string, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size]);
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${pictures}${name}-${size}.png`, fullPage: true, animations: 'disabled' });
}

/** At 320 px, what WCAG asks of a page zoomed to 400 %, nothing has to be scrolled sideways. */
export async function fitsNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await settled(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
      message: 'width of the page at 320 px',
    })
    .toBeLessThanOrEqual(320);
}

/** The page has its heading and waits for nothing: no skeleton, no running transition. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^(Đang tải|Loading)/ })).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const endless = (animation: Animation) => animation.effect?.getComputedTiming().endTime === Infinity;
    const running = document.getAnimations().filter((animation) => !endless(animation));
    await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
  });
}
