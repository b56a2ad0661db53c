import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** Agencies whose names or codes hold these words; from two letters on. */
export const agencySearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['agencies', 'search', q],
    queryFn: ({ signal }) => unwrap(api.GET('/agencies', { params: { query: { q, limit: 20 } }, signal })),
    enabled: q.trim().length >= 2,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
