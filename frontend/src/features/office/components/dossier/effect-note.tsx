import { useQuery } from '@tanstack/react-query';
import type { Action, ActionEffect } from '@/api/contract';
import { formatDeadline } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useRequestsText } from '@/i18n/requests';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { effectBody, quiet } from '@/features/office/forms/effect-body';
import { effectQuery } from '@/features/office/queries';
import type { FieldsProps } from './action-fields';

/** What an action does to the due date, before it is taken. The server counts. */
export function EffectNote({ action, dossier, values }: FieldsProps) {
  const t = useRequestsText();
  const language = useLanguage();
  const allowed = dossier.allowedActions.some((offer) => offer.action === action && offer.allowed);
  const body = allowed ? effectBody(action, values, dossier) : null;
  const { data } = useQuery({ ...effectQuery(dossier.id, body ?? { action }), enabled: body !== null });
  const effect = body === null ? undefined : data;
  if (!effect || (quiet.includes(action) && effect.clock !== 'paused')) return null;
  const due = (at: string | null | undefined) => at && formatDeadline(at, language);
  const supplement = action === 'requestSupplement';
  const moved = effect.clock === 'running' && effect.dueAt !== effect.dueBefore;
  return (
    <Notice tone="info" title={t('effect.title')}>
      <p>{t(wordsOf(action, effect))}</p>
      <Facts
        items={[
          { label: t('effect.before'), value: due(effect.dueBefore) },
          { label: t('effect.after'), value: moved ? due(effect.dueAt) : null },
          { label: t(supplement ? 'effect.answerBy' : 'effect.doneBy'), value: due(effect.answerBy) },
          {
            label: t(supplement ? 'effect.ifAtOnce' : 'effect.ifOnAtOnce'),
            value: due(effect.dueIfAtOnce),
          },
          {
            label: t(supplement ? 'effect.ifAtLast' : 'effect.ifOnAtLast'),
            value: due(effect.dueIfAtLast),
          },
        ].filter(({ value }) => Boolean(value))}
      />
    </Notice>
  );
}

function wordsOf(action: Action, effect: ActionEffect) {
  const supplement = action === 'requestSupplement';
  switch (effect.clock) {
    case 'paused':
      if (effect.restarts) return 'effect.restarts';
      return supplement ? 'effect.pauses' : 'effect.stands';
    case 'notStarted':
      if (supplement) return 'effect.notStarted';
      return action === 'transfer' ? 'effect.startsThere' : 'effect.startsLater';
    case 'stopped':
      return 'effect.over';
    case 'running':
      if (!effect.dueAt) return 'effect.noLimit';
      if (!effect.dueBefore) return 'effect.starts';
      return effect.dueAt === effect.dueBefore ? 'effect.runsOn' : 'effect.moves';
  }
}
