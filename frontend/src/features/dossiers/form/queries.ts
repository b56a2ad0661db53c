import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';

/** The form of a procedure. One draft uses one version of it for as long as it is open. */
export const procedureFormQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code, 'form'],
    queryFn: () => unwrap(api.GET('/procedures/{code}/form', { params: { path: { code } } })),
    staleTime: 30 * 60_000,
  });
