import { describe, expect, it } from 'vitest';
import type { DossierSummary, DueState } from '@/api/contract';
import { groupByDue } from './due-groups';
import { countFilters, readListFilters } from './list-filters';

const item = (id: string, dueState: DueState) => ({ id, dueState }) as DossierSummary;

describe('groupByDue', () => {
  it('puts the most urgent first and keeps the order inside a group', () => {
    const groups = groupByDue([
      item('a', 'ok'),
      item('b', 'paused'),
      item('c', 'overdue'),
      item('d', 'today'),
      item('e', 'overdue'),
      item('f', 'none'),
      item('g', 'soon'),
    ]);
    expect(groups.map(({ name, items }) => [name, items.map(({ id }) => id).join('')])).toEqual([
      ['overdue', 'ce'],
      ['today', 'd'],
      ['soon', 'g'],
      ['rest', 'af'],
      ['paused', 'b'],
    ]);
  });
  it('leaves out empty groups and survives a state it does not know', () => {
    expect(groupByDue([])).toEqual([]);
    expect(groupByDue([item('a', 'later' as DueState)]).map(({ name }) => name)).toEqual(['rest']);
  });
});

describe('readListFilters', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(
      readListFilters(
        { view: 'agency', due: 'overdue', status: 'lost', procedure: '1.004873', evil: 1, assignee: '' },
        'todo',
      ),
    ).toEqual({ view: 'agency', due: 'overdue', procedure: '1.004873' });
  });
  it('has a view of its own and reads a code that came as a number', () => {
    expect(readListFilters({ procedure: 2.000815 }, 'todo')).toEqual({ view: 'todo', procedure: '2.000815' });
  });
  it('counts what narrows the list', () => {
    expect(countFilters({ view: 'todo' })).toBe(0);
    expect(countFilters({ view: 'agency', due: 'soon', status: 'received' })).toBe(2);
  });
});
