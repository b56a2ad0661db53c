import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, fetchFile, unwrap, unwrapVersioned } from '@/api/client';
import type { SlipWords } from '@/api/contract';

/** What an agency prints on its papers in its own words. */
export const slipTextsQuery = (agency: string) =>
  queryOptions({
    queryKey: ['slip-texts', agency],
    queryFn: ({ signal }) =>
      unwrapVersioned(api.GET('/agencies/{code}/slip-texts', { params: { path: { code: agency } }, signal })),
    // Two may head a desk: whoever opens the page gets what is stored now.
    staleTime: 0,
  });

export function useChangeSlipTexts(agency: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ texts, etag }: { readonly texts: SlipWords; readonly etag: string }) =>
      unwrapVersioned(
        api.PUT('/agencies/{code}/slip-texts', {
          params: { path: { code: agency }, header: { 'If-Match': etag } },
          body: texts,
        }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(slipTextsQuery(agency).queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['files'] });
    },
  });
}

/** An invented receipt with these texts; nothing is stored. */
export const previewQuery = (agency: string, texts: SlipWords) =>
  queryOptions({
    queryKey: ['slip-texts', agency, 'preview', texts],
    queryFn: () => fetchFile(`/agencies/${agency}/slip-texts/preview.pdf`, texts),
    gcTime: 60_000,
  });

/** Agencies that take dossiers, by the words of their names. */
export const openAgenciesQuery = (words: string) =>
  queryOptions({
    queryKey: ['agencies', 'open', words],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/agencies', {
          params: { query: { accepting: true, limit: 100, ...(words ? { q: words } : {}) } },
          signal,
        }),
      ),
    select: (page) => page.items,
    placeholderData: (before) => before,
  });
