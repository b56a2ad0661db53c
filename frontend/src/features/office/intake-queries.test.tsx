import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NewDossier } from '@/api/contract';
import { lastIntakesQuery, useIntake } from './intake-queries';

const bodyOf = (identityNumber: string): NewDossier => ({
  procedureCode: '1.004873',
  agencyCode: 'H26.00004',
  channel: 'counter',
  applicant: { kind: 'citizen', identityNumber, fullName: 'Nguyễn Thị Lan' },
});

function wrapped() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
}

describe('useIntake', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** Opens drafts one after another and cannot receive. */
  function serve() {
    const calls: string[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      const call = `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`;
      calls.push(call);
      if (call === 'POST /dossiers') {
        const id = `d${calls.filter((one) => one === call).length}`;
        return Response.json(
          { id, state: 'draft', components: [], duplicates: [] },
          { status: 201, headers: { ETag: '"1"' } },
        );
      }
      if (request.method === 'DELETE') return new Response(null, { status: 204 });
      return Response.json(
        { status: 503, code: 'busy', title: '', type: '', requestId: '' },
        { status: 503 },
      );
    });
    return calls;
  }

  it('opens another draft for another person, and takes away the one that was left', async () => {
    const calls = serve();
    const { result } = renderHook(() => useIntake(), { wrapper: wrapped() });
    for (const person of ['001190012345', '020085999002']) {
      act(() => result.current.intake.mutate({ body: bodyOf(person), files: [] }));
      await waitFor(() => expect(result.current.intake.isError).toBe(true));
      act(() => result.current.intake.reset());
    }
    expect(calls.filter((call) => call === 'POST /dossiers')).toHaveLength(2);
    expect(calls).toContain('DELETE /dossiers/d1');
    expect(calls).toContain('POST /dossiers/d2/actions');
    expect(calls.some((call) => call.startsWith('PATCH'))).toBe(false);
  });

  it('begins anew when told to', async () => {
    const calls = serve();
    const { result } = renderHook(() => useIntake(), { wrapper: wrapped() });
    act(() => result.current.intake.mutate({ body: bodyOf('001190012345'), files: [] }));
    await waitFor(() => expect(result.current.intake.isError).toBe(true));
    act(() => result.current.startOver());
    await waitFor(() => expect(calls).toContain('DELETE /dossiers/d1'));
    act(() => result.current.intake.mutate({ body: bodyOf('001190012345'), files: [] }));
    await waitFor(() => expect(calls).toContain('POST /dossiers/d2/actions'));
  });
});

describe('lastIntakesQuery', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('looks further when the newest were filed online', async () => {
    vi.stubGlobal('fetch', async (request: Request) => {
      const isFirst = !new URL(request.url).searchParams.has('cursor');
      const channel = isFirst ? 'online' : 'counter';
      const items = Array.from({ length: 30 }, (_, at) => ({ id: `${channel}-${at}`, channel, code: 'H26' }));
      return Response.json({ items, next: isFirst ? 'more' : null });
    });
    const found = await new QueryClient().fetchQuery(lastIntakesQuery('H26.00004'));
    expect(found.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((at) => `counter-${at}`));
  });
});
