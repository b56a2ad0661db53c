import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { OverviewPage } from '@/features/monitoring/components/overview-page';
import { readStatisticsFilters, type StatisticsFilters } from '@/features/monitoring/period';
import { overviewQuery } from '@/features/monitoring/queries';
import { OverdueList } from '@/features/office/components/list/overdue-list';
import { NoRight } from '@/features/office/components/no-right';
import { RegisterPanel } from '@/features/office/components/register-panel';
import { readBook, type Book } from '@/features/office/forms/register';
import { useCommonText } from '@/i18n/common';

/** Lãnh đạo. */
export const Route = createFileRoute('/office/overview')({
  validateSearch: (search: Record<string, unknown>): StatisticsFilters & Book => ({
    ...readStatisticsFilters(search),
    ...readBook(search),
  }),
  loaderDeps: ({ search: { from, to, agency } }) => ({ from, to, agency }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(overviewQuery(deps));
  },
  component: Page,
});

const roles = ['leader', 'divisionHead', 'deskHead', 'supervisor'] as const;

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  const { book, bookYear, bookVolume, ...filters } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  const mayRead = me.roles.some(({ role }) => roles.some((one) => one === role));
  if (!mayRead) return <NoRight title={t('nav.office.overview')} roles={roles} />;
  return (
    <OverviewPage
      me={me}
      filters={filters}
      onFilters={(search) => void navigate({ search, replace: true })}
      overdue={<OverdueList agency={filters.agency} />}
      register={
        <RegisterPanel
          key={`${book} ${bookYear} ${bookVolume}`}
          me={me}
          named={{ book, bookYear, bookVolume }}
        />
      }
    />
  );
}
