import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgencyChange, ChangeActBody } from '@/api/contract';
import { useAdminText } from '@/i18n/admin';
import { formatDateTime, formatNumber } from '@/i18n/format';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateText } from '@/ui/date-text';
import { Facts } from '@/ui/facts';
import { BackLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import { changeQuery, progressQuery, useActOnChange } from '../queries';
import { DryRunReport } from './dry-run';
import { ChangeStateBadge } from './state-badge';
import css from './changes.module.css';

/** One change: who stands for it, what it would move, how far it has come. */
export function ChangePage({ id }: { readonly id: string }) {
  const t = useAdminText();
  const query = useQuery(changeQuery(id));
  const back = <BackLink to="/office/agency-changes">{t('changes.title')}</BackLink>;
  if (query.isError)
    return (
      <>
        <PageHeader title={t('change.title')} back={back} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (query.isPending)
    return (
      <>
        <PageHeader title={t('change.title')} back={back} />
        <SkeletonLines lines={8} />
      </>
    );
  const { data: change, etag } = query.data;
  const waits = change.state === 'planned' || change.state === 'approved';
  return (
    <>
      <PageHeader
        title={t(`change.kind.${change.kind}`)}
        lead={t('change.by', { number: change.decision.number })}
        eyebrow={<ChangeStateBadge state={change.state} />}
        back={back}
      />
      <div className="stack">
        {change.problem && (
          <Notice tone="danger" title={t('change.problem')}>
            {t('change.problemWords')}
          </Notice>
        )}
        <Panel title={t('change.about')}>
          <Facts
            items={[
              { label: t('change.decision'), value: change.decision.number },
              { label: t('change.decisionDate'), value: <DateText at={change.decision.date} /> },
              { label: t('change.effectiveOn'), value: <DateText at={change.effectiveOn} /> },
              { label: t('change.agencies'), value: formatNumber(change.agencies) },
              { label: t('change.plannedBy'), value: stamp(change.plannedBy, change.plannedAt) },
              { label: t('change.approvedBy'), value: stamp(change.approvedBy, change.approvedAt) },
              { label: t('change.note'), value: change.plan.note ?? '' },
              { label: t('change.cancelReason'), value: change.cancelReason ?? '' },
            ]}
          />
          <Actions key={etag} change={change} etag={etag} />
        </Panel>
        {!waits && change.state !== 'cancelled' && <Progress id={id} />}
        {waits && <DryRunReport id={id} />}
        <Names change={change} />
      </div>
    </>
  );
}

function stamp(name: string | null | undefined, at: string | null | undefined): string {
  return name ? [name, at && formatDateTime(at)].filter(Boolean).join(', ') : '';
}

function Names({ change }: { readonly change: AgencyChange }) {
  const t = useAdminText();
  const { renames = [], placings = [] } = change.plan;
  const name = (code: string) => change.names.find((one) => one.code === code)?.name ?? code;
  if (renames.length + placings.length === 0) return null;
  return (
    <Panel title={t('change.names')}>
      <ul>
        {renames.map((one) => (
          <li key={one.agency}>{t('change.renamed', { before: name(one.agency), after: one.name })}</li>
        ))}
        {placings.map((one) => (
          <li key={one.agency}>
            {t('change.placed', { agency: name(one.agency), superior: name(one.superior) })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Progress({ id }: { readonly id: string }) {
  const t = useAdminText();
  const query = useQuery(progressQuery(id));
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonLines lines={3} />;
  const { agencies, agenciesDone, dossiersMoved, dossiersLeft, finishedAt } = query.data;
  const all = dossiersMoved + dossiersLeft;
  const words = t('progress.words', {
    moved: formatNumber(dossiersMoved),
    all: formatNumber(all),
    done: formatNumber(agenciesDone),
    agencies: formatNumber(agencies),
  });
  return (
    <Panel title={t('progress.title')}>
      <progress
        className={css.bar}
        max={Math.max(all, 1)}
        value={all === 0 ? 1 : dossiersMoved}
        aria-label={words}
      />
      <p role="status">{words}</p>
      <p className="muted">
        {finishedAt ? t('progress.finished', { at: formatDateTime(finishedAt) }) : t('progress.running')}
      </p>
    </Panel>
  );
}

function Actions({ change, etag }: { readonly change: AgencyChange; readonly etag: string }) {
  const t = useAdminText();
  const act = useActOnChange(change.id);
  const [asked, setAsked] = useState<ChangeActBody['action'] | null>(null);
  const [reason, setReason] = useState('');
  const may = (action: ChangeActBody['action']) => change.allowedActions.includes(action);
  if (change.allowedActions.length === 0) return null;
  const confirm = (action: ChangeActBody['action']) =>
    act.mutate(
      { body: action === 'cancel' ? { action, reason: reason.trim() } : { action }, etag },
      { onSuccess: () => toast(t(`change.done.${action}`)), onSettled: () => setAsked(null) },
    );
  return (
    <>
      {act.isError && <ProblemNotice error={act.error} />}
      {change.state === 'planned' && !may('approve') && (
        <p className={`muted ${css.words}`}>{t('change.fourEyes')}</p>
      )}
      <div className={css.actions}>
        {may('approve') && <Button onClick={() => setAsked('approve')}>{t('change.approve')}</Button>}
        {may('cancel') && (
          <Button variant="default" onClick={() => setAsked('cancel')}>
            {t('change.cancel')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asked === 'approve'}
        title={t('change.approve')}
        confirmLabel={t('change.approve')}
        pending={act.isPending}
        onConfirm={() => confirm('approve')}
        onCancel={() => setAsked(null)}
      >
        <p>{t('change.approveWords')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'cancel'}
        title={t('change.cancel')}
        confirmLabel={t('change.cancel')}
        destructive
        pending={act.isPending}
        confirmDisabled={reason.trim() === ''}
        onConfirm={() => confirm('cancel')}
        onCancel={() => setAsked(null)}
      >
        <Textarea
          label={t('change.cancelReason')}
          value={reason}
          maxLength={1000}
          autosize
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
