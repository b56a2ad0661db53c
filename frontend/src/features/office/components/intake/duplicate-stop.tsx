import { Button } from '@mantine/core';
import type { Dossier } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { DuplicatesBeside } from '../dossier/duplicates';
import { OfficeModal } from '../office-modal';

type DuplicateStopProps = {
  readonly dossier: Dossier;
  readonly isPending: boolean;
  /** It is another matter: receive it. */
  readonly onReceive: () => void;
  /** Back to the form, where something may be corrected. */
  readonly onClose: () => void;
  /** It is the same matter: nothing is to be left of it. */
  readonly onDiscard: () => void;
};

/** Between opening and receiving: the person has an open dossier of the kind already. Never a block, always a choice. */
export function DuplicateStop({ dossier, isPending, onReceive, onClose, onDiscard }: DuplicateStopProps) {
  const t = useOfficeText();
  return (
    <OfficeModal
      size="56rem"
      title={t('duplicates.title', { n: dossier.duplicates.length })}
      onClose={onClose}
    >
      <div className="stack">
        <p>{t('duplicates.lead')}</p>
        <DuplicatesBeside dossier={dossier} />
        <div className="row">
          <Button loading={isPending} onClick={onReceive}>
            {t('duplicates.receive')}
          </Button>
          <Button variant="default" onClick={onDiscard}>
            {t('duplicates.discard')}
          </Button>
        </div>
      </div>
    </OfficeModal>
  );
}
