import { currentLanguage } from '@/i18n/language';
import type { Attachment } from './contract';
import { apiBase } from './client';
import { ApiError, networkProblem, toApiError } from './problem';
import { accessToken, refreshSession } from './session';

export type UploadOptions = {
  dossierId: string;
  component: string;
  file: File;
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
};

/** Sends one paper with progress. (XMLHttpRequest, because fetch cannot tell how much has been sent.) */
export async function uploadAttachment(options: UploadOptions): Promise<Attachment> {
  const first = await send(options);
  if (first.status !== 401) return read(first);
  const me = await refreshSession();
  return read(me ? await send(options) : first);
}

async function read(response: Response): Promise<Attachment> {
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(body, response);
  return body as Attachment;
}

function send({ dossierId, component, file, onProgress, signal }: UploadOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('component', component);
    form.append('file', file, file.name);
    request.open('POST', `${apiBase}/dossiers/${encodeURIComponent(dossierId)}/attachments`);
    const token = accessToken();
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      const headers = new Headers();
      for (const name of ['X-Request-Id', 'Retry-After']) {
        const value = request.getResponseHeader(name);
        if (value) headers.set(name, value);
      }
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = () => reject(new ApiError(networkProblem()));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
