import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';

export const noticesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list'],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/me/notifications', {
          params: { query: { limit: 30, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });

/** How many were not read; asked again now and then, as reminders come by themselves. */
export const unreadQuery = () =>
  queryOptions({
    queryKey: ['notices', 'unread'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/me/notifications', { params: { query: { limit: 1 } }, signal })),
    select: (page) => page.unread,
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
  });

/** Marks these as read; without a list, all of them. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (read: readonly string[] | null) =>
      unwrap(api.PATCH('/me/notifications', { body: read ? { read: [...read] } : {} })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}
