import { expect, test } from 'vitest';
import { keepDeclarations } from './declarations';

const schema = {
  properties: { ten: { type: 'string' }, camDoan: { type: 'boolean', enum: [true] } },
};

test('a declaration is never made by filling in something else', () => {
  expect(keepDeclarations(schema, {}, { ten: 'An', camDoan: true }, 'f-ten')).toStrictEqual({ ten: 'An' });
});

test('its own tick makes it and takes it back', () => {
  expect(keepDeclarations(schema, {}, { camDoan: true }, 'f-camDoan')).toStrictEqual({ camDoan: true });
  expect(keepDeclarations(schema, { camDoan: true }, {}, 'f-camDoan')).toStrictEqual({});
});

test('it stays while one goes on filling in', () => {
  const after = { ten: 'An', camDoan: true };
  expect(keepDeclarations(schema, { camDoan: true }, after, 'f-ten')).toStrictEqual(after);
});
