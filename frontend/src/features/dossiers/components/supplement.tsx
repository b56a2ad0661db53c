import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier, DossierComponent } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { Notice } from '@/ui/notice';
import { DateText } from '@/ui/date-text';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { PaperUpload } from '../attachments/paper-upload';
import { loadDossier, useAct, type VersionedDossier } from '../queries';
import css from './supplement.module.css';

type SupplementProps = { readonly dossier: VersionedDossier; readonly onSent: () => void };

/** Each defect: what is wrong, where to put it right, and whether that is done. */
export function Supplement({ dossier: { data: dossier, etag }, onSent }: SupplementProps) {
  const t = useCitizenText();
  const act = useAct(dossier.id);
  const [note, setNote] = useState('');
  const [incomplete, setIncomplete] = useState(false);
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
  const loose = items.some(({ paper }) => !paper);

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
            <p className={css.state} data-done={answered(item.paper) || undefined}>
              {answered(item.paper) ? (
                <IconCheck size={20} aria-hidden />
              ) : (
                <IconCircleDashed size={20} aria-hidden />
              )}
              {t('supplement.item', { n: index + 1 })}{' '}
              {item.paper && (
                <span>· {answered(item.paper) ? t('supplement.fixed') : t('supplement.open')}</span>
              )}
            </p>
            <p className={css.text} lang="vi">
              {item.text}
            </p>
            {item.paper && <PaperUpload dossierId={dossier.id} component={item.paper} />}
          </li>
        ))}
      </ol>
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
        <p className="muted small" style={{ marginTop: '0.5rem' }}>
          {t('supplement.after')}
        </p>
      </div>
    </div>
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
          <PaperUpload key={component.id} dossierId={dossier.id} component={component} />
        ))}
      </div>
    </details>
  );
}
