import type { Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { formatDateTime } from '@/i18n/format';
import { Panel } from '@/ui/panel';
import type { Place } from '../queries';
import { Capacity } from './capacity';
import { OwnerCode } from './owner-code';

/** Filed for somebody else: by whom, as what, who is told, and the owner's word. Nothing where it is one's own. */
export function AssistancePanel({ dossier, ...place }: Place & { readonly dossier: Dossier }) {
  const t = useAssistText();
  const { assistance, submittedBy, applicant } = dossier;
  if (!assistance) return null;
  const isOpen = dossier.state === 'draft' && assistance.canAsk && assistance.kind !== 'official';
  return (
    <Panel title={t('assist.title')}>
      <div className="stack">
        <p>
          {t('assist.by')} <strong lang="vi">{submittedBy.name}</strong> (
          <span lang={assistance.organisation ? 'vi' : undefined}>
            {assistance.organisation ?? t(`assist.kind.${assistance.kind}`)}
          </span>
          ). {t('assist.owner')} <strong lang="vi">{applicant.fullName}</strong>.
        </p>
        {isOpen ? (
          <Capacity assistance={assistance} {...place} />
        ) : (
          <p>{t(`assist.notices.${assistance.notices}`)}</p>
        )}
        {/* For what was opened for another dossier, the word about that one counts. */}
        {!dossier.parent && <Word dossier={dossier} {...place} />}
      </div>
    </Panel>
  );
}

function Word({ dossier, ...place }: Place & { readonly dossier: Dossier }) {
  const t = useAssistText();
  const { assistance } = dossier;
  if (!assistance) return null;
  if (assistance.confirmedAt) {
    return (
      <p>
        {t(`assist.confirmed.${assistance.confirmedBy ?? 'code'}`)}{' '}
        <span className="muted">{formatDateTime(assistance.confirmedAt)}</span>
      </p>
    );
  }
  if (!assistance.canAsk) return <p className="muted">{t('assist.unconfirmed')}</p>;
  return (
    <>
      <p>{t('assist.confirmLead')}</p>
      <OwnerCode dossier={dossier} assistance={assistance} {...place} />
    </>
  );
}
