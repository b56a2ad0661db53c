import { describe, expect, it } from 'vitest';
import { readSearch } from './search-words';

describe('readSearch', () => {
  it.each([
    ['H26.00004-261121-0001', { code: 'H26.00004-261121-0001' }],
    [' h26.00004-261121-0001 ', { code: 'H26.00004-261121-0001' }],
    ['001190012345', { identityNumber: '001190012345' }],
    ['001 190 012 345', { identityNumber: '001190012345' }],
    ['0912 345 678', { phone: '0912345678' }],
    ['+84912345678', { phone: '0912345678' }],
    ['Nguyễn  Thị Lan', { name: 'Nguyễn Thị Lan' }],
  ])('%s', (typed, body) => expect(readSearch(typed)?.body).toEqual(body));
  it.each(['', ' ', 'a', '12345', '---'])('%j is too little', (typed) =>
    expect(readSearch(typed)).toBeNull(),
  );
});
