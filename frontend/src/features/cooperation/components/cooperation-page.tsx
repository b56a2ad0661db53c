import { useQuery } from '@tanstack/react-query';
import { useCooperationText } from '@/i18n/cooperation';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { cooperationQuery } from '../queries';
import { AgencyField } from './agency-field';
import { CooperationForm } from './cooperation-form';
import css from './cooperation.module.css';

type CooperationPageProps = { readonly agency: string; readonly onAgency: (code: string) => void };

/** Which agency does the steps that processes give to others, for one agency and those below it. */
export function CooperationPage({ agency, onAgency }: CooperationPageProps) {
  const t = useCooperationText();
  const query = useQuery(cooperationQuery(agency));
  return (
    <>
      <PageHeader title={t('partners.title')} lead={t('partners.lead')} />
      <div className={css.pick}>
        <AgencyField
          label={t('partners.of')}
          value={agency}
          name={query.data?.data.agency.name}
          onChange={(code) => code && onAgency(code)}
        />
      </div>
      {query.isPending && <SkeletonLines lines={6} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <CooperationForm
          // Another agency or another version begins with what is stored.
          key={`${agency}-${query.data.etag}`}
          stored={query.data.data}
          etag={query.data.etag}
        />
      )}
    </>
  );
}
