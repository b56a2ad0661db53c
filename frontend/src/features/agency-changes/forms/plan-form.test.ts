import { describe, expect, it } from 'vitest';
import { emptyPlan, fromFile, toNewChange, withKind } from './plan-form';

describe('the plan form', () => {
  it('shows one line of what a kind asks for, and nothing of what it does not', () => {
    expect(emptyPlan('rename').renames).toHaveLength(1);
    expect(emptyPlan('rename').moves).toHaveLength(0);
    const typed = {
      ...emptyPlan('merge'),
      moves: [{ from: 'H26.A', to: 'H26.B', remains: false, exceptions: [] }],
    };
    expect(withKind(typed, 'split').moves).toEqual(typed.moves);
    expect(withKind(typed, 'rename').moves).toEqual([]);
  });

  it('gives codes in capitals and leaves empty fields out', () => {
    const values = {
      ...emptyPlan('merge'),
      number: ' 12/NQ-HĐND ',
      date: '2026-11-10',
      effectiveOn: '2026-12-01',
      moves: [{ from: ' h26.00004 ', to: '', remains: false, exceptions: [] }],
    };
    expect(toNewChange(values)).toMatchObject({
      decision: { number: '12/NQ-HĐND', date: '2026-11-10' },
      note: null,
      moves: [{ from: 'H26.00004', to: null }],
    });
  });

  it('reads a plan from a file and comes to the same again', () => {
    const plan = toNewChange({
      ...emptyPlan('rearrange'),
      number: '1656/NQ-UBTVQH15',
      date: '2026-11-10',
      effectiveOn: '2026-12-01',
      moves: [
        {
          from: 'H26.00004',
          to: 'H26.90001',
          remains: false,
          exceptions: [{ by: 'commune', value: '00008', to: 'H26.90002' }],
        },
      ],
    });
    const read = fromFile(JSON.stringify(plan));
    expect(read && toNewChange(read)).toEqual(plan);
    expect(fromFile('{"kind": "other"}')).toBeNull();
    expect(fromFile('no JSON')).toBeNull();
  });
});
