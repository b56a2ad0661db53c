import { afterEach, describe, expect, it, vi } from 'vitest';
import { deleteAttachment } from './queries';

describe('deleteAttachment', () => {
  afterEach(() => vi.unstubAllGlobals());
  const serve = (status: number) =>
    vi.stubGlobal('fetch', async () =>
      Response.json({ type: '', title: '', status, code: 'no', requestId: '' }, { status }),
    );

  it('is done when the file is gone already: the answer of the try before was lost', async () => {
    serve(404);
    await expect(deleteAttachment('d1', 'a1')).resolves.toBeUndefined();
  });
  it('tells when the file stays', async () => {
    serve(409);
    await expect(deleteAttachment('d1', 'a1')).rejects.toMatchObject({ status: 409 });
  });
});
