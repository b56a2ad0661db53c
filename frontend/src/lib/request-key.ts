import { randomKey } from './random-key';

/**
 * The `Idempotency-Key` of one intention. Sending the same content again, after a failure or a lost answer, carries the
 * same key, so that the server does it once and tells the same; another content gets another key.
 */
export class RequestKey {
  #last: { readonly content: string; readonly key: string } | null = null;

  of(content: unknown): string {
    const written = JSON.stringify(content);
    if (this.#last?.content !== written) this.#last = { content: written, key: randomKey() };
    return this.#last.key;
  }

  /** It was done: the same content is a new intention from now on. */
  done(): void {
    this.#last = null;
  }
}
