import { expect, test } from 'vitest';
import { keepDeclarations } from './declarations';

const schema = {
  properties: { ten: { type: 'string' }, camDoan: { type: 'boolean', enum: [true] } },
};

test('a declaration is never made by filling in something else', () => {
  expect(keepDeclarations(schema, {}, { ten: 'An', camDoan: true }, 'f-ten')).toEqual({ ten: 'An' });
});

test('its own tick makes it and takes it back', () => {
  expect(keepDeclarations(schema, {}, { camDoan: true }, 'f-camDoan')).toEqual({ camDoan: true });
  expect(keepDeclarations(schema, { camDoan: true }, {}, 'f-camDoan')).toEqual({});
});

test('it stays while one goes on filling in', () => {
  const after = { ten: 'An', camDoan: true };
  expect(keepDeclarations(schema, { camDoan: true }, after, 'f-ten')).toEqual(after);
});
