import type { ReactNode } from 'react';
import { useCitizenText } from '@/i18n/citizen';
import { BackLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { SaveLine, SaveTrouble } from '../draft/save-line';
import css from './wizard-frame.module.css';

type WizardFrameProps = {
  readonly dossierId: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** One thing per page, with the way back and the state of saving always in the same place. */
export function WizardFrame({ dossierId, title, lead, children }: WizardFrameProps) {
  const t = useCitizenText();
  return (
    <div className={css.frame}>
      <div className={css.top}>
        <BackLink to="/me/dossiers/$id/edit" params={{ id: dossierId }}>
          {t('wizard.back')}
        </BackLink>
        <SaveLine />
      </div>
      <PageHeader title={title} lead={lead} />
      <div className={css.trouble}>
        <SaveTrouble />
      </div>
      {children}
    </div>
  );
}
