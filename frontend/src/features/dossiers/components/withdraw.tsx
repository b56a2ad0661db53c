import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCitizenText } from '@/i18n/citizen';
import { fieldId } from '@/lib/field-id';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { ProblemNotice } from '@/ui/problem';
import { toast } from '@/ui/toasts';
import { useAct, type VersionedDossier } from '../queries';

/** Taking a dossier back, with the reason. Shown only while the server allows it. */
export function Withdraw({ dossier }: { readonly dossier: VersionedDossier }) {
  const t = useCitizenText();
  const act = useAct(dossier.data.id);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const allowed = dossier.data.allowedActions.some(
    ({ action, allowed: yes }) => action === 'withdraw' && yes,
  );
  if (!allowed) return null;
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    act.mutate(
      { etag: dossier.etag, body: { action: 'withdraw', reason: reason.trim() } },
      {
        onSuccess: () => {
          setAsking(false);
          toast(t('withdraw.done'));
        },
      },
    );
  };
  return (
    <div className="no-print">
      <Button variant="subtle" color="red.9" onClick={() => setAsking(true)}>
        {t('withdraw.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('withdraw.title')}
        confirmLabel={t('withdraw.button')}
        destructive
        pending={act.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>{t('withdraw.words')}</p>
        <Textarea
          id={fieldId('/reason')}
          label={t('withdraw.reason')}
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          error={missing ? t('withdraw.reasonMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {act.error && <ProblemNotice error={act.error} />}
      </ConfirmDialog>
    </div>
  );
}
