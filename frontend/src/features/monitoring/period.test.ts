import { describe, expect, it } from 'vitest';
import { periodOf, rangeOf, readStatisticsFilters, todayInVietnam } from './period';

describe('period', () => {
  const today = '2026-11-21';
  it('names a range and finds the name again', () => {
    expect(rangeOf('quarter', today)).toEqual({ from: '2026-10-01', to: today });
    expect(rangeOf('year', today)).toEqual({ from: '2026-01-01', to: today });
    for (const period of ['last30', 'month', 'quarter', 'year'] as const)
      expect(periodOf(rangeOf(period, today), today)).toBe(period);
    expect(periodOf({ from: '2026-03-01' }, today)).toBe('own');
  });
  it('reads only real days from an address', () => {
    expect(readStatisticsFilters({ from: '2026-11-01', to: 'x', agency: 'H26', page: 3 })).toEqual({
      from: '2026-11-01',
      agency: 'H26',
    });
    expect(readStatisticsFilters({ from: '2026-13-01' })).toEqual({});
  });
  it('is the day in Viet Nam', () => {
    expect(todayInVietnam(new Date('2026-11-21T18:00:00Z'))).toBe('2026-11-22');
  });
});
