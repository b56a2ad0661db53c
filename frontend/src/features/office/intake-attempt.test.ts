import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Attachment, NewDossier } from '@/api/contract';
import { IntakeAttempt, matterOf } from './intake-attempt';

const lan: NewDossier = {
  procedureCode: '1.004873',
  agencyCode: 'H26.00004',
  channel: 'counter',
  applicant: { kind: 'citizen', identityNumber: '001190012345', fullName: 'Nguyễn Thị Lan' },
};
const component = 'c1';
const scan = (name: string, words: string) => ({
  component,
  file: new File([words], name, { type: 'application/pdf' }),
});
const form = scan('to-khai.pdf', 'to khai');
const passport = scan('ho-chieu.pdf', 'ho chieu cu');

/** A server with one draft. What is named in `lose` is done, but its answer never arrives, once. */
function serve(lose: readonly ('create' | 'upload' | 'receive')[] = []) {
  const lost = new Set<string>(lose);
  const calls: string[] = [];
  const keys: Record<string, (string | null)[]> = { create: [], receive: [] };
  const draft = {
    state: 'draft',
    version: 1,
    exists: false,
    attachments: [] as Partial<Attachment>[],
    duplicates: [] as { id: string }[],
    body: {},
    received: {},
  };
  const seen = () => ({
    id: 'd1',
    state: draft.state,
    code: 'H26.00004-261122-0001',
    components: [{ id: component, attachments: draft.attachments }],
    duplicates: draft.duplicates,
  });
  const answer = (name: string, status = 200) => {
    if (lost.delete(name)) throw new TypeError('Failed to fetch');
    return Response.json(seen(), { status, headers: { ETag: `"${draft.version}"` } });
  };
  const refuse = (status: number) =>
    Response.json({ type: '', title: '', status, code: 'no', requestId: '' }, { status });
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    const call = `${request.method} ${path}`;
    calls.push(call);
    const stale = request.headers.has('If-Match') && request.headers.get('If-Match') !== `"${draft.version}"`;
    if (call === 'POST /dossiers') {
      keys.create?.push(request.headers.get('Idempotency-Key'));
      draft.exists = true;
      draft.body = (await request.json()) as object;
      return answer('create', 201);
    }
    if (call === 'GET /dossiers/d1') return answer('load');
    if (draft.state !== 'draft') return refuse(409);
    if (stale) return refuse(412);
    if (call === 'PATCH /dossiers/d1') draft.body = (await request.json()) as object;
    if (call === 'POST /dossiers/d1/actions') {
      keys.receive?.push(request.headers.get('Idempotency-Key'));
      draft.received = (await request.json()) as object;
      draft.state = 'received';
    }
    if (call === 'DELETE /dossiers/d1') draft.exists = false;
    const removed = /attachments\/(.+)$/.exec(path)?.[1];
    if (removed) draft.attachments = draft.attachments.filter(({ id }) => id !== removed);
    draft.version += 1;
    if (request.method === 'DELETE') return new Response(null, { status: 204 });
    return answer(call.endsWith('/actions') ? 'receive' : 'change');
  });
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
      send(body: FormData) {
        const file = body.get('file') as File;
        calls.push(`upload ${file.name}`);
        // No hash, as where there is no secure context: name and size tell.
        const id = `a${calls.length}`;
        draft.attachments.push({ id, component, fileName: file.name, size: file.size, sha256: '' });
        draft.version += 1;
        queueMicrotask(() => (lost.delete('upload') ? this.onerror() : this.onload()));
      }
    },
  );
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  return { calls, keys, draft };
}

describe('IntakeAttempt', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('opens, sends and receives', async () => {
    const { calls, draft } = serve();
    const dossier = await new IntakeAttempt(lan).receive({ body: lan, files: [form] });
    expect(dossier.code).toBe('H26.00004-261122-0001');
    expect(draft.attachments.map(({ fileName }) => fileName)).toEqual(['to-khai.pdf']);
    expect(calls).not.toContain('PATCH /dossiers/d1');
  });

  it('says how many sets are taken in, and asks anew when that was corrected', async () => {
    const three = serve();
    await new IntakeAttempt(lan).receive({ body: lan, files: [], sets: 3 });
    expect(three.draft.received).toEqual({ action: 'receive', sets: 3 });
    expect(three.keys.receive?.[0]).toMatch(/-3$/);
    const one = serve();
    await new IntakeAttempt(lan).receive({ body: lan, files: [] });
    expect(one.draft.received).toEqual({ action: 'receive' });
  });

  it('takes the receipt when the answer to receiving was lost', async () => {
    const { calls, draft } = serve(['receive']);
    const attempt = new IntakeAttempt(lan);
    await expect(attempt.receive({ body: lan, files: [form] })).rejects.toThrow();
    expect(draft.state).toBe('received');
    const again = await attempt.receive({ body: lan, files: [form] });
    expect(again.code).toBe('H26.00004-261122-0001');
    expect(calls.filter((call) => call === 'POST /dossiers/d1/actions')).toHaveLength(1);
    expect(calls).not.toContain('PATCH /dossiers/d1');
  });

  it('opens one draft when the answer to opening it was lost, also when something was corrected meanwhile', async () => {
    const { keys, draft } = serve(['create']);
    const attempt = new IntakeAttempt(lan);
    await expect(attempt.receive({ body: lan, files: [] })).rejects.toThrow();
    const corrected = { ...lan, resultDelivery: 'post' as const };
    await attempt.receive({ body: corrected, files: [] });
    expect(keys.create).toHaveLength(2);
    expect(keys.create?.[1]).toBe(keys.create?.[0]);
    expect(draft.body).toMatchObject({ resultDelivery: 'post' });
  });

  it('never sends a paper twice, and takes away what was removed in the form', async () => {
    const { calls, draft } = serve(['upload']);
    const attempt = new IntakeAttempt(lan);
    await expect(attempt.receive({ body: lan, files: [form, passport] })).rejects.toThrow();
    expect(draft.attachments).toHaveLength(1);
    await attempt.receive({ body: lan, files: [form, passport] });
    expect(calls.filter((call) => call === 'upload to-khai.pdf')).toHaveLength(1);
    expect(draft.attachments.map(({ fileName }) => fileName)).toEqual(['to-khai.pdf', 'ho-chieu.pdf']);
  });

  it('deletes in the draft what is no longer in the form', async () => {
    const { draft } = serve(['upload']);
    const attempt = new IntakeAttempt(lan);
    await expect(attempt.receive({ body: lan, files: [passport] })).rejects.toThrow();
    await attempt.receive({ body: lan, files: [form] });
    expect(draft.attachments.map(({ fileName }) => fileName)).toEqual(['to-khai.pdf']);
  });

  it('stops before the reception where the person has such a dossier already, and goes on by a choice', async () => {
    const { calls, draft } = serve();
    draft.duplicates = [{ id: 'other' }];
    const attempt = new IntakeAttempt(lan);
    const stopped = await attempt.receive({ body: lan, files: [form] });
    expect(stopped.state).toBe('draft');
    expect(stopped.duplicates).toHaveLength(1);
    expect(calls).toEqual(['POST /dossiers']);
    const received = await attempt.receive({ body: lan, files: [form], despite: true });
    expect(received.state).toBe('received');
    expect(calls.filter((call) => call === 'POST /dossiers')).toHaveLength(1);
    expect(draft.attachments).toHaveLength(1);
  });

  it('takes the draft away when it is given up', async () => {
    const { draft } = serve(['upload']);
    const attempt = new IntakeAttempt(lan);
    await expect(attempt.receive({ body: lan, files: [form] })).rejects.toThrow();
    await attempt.discard();
    expect(draft.exists).toBe(false);
  });
});

describe('matterOf', () => {
  const of = (identityNumber: string | null, fullName: string, procedureCode = lan.procedureCode) =>
    matterOf({ ...lan, procedureCode, applicant: { kind: 'citizen', identityNumber, fullName } });

  it('is another for another person or procedure, and the same when a name is corrected', () => {
    expect(of('001190012345', 'Nguyễn Thị Lan')).toBe(of('001190012345', 'Nguyễn Thị Lân'));
    expect(of('020085999002', 'Nguyễn Thị Lan')).not.toBe(of('001190012345', 'Nguyễn Thị Lan'));
    expect(of('001190012345', 'Nguyễn Thị Lan', '1.001193')).not.toBe(of('001190012345', 'Nguyễn Thị Lan'));
    expect(of(null, 'Hội Chữ thập đỏ')).not.toBe(of(null, 'Hội Nông dân'));
  });
});
