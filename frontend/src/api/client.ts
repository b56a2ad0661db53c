import createClient from 'openapi-fetch';
import { currentLanguage } from '@/i18n/language';
import type { paths } from './contract';
import { ApiError, networkProblem, toApiError } from './problem';
import { accessToken, refreshSession } from './session';

export const apiBase = '/api/v1';

async function send(request: Request): Promise<Response> {
  const token = accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Accept-Language', currentLanguage());
  try {
    // What one sees when signed in stays out of the browser's cache: the next person at this device must not meet it.
    return await fetch(request, token ? { cache: 'no-store' } : undefined);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ApiError(networkProblem());
  }
}

/** Adds the access token; when it has run out, refreshes once and tries again. */
export async function authorisedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || accessToken() === null) return response;
  const me = await refreshSession().catch(() => null);
  return me ? send(again) : response;
}

export const api = createClient<paths>({
  baseUrl: new URL(apiBase, window.location.origin).href,
  fetch: authorisedFetch,
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a good answer; anything else is thrown as an {@link ApiError}. */
export async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw toApiError(error, response);
  return data as T;
}

/** As {@link unwrap}, with the version for the next `If-Match`. */
export async function unwrapVersioned<T>(answer: Promise<Answer<T>>): Promise<{ data: T; etag: string }> {
  const { data, error, response } = await answer;
  if (!response.ok) throw toApiError(error, response);
  return { data: data as T, etag: response.headers.get('ETag') ?? '' };
}

/** Fetches a protected file (a slip, a paper, a result) to show or save it; with a body, one that is made from it. */
export async function fetchFile(path: string, body?: unknown): Promise<Blob> {
  const url = new URL(apiBase + path, window.location.origin);
  const asked =
    body === undefined
      ? undefined
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await authorisedFetch(new Request(url, asked));
  if (!response.ok) throw toApiError(await response.json().catch(() => null), response);
  return response.blob();
}
