import { describe, expect, it } from 'vitest';
import { calmCase } from './calm-case';
import { fieldId } from './field-id';
import { matchesVietnamese } from './fold';
import { isIdentityNumber, isMobilePhone } from './identity-rules';
import { thisMinute } from './now';
import { safeNext } from './safe-next';
import { parsePartialDate, parseTypedDate, showPartialDate } from './typed-date';

describe('parseTypedDate', () => {
  it.each([
    ['21/11/2026', '2026-11-21'],
    ['1-2-1990', '1990-02-01'],
    ['29.02.2024', '2024-02-29'],
    ['29/02/2025', '29/02/2025'],
    ['21/13/2026', '21/13/2026'],
    ['21/11/26', '21/11/26'],
    ['', ''],
  ])('%s gives %s', (typed, value) => expect(parseTypedDate(typed)).toBe(value));
});

describe('parsePartialDate', () => {
  it.each([
    ['1990', '1990'],
    ['5/1990', '1990-05'],
    ['20/05/1990', '1990-05-20'],
    ['13/1990', '13/1990'],
  ])('%s gives %s', (typed, value) => expect(parsePartialDate(typed)).toBe(value));
  it('is shown as people write it', () => {
    expect(showPartialDate('1990-05-20')).toBe('20/05/1990');
    expect(showPartialDate('1990-05')).toBe('05/1990');
    expect(showPartialDate('1990')).toBe('1990');
  });
});

describe('calmCase', () => {
  it('lowers only what is all capitals', () => {
    expect(calmCase('TỜ KHAI ĐĂNG KÝ KHAI SINH')).toBe('Tờ khai đăng ký khai sinh');
    expect(calmCase('Mẫu TK-01')).toBe('Mẫu TK-01');
  });
});

describe('safeNext', () => {
  it('keeps addresses of this site and drops all others', () => {
    expect(safeNext('/me/dossiers?x=1')).toBe('/me/dossiers?x=1');
    for (const bad of ['//evil.example', 'https://evil.example', '/\\evil.example', '', 7, undefined]) {
      expect(safeNext(bad)).toBeUndefined();
    }
  });
});

describe('matchesVietnamese', () => {
  it('finds by the beginnings of words, diacritics or none', () => {
    expect(matchesVietnamese('Phường Đống Đa', 'dong d')).toBe(true);
    expect(matchesVietnamese('Phường Đống Đa', 'Đống')).toBe(true);
    expect(matchesVietnamese('Phường Đống Đa', 'ba')).toBe(false);
    expect(matchesVietnamese('Phường Đống Đa', '')).toBe(true);
  });
});

it('checks the shape of identity and phone numbers', () => {
  expect(isIdentityNumber('001090123456')).toBe(true);
  expect(isIdentityNumber('00109012345')).toBe(false);
  expect(isMobilePhone('0912 345 678')).toBe(true);
  expect(isMobilePhone('+84912345678')).toBe(true);
  expect(isMobilePhone('0112345678')).toBe(false);
});

it('writes this minute in Vietnamese time', () => {
  expect(thisMinute(new Date('2026-11-21T17:30:45Z'))).toBe('2026-11-22T00:30:00+07:00');
});

it('makes a DOM id of a JSON pointer', () => {
  expect(fieldId('/applicant/phone')).toBe('f-applicant-phone');
});
