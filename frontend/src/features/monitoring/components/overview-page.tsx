import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Me } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { PageHeader } from '@/ui/page-header';
import { listedAgencies } from '../behind';
import type { StatisticsFilters } from '../period';
import { agencyFiguresQuery, sectorFiguresQuery } from '../queries';
import { FigureBars } from './figure-bars';
import { PeriodBar } from './period-bar';
import { SixNumbers } from './six-numbers';
import css from './overview.module.css';

type OverviewPageProps = {
  readonly me: Me;
  readonly filters: StatisticsFilters;
  readonly onFilters: (next: StatisticsFilters) => void;
  /** The overdue dossiers, from the office's own lists. */
  readonly overdue: ReactNode;
  /** The books of the agencies. */
  readonly register: ReactNode;
};

/** Six numbers, where they come from, and what is late. */
export function OverviewPage({ me, filters, onFilters, overdue, register }: OverviewPageProps) {
  const t = useOfficeText();
  const agencies = useQuery(agencyFiguresQuery(filters));
  const sectors = useQuery(sectorFiguresQuery(filters));
  const listed = listedAgencies(me);
  return (
    <>
      <PageHeader title={t('overview.title')} lead={t('overview.lead')} />
      <PeriodBar me={me} filters={filters} onFilters={onFilters} seen={agencies.data ?? []} />
      <SixNumbers filters={filters} rows={agencies.data} listed={listed} />
      <div className={css.bars}>
        <FigureBars
          title={t('overview.byAgency')}
          unitHeader={t('overview.agency')}
          query={agencies}
          listOf={(code) => (listed.has(code) ? { agency: code } : null)}
        />
        <FigureBars
          title={t('overview.bySector')}
          unitHeader={t('overview.sector')}
          query={sectors}
          listOf={() => null}
        />
      </div>
      {overdue}
      {register}
    </>
  );
}
