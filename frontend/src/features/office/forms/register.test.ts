import { describe, expect, it } from 'vitest';
import type { Me } from '@/api/contract';
import { booksOf, fileNameOf, readVolume, yearsUntil } from './register';

const agency = (code: string) => ({ code, name: `Đơn vị ${code}` });

describe('the register', () => {
  it('is offered for agencies where one reads the figures, each once', () => {
    const roles = [
      { role: 'leader', agency: agency('H26.00004') },
      { role: 'deskHead', agency: agency('H26.00004') },
      { role: 'specialist', agency: agency('H37.05986') },
    ];
    expect(booksOf({ roles } as Me).map(({ code }) => code)).toEqual(['H26.00004']);
  });
  it('begins with the year that it is in Viet Nam', () => {
    expect(yearsUntil(new Date('2026-12-31T18:00:00Z'))).toEqual([2027, 2026, 2025, 2024, 2023]);
  });
  it('takes a volume or none', () => {
    expect([
      readVolume(''),
      readVolume(' 3 '),
      readVolume('0'),
      readVolume('10001'),
      readVolume('hai'),
    ]).toEqual([undefined, 3, null, null, null]);
  });
  it('has a name that says what it is', () => {
    expect(fileNameOf({ format: 'xlsx', agency: 'H26.00004', year: 2026 })).toBe(
      'so-theo-doi-H26.00004-2026.xlsx',
    );
    expect(fileNameOf({ format: 'pdf', agency: 'H26.00004', year: 2026, volume: 2 })).toBe(
      'so-theo-doi-H26.00004-2026-quyen-02.pdf',
    );
  });
});
