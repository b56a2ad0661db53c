import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import type { LimitUnit, ProcedureListQuery } from '@/api/contract';

/** What the search page keeps in its URL. */
export type ProcedureFilters = Pick<
  ProcedureListQuery,
  'q' | 'sector' | 'agency' | 'level' | 'audience' | 'lifeEvent' | 'online'
>;

/** The catalogue changes a few times a day at most. */
const slow = { staleTime: 5 * 60_000 };

export const procedureSearchQuery = (filters: ProcedureFilters) =>
  infiniteQueryOptions({
    queryKey: ['procedures', 'search', filters],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/procedures', {
          params: { query: { ...filters, limit: 20, total: true, facets: true, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    ...slow,
  });

export const suggestionsQuery = (q: string) =>
  queryOptions({
    queryKey: ['procedures', 'suggest', q],
    queryFn: ({ signal }) => unwrap(api.GET('/procedures/suggest', { params: { query: { q } }, signal })),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    ...slow,
  });

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code],
    queryFn: () => unwrap(api.GET('/procedures/{code}', { params: { path: { code } } })),
    ...slow,
  });

export const procedureVersionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code, 'versions'],
    queryFn: () => unwrap(api.GET('/procedures/{code}/versions', { params: { path: { code } } })),
    ...slow,
  });

export const lifeEventsQuery = queryOptions({
  queryKey: ['life-events'],
  queryFn: () => unwrap(api.GET('/life-events')),
  ...slow,
});

export const provincesQuery = queryOptions({
  queryKey: ['provinces'],
  queryFn: () => unwrap(api.GET('/provinces', { params: { query: { limit: 100 } } })),
  staleTime: Infinity,
});

export const communesQuery = (province: string) =>
  queryOptions({
    queryKey: ['provinces', province, 'communes'],
    queryFn: async () => {
      const items = [];
      let cursor: string | undefined;
      do {
        const page = await unwrap(
          api.GET('/provinces/{code}/communes', {
            params: { path: { code: province }, query: { limit: 100, cursor } },
          }),
        );
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return items;
    },
    enabled: province !== '',
    staleTime: Infinity,
  });

/** Where one can file it, near the place that was chosen. */
export const filingAgenciesQuery = (code: string, province: string, commune: string) =>
  queryOptions({
    queryKey: ['procedures', code, 'agencies', province, commune],
    queryFn: () =>
      unwrap(
        api.GET('/procedures/{code}/agencies', {
          params: {
            path: { code },
            query: { province: province || undefined, commune: commune || undefined },
          },
        }),
      ),
    enabled: province !== '',
    ...slow,
  });

/** When the result would be due if one filed at `start`, with the days that do not count. */
export const deadlineQuery = (start: string, amount: number, unit: LimitUnit, agency?: string) =>
  queryOptions({
    queryKey: ['deadline', start, amount, unit, agency ?? null],
    queryFn: () =>
      unwrap(api.GET('/working-time/deadline', { params: { query: { start, amount, unit, agency } } })),
    ...slow,
  });

/** How long it really took lately. */
export const forecastQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code, 'forecast', null],
    queryFn: () => unwrap(api.GET('/procedures/{code}/forecast', { params: { path: { code } } })),
    ...slow,
  });
