import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { BatchBody, NewAbsence, ReassignBody, WorkRules } from '@/api/contract';
import { randomKey } from '@/lib/random-key';
import { RequestKey } from '@/lib/request-key';

/** The caller's own absences, those stood in for, and those of the people whom the caller heads. */
export const absencesQuery = (past: boolean) =>
  queryOptions({
    queryKey: ['absences', past],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/absences', { params: { query: { past, limit: 100 } }, signal })),
    select: (page) => page.items,
    staleTime: 0,
  });

/** Who works at an agency, with what each holds. */
export const officialsQuery = (agency: string) =>
  queryOptions({
    queryKey: ['officials', agency],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/agencies/{code}/officials', { params: { path: { code: agency } }, signal })),
    select: (page) => page.items,
    staleTime: 0,
  });

export const workSettingsQuery = (agency: string) =>
  queryOptions({
    queryKey: ['work-settings', agency],
    queryFn: ({ signal }) =>
      unwrapVersioned(
        api.GET('/agencies/{code}/work-settings', { params: { path: { code: agency } }, signal }),
      ),
    staleTime: 0,
  });

function useRefresh() {
  const queries = useQueryClient();
  return () => {
    for (const key of ['absences', 'officials', 'dossiers', 'statistics'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
}

export function useRecordAbsence() {
  const refresh = useRefresh();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: NewAbsence) =>
      unwrap(api.POST('/absences', { params: { header: { 'Idempotency-Key': key.of(body) } }, body })),
    onSuccess: () => {
      key.done();
      refresh();
    },
  });
}

export function useEndAbsence() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/absences/{id}', { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

export function useChangeWorkSettings(agency: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, etag }: { readonly rules: WorkRules; readonly etag: string }) =>
      unwrapVersioned(
        api.PUT('/agencies/{code}/work-settings', {
          params: { path: { code: agency }, header: { 'If-Match': etag } },
          body: rules,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['work-settings', agency] }),
  });
}

/** One action for many dossiers. A try is sent with a key of its own; what is done keeps its key until it is answered. */
export function useBatch() {
  const refresh = useRefresh();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: BatchBody) =>
      unwrap(
        api.POST('/dossiers/batch-actions', {
          params: { header: { 'Idempotency-Key': body.dryRun ? randomKey() : key.of(body) } },
          body,
        }),
      ),
    onSuccess: (_answer, { dryRun }) => {
      if (dryRun) return;
      key.done();
      refresh();
    },
  });
}

export function useReassign(official: string) {
  const refresh = useRefresh();
  const [key] = useState(() => new RequestKey());
  return useMutation({
    mutationFn: (body: ReassignBody) =>
      unwrap(
        api.POST('/officials/{id}/reassignments', {
          params: {
            path: { id: official },
            header: { 'Idempotency-Key': body.dryRun ? randomKey() : key.of(body) },
          },
          body,
        }),
      ),
    onSuccess: (_answer, { dryRun }) => {
      if (dryRun) return;
      key.done();
      refresh();
    },
  });
}
