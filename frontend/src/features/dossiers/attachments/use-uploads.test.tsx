import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Attachment, DossierComponent } from '@/api/contract';
import { useUploads } from './use-uploads';

const file = new File(['%PDF-1.4'], 'to-khai.pdf', { type: 'application/pdf' });
const old = { id: 'old', fileName: file.name, size: file.size, sha256: '' };

/** Takes files, or fails before (`network`) or after (`answer`) they came, the first time. */
function serve(fails: 'network' | 'answer', attachments: Partial<Attachment>[]) {
  let failing = true;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  vi.stubGlobal('fetch', async () =>
    Response.json({ id: 'd1', components: [{ id: 'c1', attachments }] }, { headers: { ETag: '"2"' } }),
  );
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      upload = {};
      status = 201;
      responseText = '{}';
      onload: () => void = () => undefined;
      onerror: () => void = () => undefined;
      open() {}
      setRequestHeader() {}
      getResponseHeader = () => null;
      abort() {}
      send() {
        const isLost = failing;
        failing = false;
        if (!isLost || fails === 'answer') attachments.push({ ...old, id: `new${attachments.length}` });
        queueMicrotask(() => (isLost ? this.onerror() : this.onload()));
      }
    },
  );
  return attachments;
}

async function tryTwice(attachments: Partial<Attachment>[]) {
  const component = { id: 'c1', attachments: [...attachments] } as unknown as DossierComponent;
  const { result } = renderHook(() => useUploads('d1', component, async () => undefined));
  act(() => result.current.add([file]));
  await waitFor(() => expect(result.current.uploads[0]?.state).toBe('failed'));
  act(() => {
    const [failed] = result.current.uploads;
    if (failed) result.current.retry(failed);
  });
  await waitFor(() => expect(result.current.uploads).toEqual([]));
}

describe('useUploads', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('does not add a file again that came, though its answer was lost', async () => {
    const there = serve('answer', []);
    await tryTwice(there);
    expect(there).toHaveLength(1);
  });

  it('adds it again when it did not come, also where an older one is the same', async () => {
    const there = serve('network', [old]);
    await tryTwice(there);
    expect(there).toHaveLength(2);
  });
});
