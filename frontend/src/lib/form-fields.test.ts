import { expect, it } from 'vitest';
import { formFields } from './form-fields';

it('names every field by its place, also one that a condition brings', () => {
  const schema = {
    properties: {
      phan1: {
        type: 'object',
        title: 'Người yêu cầu',
        properties: { ten: { title: 'Họ và tên' }, khac: {} },
        allOf: [{ if: {}, then: { properties: { khac: { title: 'Quan hệ khác' } } } }],
      },
      camDoan: { type: 'boolean', title: 'Tôi cam đoan' },
    },
  };
  expect(formFields(schema)).toEqual([
    { pointer: '/phan1/ten', title: 'Họ và tên', section: 'Người yêu cầu' },
    { pointer: '/phan1/khac', title: 'Quan hệ khác', section: 'Người yêu cầu' },
    { pointer: '/camDoan', title: 'Tôi cam đoan', section: null },
  ]);
});
