import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { ActionBody, Dossier, DossierListQuery, DossierPatch, NewDossier } from '@/api/contract';
import { isStatus } from '@/api/problem';
import { RequestKey } from '@/lib/request-key';

/** A dossier with the version for the next `If-Match`. */
export type VersionedDossier = { readonly data: Dossier; readonly etag: string };

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id],
    queryFn: (): Promise<VersionedDossier> =>
      unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } } })),
  });

export const dossierListQuery = (query: DossierListQuery) =>
  queryOptions({
    queryKey: ['dossiers', 'list', query],
    queryFn: () => unwrap(api.GET('/dossiers', { params: { query } })),
  });

/** Everything of one person: far below a hundred in practice; the page says so when there is more. */
export const myDossiersQuery = dossierListQuery({ view: 'mine', limit: 100 });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'timeline'],
    queryFn: () => unwrap(api.GET('/dossiers/{id}/timeline', { params: { path: { id } } })),
  });

export const clockQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'clock'],
    queryFn: () => unwrap(api.GET('/dossiers/{id}/clock', { params: { path: { id } } })),
  });

/** Opens a draft. Trying the same again carries the same key, so that a lost answer cannot open two. */
export function useStartDossier() {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: NewDossier) =>
      unwrapVersioned(
        api.POST('/dossiers', {
          params: { header: { 'Idempotency-Key': key.of(body) } },
          body,
        }),
      ),
    onSuccess: (answer) => {
      key.done();
      queries.setQueryData(dossierQuery(answer.data.id).queryKey, answer);
    },
  });
}

export function patchDossier(id: string, etag: string, body: DossierPatch): Promise<VersionedDossier> {
  return unwrapVersioned(
    api.PATCH('/dossiers/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }),
  );
}

export function loadDossier(id: string): Promise<VersionedDossier> {
  return unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } } }));
}

type ActVariables = { readonly etag: string; readonly body: ActionBody };

/** Takes an action on a dossier, once however often it is tried; what is shown of it is then fetched anew. */
export function useAct(id: string) {
  const queries = useQueryClient();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: ({ etag, body }: ActVariables) =>
      unwrapVersioned(
        api.POST('/dossiers/{id}/actions', {
          params: {
            path: { id },
            header: { 'If-Match': etag, 'Idempotency-Key': key.of(body) },
          },
          body,
        }),
      ),
    onSuccess: (answer) => {
      key.done();
      queries.setQueryData(dossierQuery(id).queryKey, answer);
      return queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
}

/** What an action would do to the due time: asked before it is taken. */
export const effectQuery = (id: string, body: ActionBody) =>
  queryOptions({
    queryKey: ['dossiers', id, 'effect', body],
    queryFn: () => unwrap(api.POST('/dossiers/{id}/actions/preview', { params: { path: { id } }, body })),
    retry: false,
  });

/** What is to be deleted and is not there was deleted before, by a try whose answer was lost. */
function goneIsDone(error: unknown): void {
  if (!isStatus(error, 404)) throw error;
}

export function useDiscardDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string }) =>
      unwrap(api.DELETE('/dossiers/{id}', { params: { path: { id } } })).catch(goneIsDone),
    onSuccess: (_, { id }) => {
      queries.removeQueries({ queryKey: ['dossiers', id] });
      return queries.invalidateQueries({ queryKey: ['dossiers', 'list'] });
    },
  });
}

export function deleteAttachment(id: string, attachmentId: string): Promise<unknown> {
  return unwrap(
    api.DELETE('/dossiers/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }),
  ).catch(goneIsDone);
}

/** How long it really took lately at this agency. */
export const forecastQuery = (procedure: string, agency: string) =>
  queryOptions({
    queryKey: ['procedures', procedure, 'forecast', agency],
    queryFn: () =>
      unwrap(
        api.GET('/procedures/{code}/forecast', {
          params: { path: { code: procedure }, query: { agency } },
        }),
      ),
    staleTime: 5 * 60_000,
  });

/** What is published of the procedure; it changes a few times a year. */
export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', code],
    queryFn: () => unwrap(api.GET('/procedures/{code}', { params: { path: { code } } })),
    staleTime: 5 * 60_000,
  });
