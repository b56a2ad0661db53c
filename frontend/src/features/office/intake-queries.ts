import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, unwrap, unwrapVersioned } from '@/api/client';
import type { Dossier, NewDossier } from '@/api/contract';
import { uploadAttachment } from '@/api/upload';
import { randomKey } from '@/lib/random-key';

/** The last five that came in over the counter. */
export const lastIntakesQuery = (agency: string) =>
  queryOptions({
    queryKey: ['dossiers', 'list', 'intakes', agency],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/dossiers', { params: { query: { view: 'agency', agency, limit: 30 } }, signal })),
    select: (page) =>
      page.items.filter(({ channel, code }) => channel === 'counter' && Boolean(code)).slice(0, 5),
  });

export type Intake = {
  readonly body: NewDossier;
  readonly files: readonly { component: string; file: File }[];
  /** The official has seen the duplicates beside it, and goes on. */
  readonly despite?: boolean;
};
/** Received; or opened, and stopped before the reception because the person has such a dossier already. */
export type Taken = { readonly dossier: Dossier; readonly received: boolean };
type Begun = { readonly dossier: Dossier; readonly etag: string; readonly sent: Set<File> };

/**
 * Opens the dossier, sends its papers and receives it; stops in between where the person has such a dossier already. When a step fails, the next try goes on from there: nothing is
 * opened or sent twice, and what was corrected meanwhile is taken over.
 */
export function useIntake() {
  const queries = useQueryClient();
  const begun = useRef<Begun | null>(null);
  const lastKey = useRef<{ content: string; key: string } | null>(null);

  const open = async (body: NewDossier): Promise<Begun> => {
    const before = begun.current;
    if (before && before.dossier.procedure.code === body.procedureCode) {
      const { agencyCode, caseVariantId, answers, applicant, resultDelivery, papers } = body;
      const answer = await unwrapVersioned(
        api.PATCH('/dossiers/{id}', {
          params: {
            path: { id: before.dossier.id },
            header: { 'If-Match': await etagOf(before.dossier.id) },
          },
          body: { agencyCode, caseVariantId, answers, applicant, resultDelivery, papers },
        }),
      );
      return { dossier: answer.data, etag: answer.etag, sent: before.sent };
    }
    const content = JSON.stringify(body);
    if (lastKey.current?.content !== content) lastKey.current = { content, key: randomKey() };
    const answer = await unwrapVersioned(
      api.POST('/dossiers', { params: { header: { 'Idempotency-Key': lastKey.current.key } }, body }),
    );
    return { dossier: answer.data, etag: answer.etag, sent: new Set() };
  };

  const take = useMutation({
    mutationFn: async ({ body, files, despite = false }: Intake): Promise<Taken> => {
      const now = await open(body);
      begun.current = now;
      if (now.dossier.duplicates.length > 0 && !despite) return { dossier: now.dossier, received: false };
      for (const { component, file } of files) {
        if (now.sent.has(file)) continue;
        await uploadAttachment({
          dossierId: now.dossier.id,
          component,
          file,
          onProgress: () => undefined,
          signal: new AbortController().signal,
        });
        now.sent.add(file);
      }
      const etag = files.length > 0 ? await etagOf(now.dossier.id) : now.etag;
      const dossier = await unwrap(
        api.POST('/dossiers/{id}/actions', {
          params: {
            path: { id: now.dossier.id },
            header: { 'If-Match': etag },
          },
          body: { action: 'receive' },
        }),
      );
      return { dossier, received: true };
    },
    onSuccess: ({ received }) => {
      if (!received) return;
      begun.current = null;
      lastKey.current = null;
      void queries.invalidateQueries({ queryKey: ['dossiers'] });
    },
  });
  // What was opened and is not received goes again; the next one begins anew.
  const discard = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/dossiers/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      begun.current = null;
      lastKey.current = null;
    },
  });
  return { take, discard };
}

async function etagOf(id: string): Promise<string> {
  return (await unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } } }))).etag;
}
