import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import {
  formatDate,
  formatDateTime,
  formatDeadline,
  formatMoney,
  formatPhone,
  maskIdentity,
} from '@/i18n/format';
import { useCooperationText } from '@/i18n/cooperation';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { useRequestsText } from '@/i18n/requests';
import { Badge } from '@/ui/badge';
import { DueText } from '@/ui/due-text';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { readAnswers } from '@/features/office/forms/answers';
import { procedureFormQuery } from '@/features/office/queries';
import { ScrollRegion } from '@/ui/scroll-region';
import css from './dossier-page.module.css';

/** What decides the next act: the request, the proposal, the outcome. */
export function Decisions({ dossier }: { readonly dossier: Dossier }) {
  const t = useOfficeText();
  const { supplementRequest: asked, proposal, refusal, result } = dossier;
  return (
    <>
      {asked && (
        <Notice tone="warning" title={t('decision.supplement', { at: formatDateTime(asked.requestedAt) })}>
          <div lang="vi">
            <p>{asked.reason}</p>
            <ul className={css.defects}>
              {asked.items.map(({ component, field, reason, text }, index) => {
                const paper = dossier.components.find(({ id }) => id === component)?.name;
                const name = field ? 'Tờ khai' : paper;
                return (
                  <li key={index}>
                    {name && <strong>{name}: </strong>}
                    {reason} {text}
                  </li>
                );
              })}
            </ul>
          </div>
          {asked.answerBy && <p>{t('decision.answerBy', { at: formatDeadline(asked.answerBy) })}</p>}
        </Notice>
      )}
      {proposal && !result && (
        <Notice
          tone={proposal.outcome === 'approve' ? 'info' : 'warning'}
          title={t(`decision.propose.${proposal.outcome}`)}
        >
          <p lang="vi" className="pre-line">
            {proposal.text}
          </p>
        </Notice>
      )}
      {dossier.payments
        .filter(({ settledAt }) => !settledAt)
        .map(({ amount, purpose, requestedAt }) => (
          <Notice
            key={requestedAt}
            tone="warning"
            title={t('decision.payment', { amount: formatMoney(amount) })}
          >
            <p lang="vi">{purpose}</p>
          </Notice>
        ))}
      {dossier.suspendedFor && (
        <Notice tone="info" title={t('decision.suspended')}>
          <p>{t(`cause.${dossier.suspendedFor}`)}</p>
        </Notice>
      )}
      {dossier.consults.length > 0 && (
        <Notice tone="info" title={t('decision.consults')}>
          <ul className={css.defects} lang="vi">
            {dossier.consults.map((asked, index) => (
              <li key={index}>
                <strong>{asked.whom}: </strong>
                {asked.question}
                <br />
                {asked.answer ?? t('decision.consultDue', { at: formatDeadline(asked.answerBy) })}
                <ConsultNotes asked={asked} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Opinions dossier={dossier} />
      {dossier.apology && (
        <Notice tone="warning" title={t('decision.apology', { at: formatDeadline(dossier.apology.until) })}>
          <p lang="vi" className="pre-line">
            {dossier.apology.reason}
          </p>
        </Notice>
      )}
      {dossier.state === 'halted' && dossier.ending && (
        <Notice tone="danger" title={t('decision.halted')}>
          <p lang="vi" className="pre-line">
            {dossier.ending.reason}
          </p>
        </Notice>
      )}
      {refusal && (
        <Notice
          tone="danger"
          title={t(dossier.state === 'declined' ? 'decision.declined' : 'decision.refused')}
        >
          <p lang="vi" className="pre-line">
            {refusal.reason}
          </p>
        </Notice>
      )}
      {result && (
        <Notice tone="success" title={t('decision.result', { number: result.number })}>
          <p>{t('decision.issuedAt', { at: formatDateTime(result.issuedAt) })}</p>
        </Notice>
      )}
    </>
  );
}

export function FactsPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useOfficeText();
  const r = useRequestsText();
  const language = useLanguage();
  const { applicant, submittedBy, assistance } = dossier;
  const time = (at: string | null | undefined) => (at ? formatDateTime(at) : null);
  return (
    <Panel title={t('facts.title')}>
      <div className={css.facts}>
        <Facts
          items={[
            { label: t('facts.applicant'), value: <strong lang="vi">{applicant.fullName}</strong> },
            {
              label: t('facts.kind'),
              value: applicant.kind === 'citizen' ? null : t(`applicant.${applicant.kind}`),
            },
            {
              label: t('facts.identity'),
              value: applicant.identityNumber && maskIdentity(applicant.identityNumber),
            },
            {
              label: t('facts.birthDate'),
              value: applicant.birthDate ? formatDate(applicant.birthDate) : null,
            },
            {
              label: t('facts.phone'),
              value: applicant.phone && <a href={`tel:${applicant.phone}`}>{formatPhone(applicant.phone)}</a>,
            },
            { label: t('facts.email'), value: applicant.email },
            {
              label: t('facts.address'),
              value: applicant.address && <span lang="vi">{applicant.address}</span>,
            },
            {
              label: t(dossier.channel === 'online' ? 'facts.submittedBy' : 'facts.enteredBy'),
              value: submittedBy.onBehalf ? (
                <EnteredBy name={submittedBy.name} assistance={assistance} />
              ) : null,
            },
            {
              label: t('facts.procedure'),
              value: <span lang="vi">{`${dossier.procedure.name} (${dossier.procedure.code})`}</span>,
            },
            { label: t('facts.agency'), value: <span lang="vi">{dossier.agency.name}</span> },
            { label: t('facts.channel'), value: t(`channel.${dossier.channel}`) },
            { label: t('facts.delivery'), value: t(`delivery.${dossier.resultDelivery}`) },
            { label: r('sets.label'), value: dossier.sets > 1 ? String(dossier.sets) : null },
            { label: t('facts.submittedAt'), value: time(dossier.submittedAt) },
            { label: t('facts.receivedAt'), value: time(dossier.receivedAt) },
            {
              label: t('facts.due'),
              value: dossier.dueAt ? (
                <>
                  {formatDeadline(dossier.dueAt, language)}
                  <DueText of={dossier} />
                </>
              ) : null,
            },
            {
              label: t('facts.originalDue'),
              value:
                dossier.originalDueAt && dossier.originalDueAt !== dossier.dueAt
                  ? formatDeadline(dossier.originalDueAt, language)
                  : null,
            },
            { label: t('facts.resolvedAt'), value: time(dossier.resolvedAt) },
            { label: t('facts.closedAt'), value: time(dossier.closedAt) },
          ]}
        />
      </div>
    </Panel>
  );
}

/** Who entered it, in which capacity, and how far the owner has confirmed it; of the desk's own the name says enough. */
function EnteredBy({
  name,
  assistance,
}: {
  readonly name: string;
  readonly assistance: Dossier['assistance'];
}) {
  const t = useAssistText();
  const who = <span lang="vi">{name}</span>;
  if (!assistance) return who;
  const { kind, organisation, confirmedBy, notices } = assistance;
  const word = confirmedBy
    ? t(`assist.confirmed.${confirmedBy}`)
    : kind !== 'official' && t('assist.unconfirmed');
  return (
    <>
      {who}
      {kind !== 'official' && (
        <>
          {' '}
          (<span lang={organisation ? 'vi' : undefined}>
            {organisation ?? t(`assist.kind.${kind}`)}
          </span>). {t(`assist.notices.${notices}`)}
        </>
      )}{' '}
      {word}
    </>
  );
}

/** The answers to the form as label and value, by the form's own words. */
export function AnswersPanel({ dossier }: { readonly dossier: Dossier }) {
  const t = useOfficeText();
  const form = useQuery(procedureFormQuery(dossier.procedure.code));
  const isEmpty = Object.keys(dossier.answers ?? {}).length === 0;
  const sections = isEmpty
    ? []
    : readAnswers(dossier.answers, form.data?.schema ?? {}, form.data?.uiSchema ?? {}, {
        yes: t('answer.yes'),
        no: t('answer.no'),
        date: formatDate,
      });
  return (
    <Panel title={t('answers.title')}>
      {isEmpty && <p className="muted">{t('answers.empty')}</p>}
      {!isEmpty && form.isPending && <SkeletonLines lines={6} />}
      {!isEmpty && form.isError && (
        <ProblemNotice error={form.error} title={t('answers.failed')} onRetry={() => void form.refetch()} />
      )}
      {!form.isPending && (
        <div className={css.answers} lang="vi">
          {sections.map((section) => (
            <section key={section.key}>
              {section.title && <h3>{section.title}</h3>}
              <div className={css.facts}>
                <Facts items={section.items.map((item) => (item.kind === 'text' ? item : null))} />
              </div>
              {section.items.map(
                (item) =>
                  item.kind === 'table' && (
                    <ScrollRegion key={item.label} className={css.tableBox} label={item.label}>
                      <table>
                        <caption>{item.label}</caption>
                        <thead>
                          <tr>
                            {item.columns.map((column, index) => (
                              <th key={index} scope="col">
                                {column}
                              </th>
                            ))}
                          </tr>
                        </thead>
                        <tbody>
                          {item.rows.map((row, index) => (
                            <tr key={index}>
                              {row.map((cell, at) => (
                                <td key={at}>{cell}</td>
                              ))}
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </ScrollRegion>
                  ),
              )}
            </section>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What the process itself asked others for. */
function Opinions({ dossier }: { readonly dossier: Dossier }) {
  const t = useCooperationText();
  if (dossier.opinions.length === 0) return null;
  return (
    <Notice
      tone={dossier.opinions.some(({ outcome }) => outcome === 'refuse') ? 'warning' : 'info'}
      title={t('opinion.title')}
    >
      <ul className={css.defects} lang="vi">
        {dossier.opinions.map(({ step, name, unit, outcome, text, at, silent }) => (
          <li key={step}>
            <strong>
              {name} – {unit}:{' '}
            </strong>
            {t(`opinion.${outcome}`)}
            <br />
            {text} <span className="muted">{formatDateTime(at)}</span>
            {silent && <span>· {t('opinion.silent')}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What one must know of an opinion besides its words: it is late, or was written down from paper. */
function ConsultNotes({ asked }: { readonly asked: Dossier['consults'][number] }) {
  const t = useCooperationText();
  return (
    <>
      {asked.onBehalf && <span className="muted"> ({t('consult.onBehalf')})</span>}
      {asked.overdue && (
        <>
          {' '}
          <Badge tone={asked.answer ? 'neutral' : 'danger'} icon={IconAlertTriangle}>
            {t(asked.answer ? 'consult.late' : 'consult.overdue')}
          </Badge>
        </>
      )}
    </>
  );
}
