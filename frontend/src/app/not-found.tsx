import { useCommonText } from '@/i18n/common';
import { ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';

export function NotFoundPage() {
  const t = useCommonText();
  return (
    <div className="measure">
      <PageHeader title={t('notFound.title')} lead={t('notFound.lead')} />
      <div className="row">
        <ButtonLink to="/procedures">{t('notFound.search')}</ButtonLink>
        <ButtonLink to="/" variant="default">
          {t('nav.home')}
        </ButtonLink>
      </div>
    </div>
  );
}
