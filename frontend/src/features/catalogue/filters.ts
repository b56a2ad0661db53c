import type { Audience, Level } from '@/api/contract';
import type { ProcedureFilters } from './queries';

const levels: Record<Level, true> = { ministry: true, province: true, commune: true, other: true };
const audiences: Record<Audience, true> = {
  citizen: true,
  overseasVietnamese: true,
  foreigner: true,
  official: true,
  enterprise: true,
  foreignInvestedEnterprise: true,
  cooperative: true,
  organisation: true,
  foreignOrganisation: true,
  partyMember: true,
  partyOrganisation: true,
};

const isKey = <K extends string>(table: Record<K, true>, value: unknown): value is K =>
  typeof value === 'string' && Object.hasOwn(table, value);
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const truthOf = (value: unknown) =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
const levelOf = (value: unknown) => (isKey(levels, value) ? value : undefined);
const audienceOf = (value: unknown) => (isKey(audiences, value) ? value : undefined);

/** The filters in an address; what is not one of ours is left out. */
export function filtersFrom(search: Record<string, unknown>): ProcedureFilters {
  return {
    q: typeof search.q === 'number' ? String(search.q) : text(search.q),
    sector: text(search.sector),
    agency: text(search.agency),
    level: levelOf(search.level),
    audience: audienceOf(search.audience),
    lifeEvent: text(search.lifeEvent),
    // An address says it in letters.
    online: truthOf(search.online),
  };
}
