import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { ConsultationDetail } from '@/api/contract';
import { consultationQuery, useAnswerConsultation } from '@/features/office/consultation-queries';
import { useCooperationText } from '@/i18n/cooperation';
import { formatDateTime, formatDeadline } from '@/i18n/format';
import { fieldId } from '@/lib/field-id';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DueBadge } from '@/ui/due-badge';
import { Facts } from '@/ui/facts';
import { BackLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import type { Paper } from '../dossier/papers';
import { Viewer } from '../dossier/viewer';
import css from './consultation.module.css';

type ConsultationPageProps = { readonly id: string; readonly place: number };

/** One question to the caller's agency: what is asked, what is shown for it, and the answer. */
export function ConsultationPage({ id, place }: ConsultationPageProps) {
  const t = useCooperationText();
  const query = useQuery(consultationQuery(id, place));
  const back = <BackLink to="/office/consultations">{t('asked.back')}</BackLink>;
  if (query.isError)
    return (
      <>
        <PageHeader title={t('asked.title')} back={back} />
        <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (query.isPending)
    return (
      <>
        <PageHeader title={t('asked.title')} back={back} />
        <SkeletonLines lines={8} />
      </>
    );
  const { data: detail, etag } = query.data;
  const asked = detail.consultation;
  return (
    <>
      <PageHeader
        title={asked.code ?? asked.dossierId}
        back={back}
        eyebrow={asked.open ? <DueBadge state={asked.dueState} dueAt={asked.answerBy} /> : undefined}
      />
      <div className={detail.papers.length > 0 ? css.panes : undefined}>
        <div className="stack">
          <Panel title={t('asked.question')}>
            <p lang="vi" className={`${css.question} pre-line`}>
              {asked.question}
            </p>
            <Facts
              items={[
                { label: t('asked.by'), value: asked.askedBy.name },
                { label: t('asked.asker'), value: detail.asker },
                { label: t('asked.whom'), value: asked.whom },
                { label: t('asked.procedure'), value: asked.procedure.name },
                { label: t('asked.applicant'), value: detail.applicantName ?? '' },
                { label: t('asked.due'), value: formatDeadline(asked.answerBy) },
              ]}
            />
          </Panel>
          {asked.open ? (
            <AnswerForm key={etag} id={id} place={place} etag={etag} />
          ) : (
            <Given detail={detail} />
          )}
        </div>
        {detail.papers.length > 0 && <Papers detail={detail} />}
      </div>
    </>
  );
}

function Given({ detail: { consultation: asked } }: { readonly detail: ConsultationDetail }) {
  const t = useCooperationText();
  if (!asked.answer || !asked.answeredAt) return <Notice tone="info">{t('asked.lapsed')}</Notice>;
  return (
    <Panel title={t('asked.answer')}>
      <p lang="vi" className="pre-line">
        {asked.answer}
      </p>
      <p className="muted">
        {formatDateTime(asked.answeredAt)} {asked.onBehalf && t('asked.onBehalf')}
      </p>
    </Panel>
  );
}

function Papers({ detail }: { readonly detail: ConsultationDetail }) {
  const t = useCooperationText();
  const { dossierId, place } = detail.consultation;
  const [chosen, setChosen] = useState<string | null>(null);
  const papers = detail.papers.map(({ id, fileName, mediaType, size }): Paper => ({
    key: id,
    group: t('asked.papersGroup'),
    name: fileName,
    path: `/consultations/${dossierId}/${place}/attachments/${id}`,
    mediaType,
    size,
    changes: false,
  }));
  return <Viewer papers={papers} selected={chosen} onSelect={setChosen} />;
}

const longest = 2000;

function AnswerForm({ id, place, etag }: ConsultationPageProps & { readonly etag: string }) {
  const t = useCooperationText();
  const send = useAnswerConsultation(id, place);
  const [answer, setAnswer] = useState('');
  const [error, setError] = useState<string>();
  const [asks, setAsks] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = answer.trim();
    const wrong =
      text === '' ? t('asked.answerMissing') : text.length > longest ? t('asked.tooLong') : undefined;
    setError(wrong);
    setAsks(wrong === undefined);
  };
  return (
    <Panel title={t('asked.answer')}>
      <form onSubmit={submit} noValidate className="stack">
        {send.isError && <ProblemNotice error={send.error} />}
        <Textarea
          id={fieldId('/answer')}
          label={t('asked.answer')}
          description={t('asked.answerHint')}
          withAsterisk
          autosize
          minRows={5}
          value={answer}
          error={error}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={send.isPending}>
            {t('asked.send')}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        opened={asks}
        title={t('asked.send')}
        confirmLabel={t('asked.send')}
        onCancel={() => setAsks(false)}
        onConfirm={() => {
          setAsks(false);
          send.mutate(
            { answer: answer.trim(), etag },
            { onSuccess: () => toast(t('asked.answered'), 'success') },
          );
        }}
      >
        <p>{t('asked.sendConfirm')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
