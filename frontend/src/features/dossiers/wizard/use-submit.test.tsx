import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dossierQuery } from '../queries';
import { useSubmit } from './use-submit';

/** Submits when asked; `trouble` says what becomes of the answers. */
function serve(trouble: 'answerLost' | 'unreachable' | 'nothing') {
  const server = { state: 'draft', keys: [] as (string | null)[], reachable: trouble !== 'unreachable' };
  vi.stubGlobal('fetch', async (request: Request) => {
    const isAct = request.url.endsWith('/actions');
    if (isAct) server.keys.push(request.headers.get('Idempotency-Key'));
    if (isAct && !server.reachable) throw new TypeError('Failed to fetch');
    if (isAct) server.state = 'submitted';
    if (isAct && trouble === 'answerLost') throw new TypeError('Failed to fetch');
    const dossier = { id: 'd1', state: server.state, code: server.state === 'draft' ? null : 'H26-1' };
    return Response.json(dossier, { headers: { ETag: '"7"' } });
  });
  return server;
}

function open() {
  const queries = new QueryClient();
  const onSubmitted = vi.fn();
  const saver = { etag: '"1"', flush: async () => true, forget: vi.fn() };
  const { result } = renderHook(() => useSubmit('d1', saver, onSubmitted), {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  return { queries, onSubmitted, saver, result };
}

describe('useSubmit', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('submits and goes on', async () => {
    serve('nothing');
    const { onSubmitted, saver, result } = open();
    await act(() => result.current.send());
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledOnce());
    expect(saver.forget).toHaveBeenCalled();
  });

  it('goes on to the receipt when only the answer was lost', async () => {
    const server = serve('answerLost');
    const { queries, onSubmitted, result } = open();
    await act(() => result.current.send());
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledOnce());
    expect(server.keys).toHaveLength(1);
    expect(queries.getQueryData(dossierQuery('d1').queryKey)?.data.code).toBe('H26-1');
  });

  it('goes on to the receipt of what was submitted already, without submitting', async () => {
    const server = serve('nothing');
    server.state = 'submitted';
    const { onSubmitted, result } = open();
    await act(() => result.current.send());
    expect(onSubmitted).toHaveBeenCalledOnce();
    expect(server.keys).toEqual([]);
  });

  it('tries again under the same key', async () => {
    const server = serve('unreachable');
    const { onSubmitted, result } = open();
    await act(() => result.current.send());
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(onSubmitted).not.toHaveBeenCalled();
    server.reachable = true;
    await act(() => result.current.send());
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledOnce());
    expect(server.keys[0]).toBeTruthy();
    expect(server.keys).toEqual([server.keys[0], server.keys[0]]);
  });
});
