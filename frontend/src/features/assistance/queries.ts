import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrapVersioned } from '@/api/client';
import type { Dossier, NewAssistance } from '@/api/contract';

type Versioned = { readonly data: Dossier; readonly etag: string };
/** One step of it, on the version that stands. */
export type Step = (etag: string) => Promise<Versioned>;

/** Where the dossier is kept, and what else must hear of its new version. */
export type Place = {
  /** As in the address. */
  readonly id: string;
  /** Brings what is unsaved to the server first. */
  readonly before?: (() => Promise<unknown>) | undefined;
  readonly onVersion?: ((etag: string) => void) | undefined;
};

const params = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } });

/** As what one files for somebody else, and who is told. */
export const sayAssistance =
  (id: string, assistance: NewAssistance): Step =>
  (etag) =>
    unwrapVersioned(api.PATCH('/dossiers/{id}', { params: params(id, etag), body: { assistance } }));

/** Has a code sent to the owner. */
export const sendCode =
  (id: string): Step =>
  (etag) =>
    unwrapVersioned(
      api.POST('/dossiers/{id}/owner-code', { params: params(id, etag), body: { way: 'email' } }),
    );

/** The code that the owner has told. */
export const checkCode =
  (id: string, code: string): Step =>
  (etag) =>
    unwrapVersioned(
      api.POST('/dossiers/{id}/owner-code/check', { params: params(id, etag), body: { code } }),
    );

/** The owner's own word. */
export const confirmAsOwner =
  (id: string): Step =>
  (etag) =>
    unwrapVersioned(api.POST('/dossiers/{id}/owner-confirmation', { params: params(id, etag), body: {} }));

/** Takes a step on the version that stands now; what is shown of the dossier follows. */
export function useStep({ id, before, onVersion }: Place) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (step: Step) => {
      await before?.();
      const { etag } = await unwrapVersioned(api.GET('/dossiers/{id}', { params: { path: { id } } }));
      return step(etag);
    },
    onSuccess: (answer) => {
      onVersion?.(answer.etag);
      queries.setQueryData(['dossiers', id], answer);
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['dossiers', id, 'timeline'] }),
        queries.invalidateQueries({ queryKey: ['dossiers', 'list'] }),
      ]);
    },
  });
}
