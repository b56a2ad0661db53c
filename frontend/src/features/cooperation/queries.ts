import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrapVersioned } from '@/api/client';
import type { CooperationDraft } from '@/api/contract';

/** With whom an agency works. */
export const cooperationQuery = (agency: string) =>
  queryOptions({
    queryKey: ['cooperation', agency],
    queryFn: ({ signal }) =>
      unwrapVersioned(
        api.GET('/agencies/{code}/cooperation', { params: { path: { code: agency } }, signal }),
      ),
    // Another administrator may have changed it.
    staleTime: 0,
  });

export function useChangeCooperation(agency: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, etag }: { readonly draft: CooperationDraft; readonly etag: string }) =>
      unwrapVersioned(
        api.PUT('/agencies/{code}/cooperation', {
          params: { path: { code: agency }, header: { 'If-Match': etag } },
          body: draft,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cooperation'] }),
  });
}
