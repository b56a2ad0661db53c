import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier, DossierComponent } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { Notice } from '@/ui/notice';
import { DateText } from '@/ui/date-text';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { PaperUpload } from '../attachments/paper-upload';
import { effectQuery, loadDossier, useAct, type VersionedDossier } from '../queries';
import { FormCorrection } from './form-correction';
import css from './supplement.module.css';

type SupplementProps = { readonly dossier: VersionedDossier; readonly onSent: () => void };

/** Each defect: what is wrong, where to put it right, and whether that is done. */
export function Supplement({ dossier: { data: dossier, etag }, onSent }: SupplementProps) {
  const t = useCitizenText();
  const act = useAct(dossier.id);
  const [note, setNote] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const [corrected, setCorrected] = useState(false);
  const request = dossier.supplementRequest;
  if (!request) {
    return mayComplete(dossier) ? (
      <Completion dossier={{ data: dossier, etag }} onSent={onSent} />
    ) : (
      <Notice tone="info" title={t('supplement.nothing')} />
    );
  }
  const items = request.items.map((item) => ({ ...item, paper: paperOf(dossier, item.component) }));
  const answered = (paper: DossierComponent | undefined) =>
    paper?.attachments.some(({ uploadedAt }) => Date.parse(uploadedAt) > Date.parse(request.requestedAt)) ??
    false;
  const open = items.filter(({ paper }) => paper && !answered(paper)).length;
  const loose = items.some(({ paper, field }) => !paper && !field);
  const ofForm = items.filter(({ field }) => field);
  const done = ({ paper, field }: (typeof items)[number]) => (field ? corrected : answered(paper));

  const send = async () => {
    const lacking = open > 0 || (loose && note.trim() === '' && !items.some(({ paper }) => answered(paper)));
    setIncomplete(lacking);
    if (lacking) return;
    // New papers may have moved the version on.
    const latest = await loadDossier(dossier.id).then(
      (answer) => answer.etag,
      () => etag,
    );
    const body = note.trim()
      ? { action: 'supplement' as const, note: note.trim() }
      : { action: 'supplement' as const };
    act.mutate({ etag: latest, body }, { onSuccess: onSent });
  };

  return (
    <div className={css.page}>
      <Notice tone="warning" title={t('supplement.why')}>
        <p className="pre-line" lang="vi">
          {request.reason}
        </p>
        {request.answerBy && (
          <p>
            {t('todo.answerBy')} <DateText at={request.answerBy} as="deadline" />
          </p>
        )}
      </Notice>
      <ol className={css.items}>
        {items.map((item, index) => (
          <li key={index} className={css.item}>
            <p className={css.state} data-done={done(item) || undefined}>
              {done(item) ? <IconCheck size={20} aria-hidden /> : <IconCircleDashed size={20} aria-hidden />}
              {t('supplement.item', { n: index + 1 })}{' '}
              {(item.paper ?? item.field) && (
                <span>
                  ·{' '}
                  {done(item)
                    ? t(item.field ? 'supplement.corrected' : 'supplement.fixed')
                    : t('supplement.open')}
                </span>
              )}
            </p>
            {item.reason && (
              <p className={css.text} lang="vi">
                {item.reason}
              </p>
            )}
            <p className={css.text}>
              {item.reason && <strong>{t('supplement.remedy')} </strong>}
              <span lang="vi">{item.text}</span>
            </p>
            {item.paper && (
              <PaperUpload dossierId={dossier.id} component={item.paper} filedAt={filedAt(dossier)} />
            )}
          </li>
        ))}
      </ol>
      {ofForm.length > 0 && (
        <FormCorrection dossier={{ data: dossier, etag }} items={ofForm} onSaved={() => setCorrected(true)} />
      )}
      {loose && <OtherPapers dossier={dossier} named={items.map(({ paper }) => paper?.id)} />}
      <Panel title={t('supplement.note')}>
        <Textarea
          label={t('supplement.noteLabel')}
          description={t('supplement.noteHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Panel>
      {incomplete && (
        <Notice tone="warning" live title={t('supplement.incomplete')}>
          {t('supplement.incompleteHint')}
        </Notice>
      )}
      {act.error && <ProblemNotice error={act.error} />}
      <div>
        <Button size="lg" loading={act.isPending} onClick={() => void send()}>
          {t('supplement.send')}
        </Button>
        <SendEffect dossierId={dossier.id} />
      </div>
    </div>
  );
}

/** When it was sent: files from before stay as they are. */
function filedAt({ submittedAt, receivedAt }: Dossier): string | null {
  return submittedAt ?? receivedAt ?? null;
}

/** What sending now does to the due date. */
function SendEffect({ dossierId }: { readonly dossierId: string }) {
  const t = useCitizenText();
  const { data: effect } = useQuery(effectQuery(dossierId, { action: 'supplement' }));
  return (
    <p className="muted small" style={{ marginTop: '0.5rem' }} aria-live="polite">
      {effect?.dueAt ? (
        <>
          {t('supplement.effect')} <DateText at={effect.dueAt} as="deadline" />
        </>
      ) : (
        t(effect ? 'supplement.effectNotYet' : 'supplement.after')
      )}
    </p>
  );
}

/** Whether the office waits for something that the applicant was told to do, and may say that it is done. */
export function mayComplete(dossier: Dossier): boolean {
  return (
    dossier.suspendedFor === 'applicant' &&
    dossier.allowedActions.some(({ action, allowed }) => action === 'resume' && allowed)
  );
}

/** What the applicant was to do between two phases: new papers, a word, done. */
function Completion({ dossier: { data: dossier, etag }, onSent }: SupplementProps) {
  const t = useCitizenText();
  const act = useAct(dossier.id);
  const [note, setNote] = useState('');
  const send = async () => {
    const latest = await loadDossier(dossier.id).then(
      (answer) => answer.etag,
      () => etag,
    );
    const body = note.trim()
      ? { action: 'resume' as const, note: note.trim() }
      : { action: 'resume' as const };
    act.mutate({ etag: latest, body }, { onSuccess: onSent });
  };
  return (
    <div className={css.page}>
      <Notice tone="warning" title={t('completion.title')}>
        <p>{t('completion.lead')}</p>
      </Notice>
      <OtherPapers dossier={dossier} named={[]} />
      <Textarea
        label={t('supplement.noteLabel')}
        autosize
        minRows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {act.error && <ProblemNotice error={act.error} />}
      <div>
        <Button size="lg" loading={act.isPending} onClick={() => void send()}>
          {t('completion.send')}
        </Button>
      </div>
    </div>
  );
}

function paperOf(dossier: Dossier, component?: string | null): DossierComponent | undefined {
  return dossier.components.find(({ id }) => id === component);
}

/** Where a defect names no paper: any of the others may take the file. */
function OtherPapers({
  dossier,
  named,
}: {
  readonly dossier: Dossier;
  readonly named: readonly (string | undefined)[];
}) {
  const t = useCitizenText();
  const others = dossier.components.filter(({ id }) => !named.includes(id));
  if (others.length === 0) return null;
  return (
    <details>
      <summary className={css.summary}>{t('supplement.others')}</summary>
      <div className="stack">
        {others.map((component) => (
          <PaperUpload
            key={component.id}
            dossierId={dossier.id}
            component={component}
            filedAt={filedAt(dossier)}
          />
        ))}
      </div>
    </details>
  );
}
