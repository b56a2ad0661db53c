import { useInfiniteQuery } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { formatNumber } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { EmptyState } from '@/ui/empty-state';
import { ButtonLink } from '@/ui/links';
import { ProblemNotice } from '@/ui/problem';
import type { ListFilters } from '@/features/office/forms/list-filters';
import { dossierListQuery } from '@/features/office/queries';
import { DossierTable } from './dossier-table';
import { TableSkeleton } from './table-skeleton';
import { useRowKeys } from './use-row-keys';
import css from './list-view.module.css';

/** What is late now, for the leader's page. */
export function OverdueList({ agency }: { readonly agency: string | undefined }) {
  const t = useOfficeText();
  const list = useRowKeys<HTMLTableElement>();
  const filters: ListFilters = { view: 'agency', due: 'overdue', ...(agency ? { agency } : {}) };
  const query = useInfiniteQuery(dossierListQuery(filters, 20));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total ?? items.length;
  return (
    <section aria-labelledby="overdue-list">
      <div className={css.resultHead}>
        <h2 id="overdue-list">{t('overview.overdueList')}</h2>
        {items.length > 0 && (
          <ButtonLink to="/office/dossiers" search={filters} variant="default">
            {t('overview.allOverdue', { n: formatNumber(total) })}
          </ButtonLink>
        )}
      </div>
      {query.isPending && <TableSkeleton rows={4} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('overview.noneOverdue')}>
          {t('overview.noneOverdueHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <DossierTable
          caption={t('overview.overdueList')}
          groups={[{ name: 'list', items }]}
          withAssignee
          listRef={list}
        />
      )}
    </section>
  );
}
