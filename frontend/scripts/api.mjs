// Writes src/api/schema.gen.ts from the API document of the server. The hash in its first line is that of the document:
// a test compares the two, so that a changed API without new types fails.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = readFileSync('../openapi/openapi.json');
const hash = createHash('sha256').update(source).digest('hex');
const types = astToString(await openapiTS(source, { emptyObjectsUnknown: true, defaultNonNullable: false }));
writeFileSync(
  'src/api/schema.gen.ts',
  `// Written by \`npm run api\`. openapi.json sha256:${hash}\n${types}`,
);
