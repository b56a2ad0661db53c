import { Link } from '@tanstack/react-router';
import { IconAlertCircle } from '@tabler/icons-react';
import type { DossierSummary } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { useCitizenText } from '@/i18n/citizen';
import { DateText } from '@/ui/date-text';
import { DueBadge } from '@/ui/due-badge';
import { StatusBadge } from '@/ui/status-badge';
import css from './my-dossiers.module.css';

/** 0 needs the citizen now, 1 is a draft, 2 is under way, 3 is over. */
export function urgency({ state, status }: Pick<DossierSummary, 'state' | 'status'>): 0 | 1 | 2 | 3 {
  if (state === 'awaitingSupplement' || status === 'paymentRequested' || state === 'resolved') return 0;
  if (state === 'draft') return 1;
  if (state === 'delivered' || state === 'declined' || state === 'refused' || state === 'withdrawn') return 3;
  return 2;
}

const groups = ['needsYou', 'drafts', 'underWay', 'over'] as const;

export function MyDossiers({ dossiers }: { readonly dossiers: readonly DossierSummary[] }) {
  const t = useCitizenText();
  return (
    <div className={css.groups}>
      {groups.map((group, index) => {
        const items = dossiers.filter((dossier) => urgency(dossier) === index);
        if (items.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`} className={css.title}>
              {t(`mine.${group}`)} <span className="muted">({items.length})</span>
            </h2>
            <ul className={css.cards}>
              {items.map((dossier) => (
                <li key={dossier.id}>
                  <DossierCard dossier={dossier} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function DossierCard({ dossier }: { readonly dossier: DossierSummary }) {
  const t = useCitizenText();
  const assist = useAssistText();
  const params = { id: dossier.id };
  const need = urgency(dossier) === 0;
  return (
    <article className={css.card} data-need={need || undefined}>
      <p className={css.badges}>
        <StatusBadge status={dossier.status ?? 'draft'} />
        {dossier.dueState !== 'none' && dossier.dueState !== 'done' && (
          <DueBadge state={dossier.dueState} dueAt={dossier.dueAt} />
        )}
      </p>
      <h3 className={css.name} lang="vi">
        {dossier.state === 'draft' ? (
          <Link to="/me/dossiers/$id/edit" params={params}>
            {dossier.procedure.name}
          </Link>
        ) : (
          <Link to="/me/dossiers/$id" params={params}>
            {dossier.procedure.name}
          </Link>
        )}
      </h3>
      {need && (
        <p className={css.need}>
          <IconAlertCircle size={20} aria-hidden />
          {dossier.state === 'resolved' ? t('mine.collect') : t('mine.supplement')}
        </p>
      )}
      <p className={css.meta}>
        {dossier.code && <span>{dossier.code}</span>}
        {dossier.enteredBy && (
          <span>
            {assist('assist.owner')} <span lang="vi">{dossier.applicantName}</span> · {assist('assist.by')}{' '}
            <span lang="vi">{dossier.enteredBy}</span>
          </span>
        )}
        <span lang="vi">{dossier.agency.name}</span>
        {dossier.stepName && (
          <span>
            {t('mine.step')} <span lang="vi">{dossier.stepName}</span>
          </span>
        )}
        {dossier.dueAt && urgency(dossier) === 2 && (
          <span>
            {t('mine.due')} <DateText at={dossier.dueAt} as="deadline" />
          </span>
        )}
      </p>
    </article>
  );
}
