import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap, unwrapVersioned } from '@/api/client';

export const consultationViews = ['waiting', 'past'] as const;
export type ConsultationView = (typeof consultationViews)[number];

export const consultationListQuery = (view: ConsultationView) =>
  infiniteQueryOptions({
    queryKey: ['consultations', 'list', view],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/consultations', {
          params: { query: { view, limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** How many wait, for the tab of the inbox. */
export const consultationTotalQuery = queryOptions({
  queryKey: ['consultations', 'total'],
  queryFn: ({ signal }) =>
    unwrap(api.GET('/consultations', { params: { query: { limit: 1, total: true } }, signal })),
  select: (page) => page.total ?? null,
});

export const consultationQuery = (id: string, place: number) =>
  queryOptions({
    queryKey: ['consultations', id, place],
    queryFn: ({ signal }) =>
      unwrapVersioned(api.GET('/consultations/{id}/{place}', { params: { path: { id, place } }, signal })),
    // A colleague may have answered meanwhile.
    staleTime: 0,
  });

export function useAnswerConsultation(id: string, place: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ answer, etag }: { readonly answer: string; readonly etag: string }) =>
      unwrapVersioned(
        api.POST('/consultations/{id}/{place}/answer', {
          params: { path: { id, place }, header: { 'If-Match': etag } },
          body: { answer },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['consultations'] }),
  });
}
