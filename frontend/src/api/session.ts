import { useSyncExternalStore } from 'react';
import type { Me, Session } from './contract';
import { toApiError } from './problem';

// The access token lives in this module only: never in storage, never in a URL. A reload gets a new one from the
// HttpOnly refresh cookie. The hint in storage holds no secret; it spares anonymous visitors a request.

export type SessionState = { readonly status: 'unknown' | 'signedOut' | 'signedIn'; readonly me: Me | null };

const hintKey = 'motcua.returning';
const listeners = new Set<() => void>();
let token: string | null = null;
let state: SessionState = { status: hint() ? 'unknown' : 'signedOut', me: null };
let refreshing: Promise<Me | null> | null = null;

function hint(): boolean {
  try {
    return localStorage.getItem(hintKey) === '1';
  } catch {
    return true;
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hintKey, '1');
    else localStorage.removeItem(hintKey);
  } catch {
    // Without storage each visit simply asks once.
  }
}

function publish(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function accessToken(): string | null {
  return token;
}

export function setSession(session: Session): void {
  token = session.accessToken;
  remember(true);
  publish({ status: 'signedIn', me: session.me });
}

export function clearSession(): void {
  token = null;
  remember(false);
  publish({ status: 'signedOut', me: null });
}

/**
 * Gets a new access token with the refresh cookie. Callers at the same time share one request, and tabs take turns,
 * because a refresh token can be used once only. Answers null when nobody is signed in; throws when the server
 * cannot be reached, so that being offline does not sign anyone out.
 */
export function refreshSession(): Promise<Me | null> {
  refreshing ??= inTurn(requestRefresh).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function requestRefresh(): Promise<Me | null> {
  const response = await fetch('/api/v1/auth/refresh', { method: 'POST', credentials: 'same-origin' });
  if (response.ok) {
    const session = (await response.json()) as Session;
    setSession(session);
    return session.me;
  }
  if (response.status >= 500 || response.status === 429) {
    throw toApiError(await response.json().catch(() => null), response);
  }
  clearSession();
  return null;
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return navigator.locks.request('motcua.refresh', work) as Promise<T>;
}

/** Who is signed in, asking the server at most once per page load. For route guards. */
export async function currentUser(): Promise<Me | null> {
  if (state.status === 'signedIn') return state.me;
  if (state.status === 'signedOut' && token === null && !hint()) return null;
  return refreshSession();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}
