import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomKey } from './random-key';
import { RequestKey } from './request-key';

describe('RequestKey', () => {
  it('is kept while the same is tried again, and new for another content', () => {
    const key = new RequestKey();
    const first = key.of({ action: 'receive' });
    expect(key.of({ action: 'receive' })).toBe(first);
    expect(key.of({ action: 'receive', note: 'x' })).not.toBe(first);
  });
  it('is new for the same content once that was done', () => {
    const key = new RequestKey();
    const first = key.of({ action: 'forward' });
    key.done();
    expect(key.of({ action: 'forward' })).not.toBe(first);
  });
});

describe('randomKey', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('works where the page is not a secure context', () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    const keys = [randomKey(), randomKey()];
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });
});
