import { Button } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Dossier } from '@/api/contract';
import { useSession } from '@/api/session';
import { useOfficeText } from '@/i18n/office';
import { useSpotText } from '@/i18n/spot';
import { DataTable } from '@/ui/data-table';
import { ButtonLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { nextAction, secondsOf, stopwatch } from '@/features/office/forms/on-the-spot';
import { dossierQuery } from '@/features/office/queries';
import { HistoryPanel } from '../dossier/process-pane';
import { StepForm } from './step-form';

type SittingPageProps = {
  readonly id: string;
  /** The form by which another official signs in at this screen. */
  readonly signIn: (onDone: () => void) => ReactNode;
};

/** One sitting at one desk: what is next, whose turn it is, and how long each step took. */
export function SittingPage({ id, signIn }: SittingPageProps) {
  const t = useOfficeText();
  const s = useSpotText();
  const { me } = useSession();
  const { data: current } = useSuspenseQuery(dossierQuery(id));
  const [changing, setChanging] = useState(false);
  const dossier = current.data;
  const action = nextAction(dossier);
  const over = dossier.closedAt !== null && dossier.closedAt !== undefined;
  const here = dossier.process.steps.find(({ state }) => state === 'current');
  const whose = here && t(`role.${here.role}`);
  return (
    <article className="stack" style={{ '--gap': '1.25rem' } as React.CSSProperties}>
      <PageHeader
        title={s('spot.title')}
        lead={
          <>
            <strong>{dossier.code}</strong> · <span lang="vi">{dossier.applicant.fullName}</span> ·{' '}
            <span lang="vi">{dossier.procedure.name}</span>
          </>
        }
        actions={
          <ButtonLink to="/office/dossiers/$id" params={{ id }} variant="default">
            {s('spot.whole')}
          </ButtonLink>
        }
      />
      <Watch dossier={dossier} running={!over} />
      {over ? (
        <Notice tone="success" live title={s('spot.over')}>
          <p>{s('spot.overWords')}</p>
        </Notice>
      ) : (
        <Panel title={here ? here.name : s('spot.next')}>
          <p className="muted">
            {s('spot.acting')} <strong lang="vi">{me?.fullName}</strong>{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(!changing)}>
              {s('spot.change')}
            </Button>
          </p>
          {action && !changing && (
            <StepForm
              key={`${action}-${dossier.process.current}`}
              id={id}
              current={current}
              action={action}
            />
          )}
          {!action && !changing && (
            <Notice
              tone="info"
              live
              title={whose ? s('spot.turnOf', { role: whose }) : s('spot.waits')}
              actions={<Button onClick={() => setChanging(true)}>{s('spot.signIn')}</Button>}
            >
              <p>{s('spot.turnWords')}</p>
            </Notice>
          )}
          {changing && (
            <div style={{ maxWidth: '24rem' }}>
              <p>{s('spot.signInWords')}</p>
              {signIn(() => setChanging(false))}
            </div>
          )}
        </Panel>
      )}
      <HistoryPanel id={id} />
    </article>
  );
}

/** The stop-watch: each step, who has it, how long it took. */
function Watch({ dossier, running }: { readonly dossier: Dossier; readonly running: boolean }) {
  const t = useOfficeText();
  const s = useSpotText();
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), 1000, { autoInvoke: running });
  const steps = dossier.process.steps.map((step) => ({ ...step, seconds: secondsOf(step, now) }));
  const first = steps.find(({ enteredAt }) => enteredAt)?.enteredAt;
  const end = dossier.closedAt ? Date.parse(dossier.closedAt) : now;
  return (
    <Panel title={s('spot.watch')}>
      {first && (
        <p>
          {s('spot.total')}{' '}
          <strong>{stopwatch(Math.max(0, Math.round((end - Date.parse(first)) / 1000)))}</strong>
        </p>
      )}
      <DataTable
        caption={s('spot.watch')}
        rows={steps}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'step',
            header: s('spot.step'),
            cell: ({ name, state }) => (
              <span lang="vi">{state === 'current' ? <strong>{name}</strong> : name}</span>
            ),
            rowHeader: true,
          },
          { key: 'role', header: s('spot.role'), cell: ({ role }) => t(`role.${role}`) },
          {
            key: 'time',
            header: s('spot.time'),
            cell: ({ seconds, state }) =>
              seconds === null
                ? '–'
                : `${stopwatch(seconds)}${state === 'current' ? ` · ${s('spot.running')}` : ''}`,
          },
        ]}
      />
    </Panel>
  );
}
