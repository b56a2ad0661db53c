import { expect, type Locator, type Page } from './test.ts';
import type { Paper } from './papers.ts';

/** Finds a dossier through the search box of the inbox and opens it. */
export async function openByCode(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Việc của tôi', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill(code);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
}

/** Opens a dossier that waits for this person in "my work". */
export async function openFromInbox(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Việc của tôi', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
  await page.getByRole('table').getByRole('link', { name: code }).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
}

/** Opens the dialog of an action. */
export async function begin(page: Page, action: string): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'Việc có thể làm' })
    .getByRole('button', { name: action, exact: true })
    .click();
  await expect(page.getByRole('dialog', { name: action, exact: true })).toBeVisible();
}

/** Confirms the dialog of an action and waits for what the page says of it. */
export async function confirm(page: Page, action: string, done: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: action, exact: true });
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(done, { exact: true })).toBeVisible();
}

/** Chooses a file as a person does: by the button that opens the file chooser. */
export async function attach(page: Page, button: Locator, files: Paper | Paper[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(files);
}

/** Chooses in a list of the browser by the beginning of a long text. */
export async function selectLike(list: Locator, option: RegExp): Promise<void> {
  await list.selectOption(await list.getByRole('option', { name: option }).getAttribute('value'));
}
