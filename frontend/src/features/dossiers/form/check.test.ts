import { describe, expect, it } from 'vitest';
import { setLanguage } from '@/i18n/language';
import { checkAnswers } from './check';
import { textOf } from './answers-view';

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['phan1'],
  properties: {
    phan1: {
      type: 'object',
      title: 'Người yêu cầu',
      required: ['ten', 'so'],
      properties: {
        ten: { type: 'string', title: 'Họ tên', minLength: 1, pattern: '\\S' },
        so: { type: 'string', title: 'Số định danh', pattern: '^[0-9]{12}$' },
        ngay: { type: 'string', title: 'Ngày sinh', format: 'date' },
        loai: { type: 'string', title: 'Loại', enum: ['a', 'b'] },
        khac: {},
      },
      allOf: [
        {
          if: { type: 'object', properties: { loai: { enum: ['b'] } }, required: ['loai'] },
          then: {
            properties: { khac: { type: 'string', title: 'Ghi rõ', minLength: 1 } },
            required: ['khac'],
          },
        },
      ],
    },
  },
};

describe('checkAnswers', () => {
  it('names the fields of a section that is missing altogether', () => {
    expect(checkAnswers(schema, {}).map(({ pointer }) => pointer)).toEqual(['/phan1/ten', '/phan1/so']);
  });

  it('says in Vietnamese what is wrong and what would be right', () => {
    setLanguage('vi');
    const errors = checkAnswers(schema, { phan1: { ten: 'An', so: '12', ngay: '31/12' } });
    expect(errors).toEqual([
      { pointer: '/phan1/so', label: 'Số định danh', message: '“Số định danh” phải có đúng 12 chữ số.' },
      {
        pointer: '/phan1/ngay',
        label: 'Ngày sinh',
        message: '“Ngày sinh” chưa đúng. Hãy viết ngày/tháng/năm, ví dụ 21/11/2026.',
      },
    ]);
  });

  it('asks for a conditional field only when its condition holds', () => {
    const person = { ten: 'An', so: '001090123456' };
    expect(checkAnswers(schema, { phan1: { ...person, loai: 'a' } })).toEqual([]);
    expect(checkAnswers(schema, { phan1: { ...person, loai: 'b' } })).toMatchObject([
      { pointer: '/phan1/khac', label: 'Ghi rõ' },
    ]);
  });
});

describe('textOf', () => {
  it('shows choices, dates, yes or no and groups in words', () => {
    expect(textOf({ enum: ['a', 'b'] }, { 'ui:enumNames': ['Cha', 'Mẹ'] }, 'b')).toBe('Mẹ');
    expect(textOf({ type: 'string', format: 'date' }, {}, '2026-11-21')).toBe('21/11/2026');
    expect(textOf({ type: 'boolean' }, {}, false)).toBe('Không');
    const address = { type: 'object', properties: { xa: {}, tinh: {} } };
    expect(textOf(address, { 'ui:order': ['xa', 'tinh'] }, { tinh: 'Hà Nội', xa: 'Ba Đình' })).toBe(
      'Ba Đình, Hà Nội',
    );
  });
});
