import type { Tracking } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { useLanguage } from '@/i18n/language';
import { usePublicText } from '@/i18n/public';
import { DateText } from '@/ui/date-text';
import { DueBadge } from '@/ui/due-badge';
import { Facts } from '@/ui/facts';
import { Panel } from '@/ui/panel';
import { StatusBadge } from '@/ui/status-badge';
import { Stepper } from '@/ui/stepper';
import { Timeline } from '@/ui/timeline';

/** Public progress of a dossier: no name of a person. */
export function TrackingResult({ tracking }: { readonly tracking: Tracking }) {
  const language = useLanguage();
  const t = usePublicText();
  const assist = useAssistText();
  return (
    <div className="stack" style={{ '--gap': '1.25rem' } as React.CSSProperties}>
      <Panel>
        <p className="row" style={{ marginBottom: '0.75rem' }}>
          <StatusBadge status={tracking.status} />
          <DueBadge state={tracking.dueState} dueAt={tracking.dueAt} />
        </p>
        <Facts
          items={[
            { label: t('tracking.code'), value: <strong>{tracking.code}</strong> },
            { label: t('tracking.procedure'), value: <span lang="vi">{tracking.procedureName}</span> },
            { label: t('tracking.agency'), value: <span lang="vi">{tracking.agencyName}</span> },
            tracking.enteredBy
              ? { label: t('tracking.enteredBy'), value: assist(`assist.kind.${tracking.enteredBy}`) }
              : null,
            tracking.submittedAt
              ? { label: t('tracking.submitted'), value: <DateText at={tracking.submittedAt} as="time" /> }
              : null,
            tracking.receivedAt
              ? { label: t('tracking.received'), value: <DateText at={tracking.receivedAt} as="time" /> }
              : null,
            tracking.dueAt
              ? { label: t('tracking.due'), value: <DateText at={tracking.dueAt} as="deadline" /> }
              : null,
          ]}
        />
      </Panel>
      {tracking.steps.length > 0 && (
        <Panel title={t('tracking.steps')}>
          <div lang="vi">
            <Stepper
              across
              label={t('tracking.steps')}
              steps={tracking.steps.map((step, index) => ({
                key: index,
                name: step.name,
                state: step.state,
              }))}
            />
          </div>
        </Panel>
      )}
      {tracking.events.length > 0 && (
        <Panel title={t('tracking.events')}>
          <Timeline
            entries={[...tracking.events]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map((event, index) => ({
                key: index,
                at: event.at,
                title: language === 'vi' ? event.text : event.textEn,
              }))}
          />
        </Panel>
      )}
    </div>
  );
}
