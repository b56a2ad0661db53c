import type { Me, UnitStatistics } from '@/api/contract';
import { worksOnDossiers } from '@/api/roles';
import type { StatisticsFilters } from './period';

/** Agencies whose dossiers the lists of this official hold. */
export function listedAgencies({ roles }: Pick<Me, 'roles'>): ReadonlySet<string> {
  return new Set(roles.filter(({ role }) => worksOnDossiers.includes(role)).map(({ agency }) => agency.code));
}

/** The numbers of the overview. */
export type Counted = 'received' | 'inProgress' | 'dueSoon' | 'overdue' | 'resolved' | 'onTimeRate';
/** What a filter of the lists finds. The others are of a period, or of several statuses at once: no filter does. */
const dues = { dueSoon: 'soon', overdue: 'overdue' } as const;

/** What the list of the office is opened with. */
export type ListSearch = {
  readonly view: 'agency';
  readonly due: 'soon' | 'overdue';
  readonly agency: string | undefined;
};
type Row = Pick<UnitStatistics, keyof typeof dues> & { readonly unit: { readonly code: string } };

/**
 * The list that holds exactly what a number counts; null where there is none: figures are of all agencies, or of one
 * with those below it, a list is of the agencies where one works.
 */
export function listBehind(
  key: Counted,
  value: number,
  { agency }: StatisticsFilters,
  rows: readonly Row[] | undefined,
  listed: ReadonlySet<string>,
): ListSearch | null {
  if ((key !== 'dueSoon' && key !== 'overdue') || value === 0 || !rows) return null;
  const held = rows
    .filter(({ unit }) => listed.has(unit.code) && (agency === undefined || unit.code === agency))
    .reduce((sum, row) => sum + row[key], 0);
  return held === value ? { view: 'agency', due: dues[key], agency } : null;
}
