import { useQuery } from '@tanstack/react-query';
import type { ActionBody } from '@/api/contract';
import { formatDeadline } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useRequestsText } from '@/i18n/requests';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { effectQuery } from '@/features/office/queries';
import type { FieldsProps } from './action-fields';

/** What a request for supplement does to the due time, before it is sent. The server counts. */
export function EffectNote({ dossier, values }: FieldsProps) {
  const t = useRequestsText();
  const language = useLanguage();
  const days = Number(values.answerWithinDays);
  // The words of the request do not matter for the time.
  const body: ActionBody = {
    action: 'requestSupplement',
    reasonCode: 'papersNotInOrder',
    items: [{ text: '…' }],
    ...(days >= 1 && days <= 365 ? { answerWithinDays: Math.trunc(days) } : {}),
  };
  const { data: effect } = useQuery(effectQuery(dossier.id, body));
  if (!effect) return null;
  const due = (at: string | null | undefined) => at && formatDeadline(at, language);
  return (
    <Notice tone="info" title={t('effect.title')}>
      <p>
        {t(
          effect.clock !== 'paused'
            ? 'effect.notStarted'
            : effect.restarts
              ? 'effect.restarts'
              : 'effect.pauses',
        )}
      </p>
      <Facts
        items={[
          { label: t('effect.before'), value: due(effect.dueBefore) },
          { label: t('effect.answerBy'), value: due(effect.answerBy) },
          { label: t('effect.ifAtOnce'), value: due(effect.dueIfAtOnce) },
          { label: t('effect.ifAtLast'), value: due(effect.dueIfAtLast) },
        ].filter(({ value }) => Boolean(value))}
      />
    </Notice>
  );
}
