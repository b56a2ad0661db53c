import type { Dossier } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { DuplicateTable, compared } from '@/ui/duplicate-table';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';

/** Other open dossiers of the same person under the same procedure, before this one is taken in. */
export function Duplicates({ dossier }: { readonly dossier: Dossier }) {
  const t = useOfficeText();
  if (dossier.duplicates.length === 0) return null;
  return (
    <Notice tone="warning" title={t('duplicates.title', { n: dossier.duplicates.length })}>
      <p>{t('duplicates.lead')}</p>
      <DuplicatesBeside dossier={dossier} />
    </Notice>
  );
}

/** This one and the others, side by side. */
export function DuplicatesBeside({ dossier }: { readonly dossier: Dossier }) {
  return (
    <DuplicateTable
      own={compared(dossier)}
      others={dossier.duplicates}
      link={({ id }, text) => (
        <TextLink to="/office/dossiers/$id" params={{ id }} target="_blank">
          {text}
        </TextLink>
      )}
    />
  );
}
