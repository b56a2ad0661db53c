import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('schema.gen.ts was written from the present openapi.json (else: npm run api)', () => {
  const document = createHash('sha256').update(readFileSync('../openapi/openapi.json')).digest('hex');
  const [head] = readFileSync('src/api/schema.gen.ts', 'utf8').split('\n', 1);
  expect(head).toContain(`sha256:${document}`);
});
