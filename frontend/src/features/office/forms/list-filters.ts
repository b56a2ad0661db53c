import type { Status } from '@/api/contract';

export const statuses = [
  'registered',
  'received',
  'processing',
  'supplementRequested',
  'paymentRequested',
  'resolved',
  'returned',
  'refused',
  'withdrawn',
  'halted',
] as const satisfies readonly Status[];
export const dues = ['overdue', 'today', 'soon'] as const;
export type DueFilter = (typeof dues)[number];

/** What the address of a list says: it can be kept, shared and gone back to. */
export type ListFilters = {
  view: 'todo' | 'agency';
  status?: Status;
  due?: DueFilter;
  procedure?: string;
  assignee?: string;
  agency?: string;
};

function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((item) => item === value);
}

function code(value: unknown): string | undefined {
  // The router reads a code such as 2.000815 from a hand-written address as a number.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.length > 0 && value.length <= 60 ? value : undefined;
}

/** Reads filters from an address. What is not understood is left out, never an error. */
export function readListFilters(search: Record<string, unknown>, view: ListFilters['view']): ListFilters {
  const read: ListFilters = {
    view: oneOf(['todo', 'agency'] as const, search.view) ?? view,
    status: oneOf(statuses, search.status),
    due: oneOf(dues, search.due),
    procedure: code(search.procedure),
    assignee: code(search.assignee),
    agency: code(search.agency),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as ListFilters;
}

/** How many filters narrow the list, the view aside. */
export function countFilters({ view: _view, ...filters }: ListFilters): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
