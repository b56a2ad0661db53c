import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/problem';
import { merge3 } from './merge';
import { changedParts, DraftSaver, type DraftContent, type SaverPorts } from './saver';

const applicant = {
  kind: 'citizen',
  identityNumber: null,
  fullName: 'Nguyễn Văn An',
  phone: null,
  email: null,
  address: null,
} as const;
const empty: DraftContent = { answers: {}, applicant, resultDelivery: 'counter' };
const refused = (status: number) => new ApiError({ type: '', title: '', status, code: 'x', requestId: 'r' });

function harness(over: Partial<SaverPorts> = {}, start: DraftContent = empty) {
  const device: { kept: unknown } = { kept: over.kept?.() ?? null };
  const ports = {
    patch: vi.fn<SaverPorts['patch']>(() => Promise.resolve({ etag: '"2"' })),
    load: vi.fn<SaverPorts['load']>(() => Promise.resolve({ content: start, etag: '"9"' })),
    keep: vi.fn<SaverPorts['keep']>((kept) => {
      device.kept = kept;
      return true;
    }),
    drop: vi.fn(() => {
      device.kept = null;
    }),
    now: () => 1000,
    delay: 1000,
    kept: () => device.kept,
  };
  if (over.load) ports.load.mockImplementation(over.load);
  return { saver: new DraftSaver({ content: start, etag: '"1"' }, ports), ports, device };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('DraftSaver', () => {
  it('keeps each change on the device at once and sends it after a silence', async () => {
    const { saver, ports, device } = harness();
    saver.edit({ answers: { a: 1 } });
    saver.edit({ answers: { a: 12 } });
    expect(device.kept).toMatchObject({ mine: { answers: { a: 12 } }, etag: '"1"' });
    expect(ports.patch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(ports.patch).toHaveBeenCalledExactlyOnceWith('"1"', { answers: { a: 12 } });
    expect(saver.state).toEqual({ kind: 'saved', at: 1000 });
    expect(device.kept).toBeNull();
    expect(saver.etag).toBe('"2"');
  });

  it('stays on the device while offline and sends when the connection is back', async () => {
    const { saver, ports, device } = harness();
    ports.patch.mockRejectedValueOnce(refused(0));
    saver.edit({ answers: { a: 1 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state).toEqual({ kind: 'offline', kept: true });
    expect(device.kept).not.toBeNull();
    await saver.flush();
    expect(saver.state.kind).toBe('saved');
    expect(device.kept).toBeNull();
  });

  it('sends again what was typed while a save was under way', async () => {
    const { saver, ports } = harness();
    let answer: (value: { etag: string }) => void = () => undefined;
    ports.patch.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    saver.edit({ answers: { a: 1 } });
    await vi.advanceTimersByTimeAsync(1000);
    saver.edit({ answers: { a: 2 } });
    answer({ etag: '"2"' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(ports.patch).toHaveBeenLastCalledWith('"2"', { answers: { a: 2 } });
    expect(saver.state.kind).toBe('saved');
  });

  it('merges a stale version by itself when other fields changed', async () => {
    const theirs = { ...empty, resultDelivery: 'post' as const };
    const { saver, ports } = harness({ load: () => Promise.resolve({ content: theirs, etag: '"5"' }) });
    ports.patch.mockRejectedValueOnce(refused(412));
    saver.edit({ answers: { a: 1 } });
    await vi.advanceTimersByTimeAsync(3000);
    expect(ports.patch).toHaveBeenLastCalledWith('"5"', { answers: { a: 1 } });
    expect(saver.content.resultDelivery).toBe('post');
    expect(saver.state.kind).toBe('saved');
  });

  it('asks when both changed the same field, and can take the other side', async () => {
    const theirs = { ...empty, answers: { a: 'server', b: 1 } };
    const { saver, ports } = harness({ load: () => Promise.resolve({ content: theirs, etag: '"5"' }) });
    ports.patch.mockRejectedValueOnce(refused(412));
    saver.edit({ answers: { a: 'here' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.state).toEqual({
      kind: 'conflict',
      conflicts: [{ path: '/answers/a', mine: 'here', theirs: 'server' }],
    });
    expect(await saver.flush()).toBe(false);
    saver.resolve('theirs');
    await vi.advanceTimersByTimeAsync(10);
    expect(saver.content.answers).toEqual({ a: 'server', b: 1 });
    expect(saver.state.kind).toBe('saved');
    expect(ports.patch).toHaveBeenCalledTimes(1);
  });

  it('takes up what was left on the device', async () => {
    const kept = { base: empty, mine: { ...empty, answers: { a: 'left' } }, etag: '"1"' };
    const { saver, ports } = harness({ kept: () => kept });
    expect(saver.content.answers).toEqual({ a: 'left' });
    await vi.advanceTimersByTimeAsync(10);
    expect(ports.patch).toHaveBeenCalledWith('"1"', { answers: { a: 'left' } });
  });

  it('shows a refusal instead of repeating it', async () => {
    const { saver, ports } = harness();
    ports.patch.mockRejectedValue(refused(400));
    saver.edit({ answers: { a: 1 } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.state.kind).toBe('failed');
    expect(ports.patch).toHaveBeenCalledTimes(1);
  });
});

describe('merge3', () => {
  it('takes each side’s own changes', () => {
    const merged = merge3(
      { a: 1, b: 1, c: { d: 1 } },
      { a: 2, b: 1, c: { d: 1 } },
      { a: 1, b: 3, c: { d: 4 } },
    );
    expect(merged).toEqual({ value: { a: 2, b: 3, c: { d: 4 } }, conflicts: [] });
  });

  it('keeps a removal', () => {
    expect(merge3({ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }).value).toEqual({ b: 2 });
  });
});

describe('changedParts', () => {
  it('names only what differs', () => {
    expect(changedParts(empty, { ...empty, resultDelivery: 'post' })).toEqual({ resultDelivery: 'post' });
  });
});
