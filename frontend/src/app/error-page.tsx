import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { isStatus } from '@/api/problem';
import { useCommonText } from '@/i18n/common';
import { ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { NotFoundPage } from './not-found';

/** What a route shows when its data could not be had: why, and what to do now. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useCommonText();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (isStatus(error, 404)) return <NotFoundPage />;
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <div className="measure">
      <PageHeader title={isStatus(error, 403) ? t('error.forbiddenTitle') : t('error.title')} />
      <ProblemNotice error={error} onRetry={retry} />
      <p style={{ marginTop: '1.5rem' }}>
        <ButtonLink to="/" variant="default">
          {t('nav.home')}
        </ButtonLink>
      </p>
    </div>
  );
}
