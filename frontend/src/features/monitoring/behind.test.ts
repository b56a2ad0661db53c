import { describe, expect, it } from 'vitest';
import type { Me } from '@/api/contract';
import { listBehind, listedAgencies, type Counted } from './behind';

const ward = 'H26.00004';
const other = 'H26.00005';
const rows = [
  { unit: { code: ward }, dueSoon: 2, overdue: 3 },
  { unit: { code: other }, dueSoon: 0, overdue: 4 },
];
const mine = new Set([ward]);

describe('listBehind', () => {
  it('is the list of the agency that was chosen', () => {
    const search = { view: 'agency', due: 'overdue', agency: ward };
    expect(listBehind('overdue', 3, { agency: ward }, rows, mine)).toEqual(search);
  });
  it('is the list of one’s own agencies where nothing is counted elsewhere', () => {
    const search = { view: 'agency', due: 'soon', agency: undefined };
    expect(listBehind('dueSoon', 2, {}, rows, mine)).toEqual(search);
  });
  it('is nothing where the list would hold fewer, or is not known yet', () => {
    expect(listBehind('overdue', 7, {}, rows, mine)).toBeNull();
    expect(listBehind('overdue', 4, { agency: other }, rows, mine)).toBeNull();
    expect(listBehind('overdue', 3, { agency: ward }, undefined, mine)).toBeNull();
  });
  it('is nothing for what no filter finds, and for zero', () => {
    for (const key of ['received', 'inProgress', 'resolved', 'onTimeRate'] satisfies Counted[])
      expect(listBehind(key, 3, { agency: ward }, rows, mine)).toBeNull();
    expect(listBehind('dueSoon', 0, { agency: other }, rows, new Set([other]))).toBeNull();
  });
});

describe('listedAgencies', () => {
  it('are those where one works on dossiers', () => {
    const at = (role: Me['roles'][number]['role'], code: string) => ({ role, agency: { code, name: code } });
    const listed = listedAgencies({ roles: [at('leader', ward), at('catalogueAdmin', other)] });
    expect([...listed]).toEqual([ward]);
  });
});
