import type { Role } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { ButtonLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';

type NoRightProps = { readonly title: string; readonly roles: readonly Role[] };

/** A page that the roles of the reader do not open: why, and whom to ask. */
export function NoRight({ title, roles }: NoRightProps) {
  const t = useOfficeText();
  return (
    <div className="measure">
      <PageHeader title={title} />
      <Notice
        tone="info"
        title={t('noRight.title')}
        actions={
          <ButtonLink to="/office" variant="default">
            {t('dossier.back')}
          </ButtonLink>
        }
      >
        {t('noRight.words', { roles: roles.map((role) => t(`role.${role}`)).join(', ') })}
      </Notice>
    </div>
  );
}
