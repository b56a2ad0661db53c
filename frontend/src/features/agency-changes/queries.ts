import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { AgencyChangeState, ChangeActBody, NewAgencyChange } from '@/api/contract';

export const changeListQuery = (state: AgencyChangeState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['agency-changes', 'list', state ?? null],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/agency-changes', {
          params: { query: { state, limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const changeQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency-changes', id],
    queryFn: ({ signal }) =>
      unwrapVersioned(api.GET('/agency-changes/{id}', { params: { path: { id } }, signal })),
    // Others work on it too, and the job goes on.
    staleTime: 0,
  });

export const dryRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency-changes', id, 'dry-run'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/agency-changes/{id}/dry-run', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** Asks again while dossiers are on their way. */
export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['agency-changes', id, 'progress'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/agency-changes/{id}/progress', { params: { path: { id } }, signal })),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 3000 : false),
  });

export function usePlanChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { readonly body: NewAgencyChange; readonly key: string }) =>
      unwrap(api.POST('/agency-changes', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agency-changes'] }),
  });
}

export function useActOnChange(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { readonly body: ChangeActBody; readonly etag: string }) =>
      unwrap(
        api.POST('/agency-changes/{id}/actions', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agency-changes'] }),
  });
}
