import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { IconHistory, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Action, Dossier } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { ButtonLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { DueBadge } from '@/ui/due-badge';
import { StatusBadge } from '@/ui/status-badge';
import { actionKeys, offersOf } from '@/features/office/forms/action-rules';
import { dossierQuery, type SlipName } from '@/features/office/queries';
import { KeysHelp } from '../keys-help';
import { SlipDialog } from '../slip-dialog';
import { ActionBar } from './action-bar';
import { ActionDialog } from './action-dialog';
import { Checklist } from './checklist';
import { ClockDialog } from './clock-dialog';
import { PaymentsPanel } from '@/ui/payments-panel';
import { AnswersPanel, Decisions, FactsPanel } from './data-pane';
import { papersOf } from './papers';
import { Duplicates } from './duplicates';
import { Matter } from './matter';
import { HistoryPanel, ProcessPanel } from './process-pane';
import { Viewer } from './viewer';
import css from './dossier-page.module.css';

const slipAfter: Readonly<Partial<Record<Action, SlipName>>> = {
  receive: 'receipt',
  requestSupplement: 'supplement',
  decline: 'refusal',
  refuse: 'refusal',
  apologize: 'apology',
  terminate: 'termination',
};

/** One dossier: data and checklist, papers, process and history; what may be done stands below. */
export function DossierPage({ id }: { readonly id: string }) {
  const t = useOfficeText();
  const { data: current } = useSuspenseQuery(dossierQuery(id));
  const dossier = current.data;
  const [acting, setActing] = useState<Action | null>(null);
  const [done, setDone] = useState<Action | null>(null);
  const [clock, setClock] = useState(false);
  const [slip, setSlip] = useState<SlipName | null>(null);
  const papers = papersOf(dossier, { result: t('viewer.result'), slip: (name) => t(`slip.${name}`) });
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = papers.some(({ key }) => key === chosen) ? chosen : (papers[0]?.key ?? null);

  const finish = (action: Action) => {
    setActing(null);
    setDone(action);
    window.scrollTo({ top: 0 });
  };
  const show = (key: string) => {
    setChosen(key);
    const viewer = document.getElementById('papers');
    if (viewer && viewer.getBoundingClientRect().top > window.innerHeight * 0.6)
      viewer.scrollIntoView({ block: 'start' });
  };
  return (
    <article className={css.page}>
      <Head dossier={dossier} onClock={() => setClock(true)} />
      {done && <Done key={done + dossier.version} action={done} dossier={dossier} onSlip={setSlip} />}
      <Duplicates dossier={dossier} />
      <nav className={css.jumps} aria-label={t('dossier.parts')}>
        <a href="#data">{t('facts.title')}</a>
        <a href="#papers">{t('viewer.title')}</a>
        <a href="#process">{t('process.title')}</a>
      </nav>
      <div className={css.panes}>
        <div className={css.data} id="data">
          <Matter dossier={dossier} onShow={show} />
          <Decisions dossier={dossier} />
          <FactsPanel dossier={dossier} />
          <PaymentsPanel charge={dossier.charge} payments={dossier.payments} />
          <Checklist components={dossier.components} selected={selected} onShow={show} />
          <AnswersPanel dossier={dossier} />
        </div>
        <div className={css.papers}>
          <Viewer papers={papers} selected={selected} onSelect={setChosen} />
        </div>
        <div className={css.process} id="process">
          <ProcessPanel dossier={dossier} onControl={() => setSlip('control')} />
          <HistoryPanel id={id} />
        </div>
      </div>
      <ActionBar dossier={dossier} onAct={setActing} />
      {acting && (
        <ActionDialog
          key={acting}
          id={id}
          current={current}
          action={acting}
          onClose={() => setActing(null)}
          onDone={finish}
        />
      )}
      {clock && <ClockDialog id={id} onClose={() => setClock(false)} />}
      {slip && (
        <SlipDialog dossierId={dossier.id} code={dossier.code} slip={slip} onClose={() => setSlip(null)} />
      )}
    </article>
  );
}

function Head({ dossier, onClock }: { readonly dossier: Dossier; readonly onClock: () => void }) {
  const t = useOfficeText();
  const code = dossier.code ?? t('dossier.noCode');
  const keys = offersOf(dossier).row.flatMap(({ action, allowed }) => {
    const key = actionKeys[action];
    return allowed && key ? [{ keys: [key], label: t(`act.${action}`) }] : [];
  });
  return (
    <>
      <title>{`${code} – ${dossier.applicant.fullName} – Motcua`}</title>
      <div className={css.top}>
        <ButtonLink to="/office" variant="subtle" className={css.back}>
          {t('dossier.back')}
        </ButtonLink>
        <KeysHelp entries={keys} />
      </div>
      <header className={css.head}>
        <div className={css.name}>
          <h1 tabIndex={-1}>{code}</h1>
          <p
            className={css.who}
            lang="vi"
            title={`${dossier.applicant.fullName} – ${dossier.procedure.name}`}
          >
            <strong>{dossier.applicant.fullName}</strong>{' '}
            <span className="muted">{dossier.procedure.name}</span>
          </p>
        </div>
        <div className={css.badges}>
          <StatusBadge status={dossier.status ?? 'draft'} />
          <DueBadge
            state={dossier.dueState}
            dueAt={dossier.dueAt}
            remainingMinutes={dossier.remainingMinutes}
          />
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconHistory size={18} aria-hidden />}
            onClick={onClock}
          >
            {t('clock.open')}
          </Button>
        </div>
      </header>
    </>
  );
}

type DoneProps = {
  readonly action: Action;
  readonly dossier: Dossier;
  readonly onSlip: (slip: SlipName) => void;
};

/** What happened and what comes next; after a slip was made, the way to print it. */
function Done({ action, dossier, onSlip }: DoneProps) {
  const t = useOfficeText();
  const slip = slipAfter[action];
  const next = dossier.process.steps.find(({ state }) => state === 'current');
  return (
    <div className={css.done}>
      <Notice
        tone="success"
        live
        title={t(`done.${action}`)}
        actions={
          <>
            {slip && (
              <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => onSlip(slip)}>
                {t('slip.printNamed', { name: t(`slip.${slip}`) })}
              </Button>
            )}
            <ButtonLink to="/office" variant="default">
              {t('dossier.back')}
            </ButtonLink>
          </>
        }
      >
        {next && (
          <p>
            {t('done.next')} <strong lang="vi">{next.name}</strong> –{' '}
            {next.assignee ? <span lang="vi">{next.assignee}</span> : t(`role.${next.role}`)}
          </p>
        )}
      </Notice>
    </div>
  );
}
