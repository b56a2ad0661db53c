import { Button } from '@mantine/core';
import type { Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { toast } from '@/ui/toasts';
import { confirmAsOwner, useStep, type Place } from '../queries';

/** To the owner: somebody filed this for you. One tap says that it is right; who did not ask takes it back. */
export function OwnerWord({ dossier, ...place }: Place & { readonly dossier: Dossier }) {
  const t = useAssistText();
  const step = useStep(place);
  const { assistance, submittedBy } = dossier;
  if (!assistance?.canConfirm) return null;
  const capacity = assistance.organisation ?? t(`assist.kind.${assistance.kind}`);
  return (
    <>
      <Notice
        tone="info"
        title={t('assist.ownTitle')}
        actions={
          <Button
            loading={step.isPending}
            onClick={() =>
              step.mutate(confirmAsOwner(place.id), { onSuccess: () => toast(t('assist.ownDone')) })
            }
          >
            {t('assist.ownConfirm')}
          </Button>
        }
      >
        <p>{t('assist.ownLead', { name: `${submittedBy.name} (${capacity})` })}</p>
        <p>{t(`assist.notices.${assistance.notices}`)}</p>
      </Notice>
      {step.error && <ProblemNotice error={step.error} />}
    </>
  );
}
