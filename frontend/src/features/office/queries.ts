import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, fetchFile, unwrap, unwrapVersioned } from '@/api/client';
import type { ActionBody, Dossier } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { uploadAttachment } from '@/api/upload';
import { RequestKey } from '@/lib/request-key';
import type { ListFilters } from './forms/list-filters';
import type { SearchBody } from './forms/search-words';

export type Versioned = { readonly data: Dossier; readonly etag: string };

function versioned(answer: Versioned): Versioned {
  return answer.etag ? answer : { ...answer, etag: `"${answer.data.version}"` };
}

export const dossierListQuery = (filters: ListFilters, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', 'list', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/dossiers', {
          params: { query: { ...filters, limit, total: true, cursor: pageParam ?? undefined } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** How many dossiers a view holds, for its tab. */
export const dossierTotalQuery = (filters: ListFilters) =>
  queryOptions({
    queryKey: ['dossiers', 'total', filters],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/dossiers', { params: { query: { ...filters, limit: 1, total: true } }, signal })),
    select: (page) => page.total ?? null,
  });

export const dossierSearchQuery = (body: SearchBody | null) =>
  queryOptions({
    queryKey: ['dossiers', 'search', body],
    queryFn: ({ signal }) => unwrap(api.POST('/dossiers/search', { body: body ?? {}, signal })),
    enabled: body !== null,
    // What was looked for is personal: it does not stay in memory.
    gcTime: 0,
  });

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id],
    queryFn: ({ signal }) =>
      unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } }, signal })).then(versioned),
    // Others work on it too: whoever opens it again gets what it is now.
    staleTime: 0,
  });

/** The agencies that take this procedure's dossiers. */
export const agenciesOfQuery = (procedure: string) =>
  queryOptions({
    queryKey: ['procedures', procedure, 'accepting'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/procedures/{code}/agencies', {
          params: { path: { code: procedure }, query: { limit: 100 } },
          signal,
        }),
      ),
    select: (page) => page.items.filter((agency) => agency.acceptsDossiers),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'timeline'],
    queryFn: ({ signal }) => unwrap(api.GET('/dossiers/{id}/timeline', { params: { path: { id } }, signal })),
  });

export const clockQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'clock'],
    queryFn: ({ signal }) => unwrap(api.GET('/dossiers/{id}/clock', { params: { path: { id } }, signal })),
  });

/** Who can take the present step; of several the one that is asked for. */
export const assigneesQuery = (id: string, step: number | null = null) =>
  queryOptions({
    queryKey: ['dossiers', id, 'assignees', step],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/dossiers/{id}/assignees', {
          params: { path: { id }, query: { step: step ?? undefined } },
          signal,
        }),
      ),
    select: (page) => page.items,
  });

/** A protected file as bytes. Files never change under their address, slips do: those are fetched anew. */
export const fileQuery = (path: string, changes = false) =>
  queryOptions({
    queryKey: ['files', path],
    queryFn: () => fetchFile(path),
    staleTime: changes ? 0 : Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });

export const filePath = {
  attachment: (dossier: string, attachment: string) => `/dossiers/${dossier}/attachments/${attachment}`,
  result: (dossier: string) => `/dossiers/${dossier}/result`,
  slip: (dossier: string, slip: SlipName) => `/dossiers/${dossier}/slips/${slip}.pdf`,
  register: ({ format, agency, year, volume }: RegisterChoice) => {
    const query = new URLSearchParams({
      agency,
      year: String(year),
      ...(volume ? { volume: String(volume) } : {}),
    });
    return `/reports/register.${format}?${query}`;
  },
};
export type SlipName = 'receipt' | 'supplement' | 'refusal' | 'apology' | 'termination' | 'control';
export type RegisterFormat = 'pdf' | 'xlsx';
export type RegisterChoice = {
  readonly format: RegisterFormat;
  readonly agency: string;
  readonly year: number;
  /** One book of a thousand dossiers; left out: the whole year. */
  readonly volume?: number | undefined;
};

/** The register of a year, made when it is asked for. */
export function useRegister() {
  return useMutation({ mutationFn: (choice: RegisterChoice) => fetchFile(filePath.register(choice)) });
}

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code],
    queryFn: ({ signal }) => unwrap(api.GET('/procedures/{code}', { params: { path: { code } }, signal })),
    staleTime: 10 * 60_000,
  });

/** The form of a procedure; null where it has none. */
export const procedureFormQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code, 'form'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/procedures/{code}/form', { params: { path: { code } }, signal })).catch(
        (error: unknown) => {
          if (isStatus(error, 404)) return null;
          throw error;
        },
      ),
    staleTime: 10 * 60_000,
  });

export const procedurePickQuery = (q: string) =>
  queryOptions({
    queryKey: ['procedures', 'pick', q],
    queryFn: async ({ signal }) => {
      const query = q ? { q, limit: 12 } : { limit: 12 };
      const page = await unwrap(api.GET('/procedures', { params: { query }, signal }));
      return page.items.length > 0 ? page.items : (page.closest ?? []);
    },
    staleTime: 60_000,
    placeholderData: (before) => before,
  });

/** What an action would do to the due time: asked before it is taken. */
export const effectQuery = (id: string, body: ActionBody) =>
  queryOptions({
    queryKey: ['dossiers', id, 'effect', body],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/dossiers/{id}/actions/preview', { params: { path: { id } }, body, signal })),
    retry: false,
    placeholderData: (before) => before,
  });

/** What an agency does at its desk in one sitting. */
export const onTheSpotQuery = (agency: string) =>
  queryOptions({
    queryKey: ['agencies', agency, 'on-the-spot'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/agencies/{code}/on-the-spot', { params: { path: { code: agency } }, signal })),
    select: (page) => page.items,
  });

export function chooseOnTheSpot(agency: string, procedure: string, on: boolean): Promise<unknown> {
  const params = { path: { code: agency, procedure } };
  return on
    ? unwrap(api.PUT('/agencies/{code}/on-the-spot/{procedure}', { params }))
    : unwrap(api.DELETE('/agencies/{code}/on-the-spot/{procedure}', { params }));
}

export type ActInput = { readonly body: ActionBody; readonly etag: string };

/**
 * Takes an action. Trying the same again carries the same key, so that a lost answer does not do it twice. The answer is
 * the dossier as it is now; lists and history are asked for again.
 */
export function useAct(id: string) {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: ({ body, etag }: ActInput) =>
      unwrapVersioned(
        api.POST('/dossiers/{id}/actions', {
          params: { path: { id }, header: { 'If-Match': etag, 'Idempotency-Key': key.of(body) } },
          body,
        }),
      ).then(versioned),
    onSuccess: (answer) => {
      key.done();
      queries.setQueryData(dossierQuery(id).queryKey, answer);
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
      void queries.invalidateQueries({ queryKey: ['statistics'] });
    },
  });
}

/** Sends a paper and answers its id. */
export function useUpload() {
  return useMutation({
    mutationFn: (paper: {
      dossierId: string;
      component: string;
      file: File;
      onProgress?: (part: number) => void;
    }) =>
      uploadAttachment({
        ...paper,
        onProgress: paper.onProgress ?? (() => undefined),
        signal: new AbortController().signal,
      }),
  });
}
