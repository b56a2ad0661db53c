import type { Applicant, DossierPatch, JsonObject, ResultDelivery } from '@/api/contract';
import { ApiError } from '@/api/problem';
import { merge3, sameJson, type Conflict } from './merge';

/** What the person fills in; papers are sent one by one and are not part of it. */
export type DraftContent = {
  readonly answers: JsonObject;
  readonly applicant: Applicant;
  readonly resultDelivery: ResultDelivery;
};
type Versioned = { readonly content: DraftContent; readonly etag: string };
type Kept = { readonly base: DraftContent; readonly mine: DraftContent; readonly etag: string };

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'dirty' | 'saving' }
  /** No connection: kept on this device, sent when it is back. `kept` is false where the device refuses to store. */
  | { readonly kind: 'offline'; readonly kept: boolean }
  /** Someone (or another tab) changed the same fields. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'failed'; readonly error: unknown };

export type SaverPorts = {
  readonly patch: (etag: string, change: DossierPatch) => Promise<{ etag: string }>;
  readonly load: () => Promise<Versioned>;
  readonly keep: (kept: Kept) => boolean;
  readonly drop: () => void;
  readonly kept: () => unknown;
  readonly now: () => number;
  /** Milliseconds of silence before a change is sent. */
  readonly delay: number;
};

const parts = ['answers', 'applicant', 'resultDelivery'] as const;

/** The parts that differ, as the API wants them. Answers are sent whole. */
export function changedParts(base: DraftContent, mine: DraftContent): DossierPatch {
  const change: DossierPatch = {};
  for (const part of parts) {
    if (!sameJson(base[part], mine[part])) Object.assign(change, { [part]: mine[part] });
  }
  return change;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'base' in value && 'mine' in value && 'etag' in value;
}

/**
 * Saves a draft by itself: every change is first kept on the device, then sent after a short silence under the version
 * that it was based on. A stale version is merged field by field; only a true conflict asks the person.
 */
export class DraftSaver {
  content: DraftContent;
  state: SaveState = { kind: 'saved', at: null };

  #base: DraftContent;
  #etag: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #closed = false;
  readonly #ports: SaverPorts;
  readonly #listeners = new Set<() => void>();

  constructor(start: Versioned, ports: SaverPorts) {
    this.content = start.content;
    this.#base = start.content;
    this.#etag = start.etag;
    this.#ports = ports;
    const kept = ports.kept();
    if (isKept(kept)) this.#resume(kept, start);
  }

  get etag(): string {
    return this.#etag;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit(change: Partial<DraftContent>): void {
    this.content = { ...this.content, ...change };
    const kept = this.#keep();
    if (this.state.kind === 'conflict') return this.#publish(this.state);
    this.#publish(this.state.kind === 'offline' ? { kind: 'offline', kept } : { kind: 'dirty' });
    this.#schedule(this.#ports.delay);
  }

  /** Sends what is unsaved now; resolves true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.state.kind === 'conflict') return false;
    this.#running ??= this.#save().finally(() => {
      this.#running = null;
    });
    await this.#running;
    if (this.#dirty() && this.state.kind === 'dirty') return this.flush();
    return !this.#dirty();
  }

  /** The dossier got a new version by something else that we did (a paper was added): nothing of ours changed. */
  rebase(etag: string): void {
    if (etag) this.#etag = etag;
  }

  /** Ends a conflict: keep what was typed here, or take what the server has in the fields in conflict. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.state.kind !== 'conflict') return;
    if (choice === 'theirs') {
      let content: unknown = this.content;
      for (const { path, theirs } of this.state.conflicts)
        content = setAt(content, path.split('/').slice(1), theirs);
      this.content = content as DraftContent;
    }
    this.#keep();
    this.#publish({ kind: 'dirty' });
    this.#schedule(0);
  }

  /** Stops saving; what is unsaved stays on the device. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** After submitting or discarding: nothing may stay behind. */
  forget(): void {
    this.close();
    this.#ports.drop();
  }

  #resume(kept: Kept, start: Versioned): void {
    const merged =
      kept.etag === start.etag
        ? { value: kept.mine, conflicts: [] }
        : merge3(kept.base, kept.mine, start.content);
    this.content = merged.value as DraftContent;
    if (merged.conflicts.length > 0) this.state = { kind: 'conflict', conflicts: merged.conflicts };
    else if (this.#dirty()) {
      this.state = { kind: 'dirty' };
      this.#schedule(0);
    } else this.#ports.drop();
  }

  #dirty(): boolean {
    return !sameJson(this.#base, this.content);
  }

  #keep(): boolean {
    return this.#ports.keep({ base: this.#base, mine: this.content, etag: this.#etag });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #publish(state: SaveState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  async #save(): Promise<void> {
    if (!this.#dirty()) {
      this.#ports.drop();
      if (this.state.kind !== 'saved') this.#publish({ kind: 'saved', at: this.#ports.now() });
      return;
    }
    const sent = this.content;
    this.#publish({ kind: 'saving' });
    try {
      const { etag } = await this.#ports.patch(this.#etag, changedParts(this.#base, sent));
      this.#etag = etag;
      this.#base = sent;
      this.#settle();
    } catch (error) {
      await this.#recover(error);
    }
  }

  #settle(): void {
    if (this.#dirty()) {
      this.#keep();
      this.#publish({ kind: 'dirty' });
      this.#schedule(this.#ports.delay);
      return;
    }
    this.#ports.drop();
    this.#publish({ kind: 'saved', at: this.#ports.now() });
  }

  async #recover(error: unknown): Promise<void> {
    if (error instanceof ApiError && error.status === 412) return this.#mergeLatest();
    if (error instanceof ApiError && (error.status === 0 || error.status >= 500)) {
      this.#publish({ kind: 'offline', kept: this.#keep() });
      this.#schedule(15_000);
      return;
    }
    this.#publish({ kind: 'failed', error });
  }

  async #mergeLatest(): Promise<void> {
    try {
      const latest = await this.#ports.load();
      const merged = merge3(this.#base, this.content, latest.content);
      this.content = merged.value as DraftContent;
      this.#base = latest.content;
      this.#etag = latest.etag;
      if (merged.conflicts.length > 0) this.#publish({ kind: 'conflict', conflicts: merged.conflicts });
      else if (this.#dirty()) {
        this.#publish({ kind: 'dirty' });
        this.#schedule(0);
      } else this.#settle();
      this.#keep();
    } catch (error) {
      await this.#recover(
        error instanceof ApiError && error.status === 412 ? new Error('stale twice') : error,
      );
    }
  }
}

function setAt(target: unknown, path: readonly string[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  const record = { ...(target as Record<string, unknown>) };
  record[head] = setAt(record[head], rest, value);
  return record;
}
