import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dossierQuery, loadDossier, useAct, type VersionedDossier } from '../queries';

/** What submitting needs of the saver of the draft. */
type Saving = {
  readonly etag: string;
  readonly flush: () => Promise<boolean>;
  readonly forget: () => void;
};

/**
 * Submits a draft once. Whatever went wrong before, a dossier that is no longer a draft has been submitted, perhaps by a
 * try whose answer was lost: then the way goes on to its receipt.
 */
export function useSubmit(id: string, saver: Saving, onSubmitted: () => void) {
  const queries = useQueryClient();
  const act = useAct(id);
  const [saving, setSaving] = useState(false);

  const filed = (latest: VersionedDossier | null): boolean => {
    if (!latest || latest.data.state === 'draft') return false;
    // The receipt is made from what is kept here.
    queries.setQueryData(dossierQuery(id).queryKey, latest);
    saver.forget();
    onSubmitted();
    return true;
  };
  const send = async () => {
    if (saving || act.isPending) return;
    setSaving(true);
    const saved = await saver.flush();
    // Papers may have moved the version on since the draft was last saved.
    const latest = await loadDossier(id).catch(() => null);
    setSaving(false);
    if (filed(latest) || !saved) return;
    act.mutate(
      { etag: latest?.etag ?? saver.etag, body: { action: 'submit' } },
      {
        onSuccess: () => {
          saver.forget();
          onSubmitted();
        },
        onError: () => void loadDossier(id).then(filed, () => undefined),
      },
    );
  };
  return { send, isPending: saving || act.isPending, error: act.error };
}
