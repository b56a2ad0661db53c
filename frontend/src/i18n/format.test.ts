import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDeadline,
  formatFileSize,
  formatMoney,
  formatNumber,
  formatPhone,
  formatWorkingMinutes,
  maskIdentity,
} from './format';

describe('dates and times', () => {
  it('are Vietnamese local time, wherever the reader is', () => {
    expect(formatDate('2026-11-21T17:30:00Z')).toBe('22/11/2026');
    expect(formatDateTime('2026-11-21T08:05:00+07:00')).toBe('08:05 21/11/2026');
  });

  it('keeps a plain date as it is', () => {
    expect(formatDate('2026-11-21')).toBe('21/11/2026');
  });

  it('names the weekday where someone must act', () => {
    expect(formatDeadline('2026-11-23T17:30:00+07:00', 'vi')).toBe('17:30 thứ Hai, 23/11/2026');
    expect(formatDeadline('2026-11-22T00:00:00+07:00', 'vi')).toBe('00:00 Chủ nhật, 22/11/2026');
    expect(formatDeadline('2026-11-23T17:30:00+07:00', 'en')).toBe('17:30 Monday, 23/11/2026');
  });
});

describe('numbers', () => {
  it('writes money and counts in groups of three', () => {
    expect(formatMoney(8000)).toBe('8.000 đ');
    expect(formatMoney(0)).toBe('0 đ');
    expect(formatMoney(1234567)).toBe('1.234.567 đ');
    expect(formatNumber(7011, 'en')).toBe('7,011');
  });

  it('says file sizes and working time in words', () => {
    expect(formatFileSize(340_000, 'vi')).toBe('340 kB');
    expect(formatFileSize(1_250_000, 'vi')).toBe('1,3 MB');
    expect(formatWorkingMinutes(480 + 180, 'vi')).toBe('1 ngày 3 giờ');
    expect(formatWorkingMinutes(-45, 'vi')).toBe('45 phút');
    expect(formatWorkingMinutes(0, 'en')).toBe('0 min');
  });
});

describe('personal data', () => {
  it('masks identity numbers', () => {
    expect(maskIdentity('001090123489')).toBe('001•••••••89');
    expect(maskIdentity('001•••••••89')).toBe('001•••••••89');
    expect(maskIdentity('123')).toBe('123');
  });

  it('spaces phone numbers', () => {
    expect(formatPhone('+84912345678')).toBe('0912 345 678');
    expect(formatPhone('024 3762 1234')).toBe('024 3762 1234');
  });
});
