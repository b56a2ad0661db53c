import { describe, expect, it } from 'vitest';
import { absenceBody, checkAbsence, lastDay } from './absence-form';

const form = {
  official: 'a',
  from: '2026-12-30',
  until: '2026-12-31',
  substitute: '',
  reason: ' Nghỉ phép ',
};

describe('an absence as it is typed', () => {
  it('lasts whole days of Vietnam, the last one included', () => {
    expect(absenceBody(form)).toEqual({
      official: 'a',
      from: '2026-12-30T00:00:00+07:00',
      until: '2027-01-01T00:00:00+07:00',
      substitute: null,
      reason: 'Nghỉ phép',
    });
    expect(lastDay('2027-01-01T00:00:00+07:00')).toBe('2026-12-31T16:59:59.999Z');
  });

  it('is told everything that is wrong with it', () => {
    expect(checkAbsence(form)).toEqual({});
    expect(checkAbsence({ ...form, until: '2026-12-29' })).toEqual({ until: 'untilWrong' });
    expect(checkAbsence({ ...form, from: '30/12', until: '', reason: ' ' })).toEqual({
      from: 'fromWrong',
      until: 'fromWrong',
      reason: 'reasonWrong',
    });
  });
});
