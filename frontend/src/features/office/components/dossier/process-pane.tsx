import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import type { Dossier, DossierEvent, ProcessStep } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { formatDateTime } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { useStaffText } from '@/i18n/staff';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { ProcessMap } from '@/ui/process-map';
import { SkeletonList } from '@/ui/skeleton';
import { Timeline } from '@/ui/timeline';
import { timelineQuery } from '@/features/office/queries';
import { StepPapers } from './step-papers';
import css from './dossier-page.module.css';

type ProcessPanelProps = {
  readonly dossier: Dossier;
  /** Opens the control sheet, which goes with the papers from hand to hand. */
  readonly onControl: () => void;
};

/** The approved way of the dossier: who, how long, until when. */
export function ProcessPanel({ dossier, onControl }: ProcessPanelProps) {
  const t = useOfficeText();
  return (
    <Panel
      title={t('process.title')}
      actions={
        dossier.receivedAt && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={onControl}
          >
            {t('slip.control')}
          </Button>
        )
      }
    >
      <p className={css.processName} lang="vi">
        {dossier.process.name}
      </p>
      <ProcessMap
        label={t('process.title')}
        flow={dossier.process.flow}
        steps={dossier.process.steps.map((step) => ({
          index: step.index,
          name: step.name,
          state: step.state,
          phase: step.phase,
          waits: step.kind.startsWith('await'),
          note: (
            <>
              <StepNote step={step} />
              {step.takesPapers && <StepPapers dossierId={dossier.id} step={step.index} />}
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function StepNote({ step }: { readonly step: ProcessStep }) {
  const t = useOfficeText();
  const late = Boolean(step.dueAt && step.leftAt && Date.parse(step.leftAt) > Date.parse(step.dueAt));
  return (
    <>
      <p>
        {t(`role.${step.role}`)}
        {step.unit && <span lang="vi">{` · ${step.unit}`}</span>}
        {step.limitText && <span lang="vi">{` · ${step.limitText}`}</span>}
      </p>
      {step.agencyCode && <p>{t('process.elsewhere', { agency: step.agencyCode })}</p>}
      {step.assignee && <p lang="vi">{step.assignee}</p>}
      {step.state === 'current' && step.enteredAt && (
        <p>{t('process.since', { at: formatDateTime(step.enteredAt) })}</p>
      )}
      {step.state === 'current' && step.dueAt && (
        <p className={css.stepDue}>{t('process.dueAt', { at: formatDateTime(step.dueAt) })}</p>
      )}
      {step.state === 'done' && step.leftAt && (
        <p>
          {t('process.leftAt', { at: formatDateTime(step.leftAt) })}
          {late && <strong className={css.late}>{` ${t('process.late')}`}</strong>}
        </p>
      )}
    </>
  );
}

/** Everything that happened, newest first. */
export function HistoryPanel({ id }: { readonly id: string }) {
  const t = useOfficeText();
  const assist = useAssistText();
  const history = useQuery(timelineQuery(id));
  const language = useLanguage();
  const staff = useStaffText();
  const events = newestFirst(history.data?.items ?? []);
  const inPlaceOf = (name: string | null | undefined) => (name ? ` (${staff('inPlaceOf', { name })})` : '');
  return (
    <Panel title={t('history.title')}>
      {history.isPending && <SkeletonList items={3} lines={2} />}
      {history.isError && <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />}
      {history.isSuccess && events.length === 0 && <p className="muted">{t('history.empty')}</p>}
      <Timeline
        entries={events.map((event) => ({
          key: event.seq,
          at: event.at,
          title: language === 'vi' ? event.text : event.textEn,
          by:
            (event.onBehalf ? assist('assist.entry', { name: event.actor }) : event.actor) +
            inPlaceOf(event.inPlaceOf),
          note: event.givenTo
            ? staff('bulk.givenTo', { name: event.givenTo }) + inPlaceOf(event.insteadOf)
            : event.reason && <span lang="vi">{event.reason}</span>,
        }))}
      />
    </Panel>
  );
}

export function newestFirst(events: readonly DossierEvent[]): DossierEvent[] {
  return [...events].sort((a, b) => b.seq - a.seq);
}
