import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Dossier } from '@/api/contract';
import { dropFromDevice, keepOnDevice, readFromDevice } from '@/lib/device-store';
import { dossierQuery, loadDossier, patchDossier, type VersionedDossier } from '../queries';
import { DraftSaver, type DraftContent, type SaveState } from './saver';

const Context = createContext<DraftSaver | null>(null);

export function contentOf({ answers, applicant, resultDelivery }: Dossier): DraftContent {
  return { answers, applicant, resultDelivery };
}

type DraftProviderProps = { readonly start: VersionedDossier; readonly children: ReactNode };

/** Holds the draft while the pages of the wizard come and go, and saves it. */
export function DraftProvider({ start, children }: DraftProviderProps) {
  const queries = useQueryClient();
  const id = start.data.id;
  const [saver] = useState(() => {
    const remember = (answer: VersionedDossier) => {
      queries.setQueryData(dossierQuery(id).queryKey, answer);
      return answer;
    };
    return new DraftSaver(
      { content: contentOf(start.data), etag: start.etag },
      {
        patch: (etag, change) => patchDossier(id, etag, change).then(remember),
        load: () =>
          loadDossier(id)
            .then(remember)
            .then(({ data, etag }) => ({ content: contentOf(data), etag })),
        keep: (kept) => keepOnDevice(`draft.${id}`, kept),
        drop: () => dropFromDevice(`draft.${id}`),
        kept: () => readFromDevice(`draft.${id}`),
        now: Date.now,
        delay: 1200,
      },
    );
  });
  useEffect(() => {
    const send = () => void saver.flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') send();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', hide);
      void saver.flush();
    };
  }, [saver]);
  return <Context value={saver}>{children}</Context>;
}

export function useSaver(): DraftSaver {
  const saver = useContext(Context);
  if (!saver) throw new Error('useSaver needs a DraftProvider');
  return saver;
}

export function useDraft(): DraftContent {
  const saver = useSaver();
  return useSyncExternalStore(saver.subscribe, () => saver.content);
}

export function useSaveState(): SaveState {
  const saver = useSaver();
  return useSyncExternalStore(saver.subscribe, () => saver.state);
}
