import type { Dossier } from '@/api/contract';
import { formatDateTime } from '@/i18n/format';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';

/** Other open dossiers of the same person under the same procedure: side by side, before this one is taken in. */
export function Duplicates({ dossier }: { readonly dossier: Dossier }) {
  const t = useOfficeText();
  const common = useCommonText();
  if (dossier.duplicates.length === 0) return null;
  return (
    <Notice tone="warning" title={t('duplicates.title', { n: dossier.duplicates.length })}>
      <ul>
        {dossier.duplicates.map(({ id, code, status, submittedAt, createdAt }) => (
          <li key={id}>
            <TextLink to="/office/dossiers/$id" params={{ id }}>
              {code ?? t('dossier.noCode')}
            </TextLink>{' '}
            · {common(`status.${status ?? 'draft'}`)} · {formatDateTime(submittedAt ?? createdAt)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
