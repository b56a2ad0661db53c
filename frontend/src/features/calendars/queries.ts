import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { CalendarDraft, DecisionRequest } from '@/api/contract';
import { RequestKey } from '@/lib/request-key';

/** The scope of the country's calendar. */
export const country = 'VN';

export const calendarQuery = (scope: string) =>
  queryOptions({
    queryKey: ['calendars', scope],
    queryFn: ({ signal }) =>
      unwrapVersioned(api.GET('/calendars/{scope}', { params: { path: { scope } }, signal })),
    // Somebody writes over exactly what stands here.
    staleTime: 0,
  });

export const calendarListQuery = queryOptions({
  queryKey: ['calendars', 'list'],
  queryFn: ({ signal }) => unwrap(api.GET('/calendars', { params: { query: { limit: 100 } }, signal })),
});

/** What saving the draft would move, page by page. */
export const previewQuery = (scope: string, draft: CalendarDraft | null) =>
  infiniteQueryOptions({
    // Outside of 'calendars': what was saved needs no preview any more.
    queryKey: ['calendar-preview', scope, draft],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.POST('/calendars/{scope}/preview', {
          params: { path: { scope }, query: { limit: 20, cursor: pageParam ?? undefined } },
          body: draft ?? { days: [], note: '' },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: draft !== null,
    retry: false,
  });

/** Saves a calendar. `onSaved` is told before the lists are read again, which may take the caller off the page. */
export function useSaveCalendar(scope: string, onSaved: (moves: number) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, etag }: { draft: CalendarDraft; etag: string }) =>
      unwrap(
        api.PUT('/calendars/{scope}', {
          params: { path: { scope }, header: { 'If-Match': etag } },
          body: draft,
        }),
      ),
    onSuccess: ({ moves }) => {
      onSaved(moves);
      void queries.invalidateQueries({ queryKey: ['calendars'] });
      void queries.invalidateQueries({ queryKey: ['calendar-moves'] });
      void queries.invalidateQueries({ queryKey: ['deadline'] });
    },
  });
}

export const movesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['calendar-moves'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/calendar-moves', {
          params: { query: { limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

type Outcome = { readonly outcome: 'kept' | 'moved' | 'lapsed' };

/** Decides about appointments. `onDone` is told before the list is read again, which may take the caller off the page. */
export function useDecide(onDone: (items: readonly Outcome[]) => void) {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: DecisionRequest) =>
      unwrap(
        api.POST('/calendar-moves/decisions', {
          params: { header: { 'Idempotency-Key': key.of(body) } },
          body,
        }),
      ),
    onSuccess: ({ items }) => {
      key.done();
      onDone(items);
      void queries.invalidateQueries({ queryKey: ['calendar-moves'] });
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
}
