import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { useCitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { formatMoney, formatWorkingMinutes } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { ChildrenPanel } from '@/ui/children-panel';
import { DateText } from '@/ui/date-text';
import { DueText } from '@/ui/due-text';
import { Facts } from '@/ui/facts';
import { FileTile } from '@/ui/file-tile';
import { ButtonLink, TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { ProcessMap } from '@/ui/process-map';
import { Timeline } from '@/ui/timeline';
import { OpenFileButton } from '../attachments/open-file';
import { clockQuery, timelineQuery } from '../queries';
import { mayComplete } from './supplement';

/** The only coloured block of the page: what the citizen must do, or what they get. */
export function WhatToDo({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const params = { id: dossier.id };
  if (dossier.state === 'awaitingSupplement' && dossier.supplementRequest) {
    const { items, answerBy } = dossier.supplementRequest;
    return (
      <Notice
        tone="warning"
        title={t('todo.supplement', { n: Math.max(items.length, 1) })}
        actions={
          <ButtonLink to="/me/dossiers/$id/supplement" params={params}>
            {t('todo.supplementButton')}
          </ButtonLink>
        }
      >
        {answerBy && (
          <p>
            {t('todo.answerBy')} <DateText at={answerBy} as="deadline" />
          </p>
        )}
        <p>{t('todo.clockPaused')}</p>
      </Notice>
    );
  }
  const waiting = dossier.children.find(({ waits, endedAt }) => waits && !endedAt);
  if (waiting) {
    const words = waiting.status === 'paymentRequested' ? 'todo.childPayment' : 'todo.childSupplement';
    return (
      <Notice
        tone="warning"
        title={t(words, { agency: waiting.agency.name })}
        actions={
          !waiting.system && (
            <ButtonLink to="/me/dossiers/$id" params={{ id: waiting.id }}>
              {t('todo.childOpen')}
            </ButtonLink>
          )
        }
      >
        <p lang="vi">{waiting.name}</p>
        {waiting.system && <p>{t('todo.childElsewhere', { code: waiting.code ?? '' })}</p>}
        <p>{t('todo.clockPaused')}</p>
      </Notice>
    );
  }
  const owed = dossier.payments.find(({ settledAt }) => !settledAt);
  if (owed) {
    return (
      <Notice tone="warning" title={t('todo.payment', { amount: formatMoney(owed.amount) })}>
        <p lang="vi">{owed.purpose}</p>
        {owed.reason && <p lang="vi">{owed.reason}</p>}
        <p>{t('todo.paymentHow', { agency: dossier.agency.name })}</p>
        <p>{t('todo.clockPaused')}</p>
      </Notice>
    );
  }
  if (dossier.suspendedFor) {
    const mine = mayComplete(dossier);
    return (
      <Notice
        tone={mine ? 'warning' : 'info'}
        title={t('suspended.title')}
        actions={
          mine && (
            <ButtonLink to="/me/dossiers/$id/supplement" params={params}>
              {t('completion.button')}
            </ButtonLink>
          )
        }
      >
        <p>{t(`suspended.${dossier.suspendedFor}`)}</p>
        <p>{t('todo.clockPaused')}</p>
      </Notice>
    );
  }
  if (dossier.result) {
    return (
      <Notice
        tone="success"
        title={t('result.title')}
        actions={
          <OpenFileButton
            path={`/dossiers/${dossier.id}/result`}
            label={t('result.download')}
            saveAs={dossier.result.fileName}
            variant="filled"
          />
        }
      >
        <p>
          {t('result.number', { number: dossier.result.number })} · <DateText at={dossier.result.issuedAt} />
        </p>
        {dossier.resultDelivery === 'counter' && dossier.state === 'resolved' && <p>{t('result.collect')}</p>}
      </Notice>
    );
  }
  if (dossier.state === 'halted' && dossier.ending) {
    return (
      <Notice
        tone="danger"
        title={t('halted.title')}
        actions={
          <OpenFileButton
            path={`/dossiers/${dossier.id}/slips/termination.pdf`}
            label={t('halted.slip')}
            saveAs={`termination-${dossier.code ?? dossier.id}.pdf`}
          />
        }
      >
        <p className="pre-line" lang="vi">
          {dossier.ending.reason}
        </p>
        {dossier.ending.legalBasis && <p lang="vi">{dossier.ending.legalBasis}</p>}
      </Notice>
    );
  }
  if (dossier.apology && !dossier.closedAt) {
    return (
      <Notice
        tone="warning"
        title={t('apology.title')}
        actions={
          <OpenFileButton
            path={`/dossiers/${dossier.id}/slips/apology.pdf`}
            label={t('apology.slip')}
            saveAs={`apology-${dossier.code ?? dossier.id}.pdf`}
          />
        }
      >
        <p className="pre-line" lang="vi">
          {dossier.apology.reason}
        </p>
        <p>
          {t('apology.until')} <DateText at={dossier.apology.until} as="deadline" />
        </p>
      </Notice>
    );
  }
  if (dossier.refusal) {
    return (
      <Notice tone="danger" title={t('refusal.title')}>
        <p className="pre-line" lang="vi">
          {dossier.refusal.reason}
        </p>
        <p>{t('refusal.next')}</p>
      </Notice>
    );
  }
  return null;
}

export function ProcessPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  if (dossier.process.steps.length === 0) return null;
  return (
    <Panel title={t('dossier.steps')}>
      <div lang="vi">
        <ProcessMap
          label={t('dossier.steps')}
          flow={dossier.process.flow}
          steps={dossier.process.steps.map(({ index, name, state, kind, phase, unit, enteredAt, dueAt }) => ({
            index,
            name,
            state,
            phase,
            waits: kind.startsWith('await'),
            note: (
              <>
                {unit}
                {state === 'current' && enteredAt && (
                  <>
                    {' · '}
                    {t('dossier.stepSince')} <DateText at={enteredAt} as="time" />
                  </>
                )}
                {state === 'current' && dueAt && (
                  <>
                    {' · '}
                    {t('dossier.stepDue')} <DateText at={dueAt} as="deadline" />
                  </>
                )}
              </>
            ),
          }))}
        />
      </div>
    </Panel>
  );
}

/** The dossiers of one matter: those that this one opened, or the one that it was opened for. */
export function MatterPanel({ dossier }: { readonly dossier: Dossier }) {
  const common = useCommonText();
  return (
    <>
      {dossier.parent && !dossier.parent.system && (
        <Notice
          tone="info"
          title={common('children.of', { code: dossier.parent.code ?? '' })}
          actions={
            <ButtonLink to="/me/dossiers/$id" params={{ id: dossier.parent.id }} variant="default">
              {common('children.ofLink')}
            </ButtonLink>
          }
        />
      )}
      <ChildrenPanel
        dossiers={dossier.children}
        link={({ id }) => (
          <TextLink to="/me/dossiers/$id" params={{ id }}>
            {common('children.open')}
          </TextLink>
        )}
        result={(child, attachment) => (
          <OpenFileButton
            path={`/dossiers/${dossier.id}/attachments/${attachment}`}
            label={common('children.result')}
            describe={child.name}
            size="compact-md"
          />
        )}
      />
    </>
  );
}

export function HistoryPanel({ id }: { readonly id: string }) {
  const t = useCitizenText();
  const assist = useAssistText();
  const language = useLanguage();
  const query = useQuery(timelineQuery(id));
  return (
    <Panel title={t('dossier.history')}>
      {query.isPending && <SkeletonLines lines={4} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <Timeline
          entries={[...query.data.items]
            .sort((a, b) => b.seq - a.seq)
            .map((event) => ({
              key: event.seq,
              at: event.at,
              title: language === 'vi' ? event.text : event.textEn,
              by: event.onBehalf ? assist('assist.entry', { name: event.actor }) : event.actor,
              note: event.reason && <span lang="vi">{event.reason}</span>,
            }))}
        />
      )}
    </Panel>
  );
}

/** Lines about a day, not about a moment of it. */
const wholeDays: ReadonlySet<string> = new Set(['dayOff', 'worked', 'shortDay', 'rolled']);

/** Why the due date is what it is: when the clock ran, when it stood still, which days do not count. */
export function ClockPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const language = useLanguage();
  const { data } = useQuery(clockQuery(dossier.id));
  if (!data || data.ledger.length === 0) return null;
  return (
    <Panel title={t('dossier.clock')}>
      {data.dueAt && (
        <p style={{ marginBottom: '0.75rem' }}>
          {t('dossier.dueIs')}{' '}
          <strong>
            <DateText at={data.dueAt} as="deadline" />
          </strong>
          <DueText of={dossier} />
        </p>
      )}
      <p className="small muted" style={{ marginBottom: '0.75rem' }}>
        {t('dossier.run', { run: formatWorkingMinutes(data.runMinutes ?? 0, language) })}
        {Boolean(data.waitedMinutes) &&
          ` · ${t('dossier.waited', { waited: formatWorkingMinutes(data.waitedMinutes ?? 0, language) })}`}
      </p>
      <div>
        <Facts
          items={data.ledger
            .map((entry) => ({
              label: '',
              value: (
                <>
                  <DateText at={entry.at} as={wholeDays.has(entry.kind) ? 'date' : 'time'} />:{' '}
                  {language === 'vi' ? entry.text : entry.textEn}
                  <span className="muted small"> ({language === 'vi' ? entry.rule : entry.ruleEn})</span>
                </>
              ),
            }))
            .map((item, index) => ({ ...item, label: t(`ledger.${data.ledger[index]?.kind ?? 'start'}`) }))}
        />
      </div>
    </Panel>
  );
}

export function PapersPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const given = dossier.components.filter(({ attachments }) => attachments.length > 0);
  return (
    <Panel title={t('dossier.papers')}>
      {given.length === 0 && <p className="muted">{t('dossier.noPapers')}</p>}
      <ul style={{ listStyle: 'none', display: 'grid', gap: '1rem' }} lang="vi">
        {given.map((component) => (
          <li key={component.id}>
            <p className="small muted" style={twoLines} title={component.name}>
              {component.name}
            </p>
            <div className="stack" style={{ '--gap': '0.5rem' } as React.CSSProperties}>
              {component.attachments.map((attachment) => (
                <FileTile
                  key={attachment.id}
                  name={attachment.fileName}
                  mediaType={attachment.mediaType}
                  size={attachment.size}
                  actions={
                    <OpenFileButton
                      path={`/dossiers/${dossier.id}/attachments/${attachment.id}`}
                      label={t('papers.open')}
                      describe={attachment.fileName}
                    />
                  }
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Names of papers run to a paragraph; here they only say which one it is. */
const twoLines: React.CSSProperties = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
  marginBottom: '0.375rem',
};

export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  return (
    <Panel title={t('dossier.facts')}>
      <Facts
        items={[
          dossier.code ? { label: t('dossier.code'), value: <strong>{dossier.code}</strong> } : null,
          { label: t('dossier.agency'), value: <span lang="vi">{dossier.agency.name}</span> },
          { label: t('applicant.fullName'), value: dossier.applicant.fullName },
          dossier.submittedAt
            ? { label: t('dossier.submitted'), value: <DateText at={dossier.submittedAt} as="time" /> }
            : null,
          dossier.receivedAt
            ? { label: t('dossier.received'), value: <DateText at={dossier.receivedAt} as="time" /> }
            : null,
          dossier.dueAt
            ? {
                label: t('dossier.due'),
                value: (
                  <>
                    <DateText at={dossier.dueAt} as="deadline" />
                    <DueText of={dossier} />
                  </>
                ),
              }
            : null,
          { label: t('wizard.delivery'), value: t(`delivery.${dossier.resultDelivery}`) },
        ]}
      />
    </Panel>
  );
}
