import { describe, expect, it } from 'vitest';
import type { Action, ProcessStep } from '@/api/contract';
import { nextAction, secondsOf, stopwatch } from './on-the-spot';

const offers = (...allowed: Action[]) => ({
  allowedActions: allowed.map((action) => ({ action, allowed: true, reason: null })),
});

describe('on the spot', () => {
  it('goes the main way and leaves the rest to the page of the dossier', () => {
    expect(nextAction(offers('decline', 'requestSupplement', 'receive'))).toBe('receive');
    expect(nextAction(offers('forward', 'propose'))).toBe('propose');
    expect(nextAction(offers('withdraw', 'pause'))).toBeNull();
    expect(
      nextAction({ allowedActions: [{ action: 'approve', allowed: false, reason: 'wrongRole' }] }),
    ).toBeNull();
  });
  it('measures each step until it is left, or until now', () => {
    const step = (enteredAt: string | null, leftAt: string | null) => ({ enteredAt, leftAt }) as ProcessStep;
    const now = Date.parse('2026-11-20T09:10:05+07:00');
    expect(secondsOf(step(null, null), now)).toBeNull();
    expect(secondsOf(step('2026-11-20T09:06:00+07:00', null), now)).toBe(245);
    expect(secondsOf(step('2026-11-20T09:00:00+07:00', '2026-11-20T09:04:00+07:00'), now)).toBe(240);
    expect([stopwatch(245), stopwatch(3729), stopwatch(0)]).toEqual(['4:05', '1:02:09', '0:00']);
  });
});
