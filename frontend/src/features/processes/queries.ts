import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, fetchFile, unwrap } from '@/api/client';

export type ProcessFilters = {
  readonly procedure?: string;
  readonly state?: 'draft' | 'published' | 'retired';
  readonly doubtful?: boolean;
};

export const processListQuery = (filters: ProcessFilters) =>
  infiniteQueryOptions({
    queryKey: ['processes', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/processes', {
          params: { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const processQuery = (id: string) =>
  queryOptions({
    queryKey: ['processes', id],
    queryFn: ({ signal }) => unwrap(api.GET('/processes/{id}', { params: { path: { id } }, signal })),
  });

/** The diagram as a file for other programs. */
export const diagramOf = (id: string) => fetchFile(`/processes/${encodeURIComponent(id)}/bpmn`);
