import { describe, expect, it } from 'vitest';
import type { SlipTexts } from '@/api/contract';
import { formOf, tooLong, wordsOf } from './slip-texts';

const texts = (superior: string | null): SlipTexts => ({
  agency: { code: 'H26.00004', name: 'Ủy ban nhân dân phường Ba Đình' },
  version: 1,
  texts: { superior, unit: null, place: null, contact: 'Tổng đài 1022', closingNote: null },
  defaults: { superior: null, unit: 'Ủy ban nhân dân phường Ba Đình', place: 'Ba Đình', phone: null },
  updatedAt: null,
});

describe('slip texts', () => {
  it('come back as they were read', () => {
    expect(wordsOf(formOf(texts('UBND thành phố Hà Nội')))).toEqual(texts('UBND thành phố Hà Nội').texts);
    expect(wordsOf(formOf(texts(null)))).toEqual(texts(null).texts);
  });
  it('tell no superior agency from one that the catalogue gives', () => {
    expect(formOf(texts('')).noSuperior).toBe(true);
    expect(wordsOf(formOf(texts(''))).superior).toBe('');
    expect(wordsOf({ ...formOf(texts('')), noSuperior: false }).superior).toBeNull();
  });
  it('leave blanks to the catalogue', () => {
    expect(wordsOf({ ...formOf(texts(null)), unit: '   ' }).unit).toBeNull();
  });
  it('are counted in letters, not in bytes', () => {
    expect(tooLong({ ...formOf(texts(null)), place: 'Ễ'.repeat(100) })).toEqual([]);
    expect(tooLong({ ...formOf(texts(null)), place: 'Ễ'.repeat(101), unit: 'a'.repeat(201) })).toEqual([
      'unit',
      'place',
    ]);
  });
});
