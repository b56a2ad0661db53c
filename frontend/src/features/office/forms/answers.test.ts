import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers';

const words = { yes: 'Có', no: 'Không', date: (iso: string) => iso.split('-').reverse().join('/') };
const schema = {
  type: 'object',
  properties: {
    p1: {
      type: 'object',
      title: 'Người yêu cầu',
      properties: {
        ten: { type: 'string', title: 'Họ tên' },
        gioi: { type: 'string', title: 'Giới tính', enum: ['nam', 'nu'] },
        loai: { type: 'string', title: 'Loại', oneOf: [{ const: 'a', title: 'Loại A' }] },
        sinh: { type: 'string', format: 'date', title: 'Ngày sinh' },
        o: {
          type: 'object',
          title: 'Nơi cư trú',
          properties: { so_nha: { title: 'Số nhà' }, xa: { title: 'Xã' }, tinh: { title: 'Tỉnh' } },
        },
        giay: {
          type: 'object',
          title: 'Giấy tờ',
          properties: { loai: { title: 'Loại', enum: ['hc'] }, so: { title: 'Số' } },
        },
        lyDo: {},
        muc: { type: 'array', title: 'Mục đích', items: { type: 'string', enum: ['x', 'y'] } },
        nguoi: {
          type: 'array',
          title: 'Thành viên',
          items: { properties: { ten: { title: 'Tên' }, con: { title: 'Còn sống', type: 'boolean' } } },
        },
      },
      allOf: [{ if: {}, then: { properties: { lyDo: { type: 'string', title: 'Lý do' } } } }],
    },
    cam: { type: 'boolean', title: 'Tôi cam đoan' },
  },
};
const ui = {
  'ui:order': ['p1', 'cam'],
  p1: {
    'ui:order': ['ten', 'gioi', 'loai', 'sinh', 'o', 'giay', 'lyDo', 'muc', 'nguoi'],
    gioi: { 'ui:enumNames': ['Nam', 'Nữ'] },
    giay: { 'ui:order': ['loai', 'so'], loai: { 'ui:enumNames': ['Hộ chiếu'] } },
    o: { 'ui:order': ['so_nha', 'xa', 'tinh'] },
    muc: { 'ui:enumNames': ['Kết hôn', 'Khác'], items: { 'ui:enumNames': ['Kết hôn', 'Khác'] } },
    nguoi: { items: { 'ui:order': ['ten', 'con'] } },
  },
};
const answers = {
  cam: true,
  p1: {
    nguoi: [{ con: false, ten: 'Lan' }],
    muc: ['y'],
    lyDo: 'mất',
    giay: { so: '123', loai: 'hc' },
    o: { tinh: 'Hà Nội', xa: 'Phúc Xá', so_nha: '5' },
    sinh: '1990-05-20',
    loai: 'a',
    gioi: 'nu',
    ten: 'Nguyễn Thị Lan',
    khac: '',
  },
};

describe('readAnswers', () => {
  it('reads labels, choices, dates, addresses, conditions and tables in the order of the form', () => {
    const [person, rest] = readAnswers(answers, schema, ui, words);
    expect(person?.title).toBe('Người yêu cầu');
    expect(person?.items).toEqual([
      { kind: 'text', label: 'Họ tên', value: 'Nguyễn Thị Lan' },
      { kind: 'text', label: 'Giới tính', value: 'Nữ' },
      { kind: 'text', label: 'Loại', value: 'Loại A' },
      { kind: 'text', label: 'Ngày sinh', value: '20/05/1990' },
      { kind: 'text', label: 'Nơi cư trú', value: '5, Phúc Xá, Hà Nội' },
      { kind: 'text', label: 'Giấy tờ', value: 'Loại: Hộ chiếu; Số: 123' },
      { kind: 'text', label: 'Lý do', value: 'mất' },
      { kind: 'text', label: 'Mục đích', value: 'Khác' },
      { kind: 'table', label: 'Thành viên', columns: ['Tên', 'Còn sống'], rows: [['Lan', 'Không']] },
    ]);
    expect(rest?.items).toEqual([{ kind: 'text', label: 'Tôi cam đoan', value: 'Có' }]);
  });
  it('shows answers that no form explains under their own keys', () => {
    expect(readAnswers({ a: { b: 'c' }, d: 'e' }, {}, {}, words)).toEqual([
      { key: 'a', title: null, items: [{ kind: 'text', label: 'b', value: 'c' }] },
      { key: '', title: null, items: [{ kind: 'text', label: 'd', value: 'e' }] },
    ]);
  });
  it('is empty for no answers', () => expect(readAnswers({}, schema, ui, words)).toEqual([]));
});
