import { useEffect, useRef, useState } from 'react';
import { uploadAttachment } from '@/api/upload';
import { randomKey } from '@/lib/random-key';
import { fileProblem, type FileProblem } from './file-rules';

export type Upload = {
  readonly key: string;
  readonly file: File;
  readonly progress: number;
  readonly state: 'sending' | 'failed' | 'rejected';
  readonly problem?: FileProblem;
  readonly error?: unknown;
};

/** Papers on their way to one component; each can be stopped or sent again. Done ones leave the list. */
export function useUploads(dossierId: string, component: string, onDone: () => Promise<unknown>) {
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

  const send = async (key: string, file: File) => {
    const controller = new AbortController();
    running.current.set(key, controller);
    try {
      await uploadAttachment({
        dossierId,
        component,
        file,
        signal: controller.signal,
        onProgress: (progress) => change(key, { progress }),
      });
      await onDone();
      remove(key);
    } catch (error) {
      if (!controller.signal.aborted) change(key, { state: 'failed', error });
    } finally {
      running.current.delete(key);
    }
  };

  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = randomKey();
      const problem = fileProblem(file);
      const upload: Upload = problem
        ? { key, file, progress: 0, state: 'rejected', problem }
        : { key, file, progress: 0, state: 'sending' };
      setUploads((all) => [...all, upload]);
      if (!problem) void send(key, file);
    }
  };
  const retry = ({ key, file }: Upload) => {
    change(key, { state: 'sending', progress: 0, error: undefined });
    void send(key, file);
  };
  return { uploads, add, retry, remove };
}
