import type { Dossier } from '@/api/contract';
import { useAssistText } from '@/i18n/assist';
import { Panel } from '@/ui/panel';
import type { Place } from '../queries';
import { OwnerCode } from './owner-code';

/** At the desk: the owner's word for what the desk has entered. Nothing once it is there, or where it is not the desk's to ask. */
export function DeskWord({ dossier, ...place }: Place & { readonly dossier: Dossier }) {
  const t = useAssistText();
  const { assistance } = dossier;
  if (!assistance?.canAsk) return null;
  return (
    <Panel title={t('assist.deskTitle')}>
      <div className="stack">
        <p>{t('assist.deskLead')}</p>
        <OwnerCode dossier={dossier} assistance={assistance} {...place} />
      </div>
    </Panel>
  );
}
