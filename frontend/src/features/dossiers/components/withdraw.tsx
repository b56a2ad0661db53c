import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useReasons } from '@/api/reasons';
import { useCitizenText } from '@/i18n/citizen';
import { useLanguage } from '@/i18n/language';
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
  const language = useLanguage();
  const reasons = useReasons('withdraw');
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const allowed = dossier.data.allowedActions.some(
    ({ action, allowed: yes }) => action === 'withdraw' && yes,
  );
  if (!allowed) return null;
  const confirm = () => {
    const chosen = reasons.find((one) => one.code === code);
    const lacking = reason.trim() === '' && (chosen === undefined || chosen.needsWords);
    setMissing(lacking);
    if (lacking) return;
    act.mutate(
      {
        etag: dossier.etag,
        body: {
          action: 'withdraw',
          reasonCode: chosen?.code,
          reason: reason.trim() === '' ? undefined : reason.trim(),
        },
      },
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
        {reasons.length > 0 && (
          <NativeSelect
            label={t('withdraw.choose')}
            value={code}
            data={[
              { value: '', label: t('withdraw.chooseNone') },
              ...reasons.map((one) => ({
                value: one.code,
                label: language === 'vi' ? one.text : one.textEn,
              })),
            ]}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
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
