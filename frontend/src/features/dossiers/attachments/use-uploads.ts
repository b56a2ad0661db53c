import { useEffect, useRef, useState } from 'react';
import type { DossierComponent } from '@/api/contract';
import { uploadAttachment } from '@/api/upload';
import { randomKey } from '@/lib/random-key';
import { findSame } from '@/lib/same-file';
import { loadDossier } from '../queries';
import { fileProblem, type FileProblem } from './file-rules';

export type Upload = {
  readonly key: string;
  readonly file: File;
  /** The files that were there when it was chosen. */
  readonly before: ReadonlySet<string>;
  readonly progress: number;
  readonly state: 'sending' | 'failed' | 'rejected';
  readonly problem?: FileProblem;
  readonly error?: unknown;
};

/** Papers on their way to one component; each can be stopped or sent again. Done ones leave the list. */
export function useUploads(dossierId: string, component: DossierComponent, onDone: () => Promise<unknown>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const remove = (key: string) => {
    running.current.get(key)?.abort();
    setUploads((all) => all.filter((upload) => upload.key !== key));
  };

  /** Whether it came the last time, and only the answer was lost. */
  const arrived = async ({ file, before }: Upload) => {
    const { data } = await loadDossier(dossierId);
    const there = data.components.find(({ id }) => id === component.id)?.attachments ?? [];
    return (
      (await findSame(
        file,
        there.filter(({ id }) => !before.has(id)),
      )) !== null
    );
  };

  const send = async (upload: Upload, again: boolean) => {
    const { key, file } = upload;
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      if (!again || !(await arrived(upload))) {
        await uploadAttachment({
          dossierId,
          component: component.id,
          file,
          signal: controller.signal,
          onProgress: (progress) => change(key, { progress }),
        });
      }
      await onDone();
      remove(key);
    } catch (error) {
      if (!controller.signal.aborted) change(key, { state: 'failed', error });
    } finally {
      running.current.delete(key);
    }
  };

  const add = (files: readonly File[]) => {
    const before = new Set(component.attachments.map(({ id }) => id));
    for (const file of files) {
      const key = randomKey();
      const problem = fileProblem(file);
      const upload: Upload = problem
        ? { key, file, before, progress: 0, state: 'rejected', problem }
        : { key, file, before, progress: 0, state: 'sending' };
      setUploads((all) => [...all, upload]);
      if (!problem) void send(upload, false);
    }
  };
  const retry = (upload: Upload) => {
    change(upload.key, { state: 'sending', progress: 0, error: undefined });
    void send(upload, true);
  };
  return { uploads, add, retry, remove };
}
