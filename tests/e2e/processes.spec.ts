import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, inspect, test } from './support/test.ts';

/** What a standard viewer makes of a diagram. */
type Viewer = {
  importXML: (xml: string) => Promise<{ warnings: unknown[] }>;
  get: (name: 'elementRegistry') => { filter: (test: (element: { type: string }) => boolean) => unknown[] };
};

/** The catalogue of internal processes, one of the land office with its waits, and its diagram in a viewer that nobody here wrote. */
test('quy trình nội bộ và sơ đồ BPMN', async ({ as, visitor }) => {
  const page = await as('catalogueAdmin');
  await page.goto('/office/processes?state=draft&doubtful=true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quy trình nội bộ');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await inspect(page, 'processes');
  await page.goto('/office/processes/QN295-XA-9.1');
  await expect(page.getByRole('list', { name: 'Quy trình' })).toContainText('Chờ hết thời gian niêm yết');
  await inspect(page, 'process');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải sơ đồ BPMN' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('QN295-XA-9.1.bpmn');
  const xml = await readFile(await file.path(), 'utf8');

  const blank = await visitor();
  await blank.goto('about:blank');
  await blank.setContent('<div id="canvas" style="width: 100vw; height: 60vh"></div>');
  const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');
  await blank.addScriptTag({ path: viewer });
  const seen = await blank.evaluate(async (xml) => {
    const { BpmnJS } = window as unknown as { BpmnJS: new (options: { container: string }) => Viewer };
    const drawn = new BpmnJS({ container: '#canvas' });
    const { warnings } = await drawn.importXML(xml);
    const count = (type: string) =>
      drawn.get('elementRegistry').filter((element) => element.type === type).length;
    return {
      warnings: warnings.map(String),
      tasks: count('bpmn:UserTask'),
      waits: count('bpmn:ReceiveTask'),
      flows: count('bpmn:SequenceFlow'),
    };
  }, xml);
  expect(seen).toEqual({ warnings: [], tasks: 16, waits: 2, flows: 19 });
});
