import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ProcedureSummary } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { usePublicText } from '@/i18n/public';
import { EmptyState } from '@/ui/empty-state';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { procedureSearchQuery, type ProcedureFilters } from '../queries';
import { Facets } from './facets';
import { ProcedureCard } from './procedure-card';
import css from './search-results.module.css';

type SearchResultsProps = {
  readonly filters: ProcedureFilters;
  readonly onFilter: (filters: ProcedureFilters) => void;
};

/** Facets beside results; no confident hit shows what came nearest instead of pretending. */
export function SearchResults({ filters, onFilter }: SearchResultsProps) {
  const t = usePublicText();
  const query = useInfiniteQuery(procedureSearchQuery(filters));
  const first = query.data?.pages[0];
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = first?.total ?? found.length;
  const didYouMean = first?.didYouMean;

  let body: ReactNode;
  if (query.isPending) body = <SkeletonList items={5} />;
  else if (query.isError) body = <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  else if (found.length === 0) body = <Nothing closest={first?.closest ?? []} q={filters.q ?? ''} />;
  else {
    body = (
      <>
        <ResultList items={found} />
        {query.hasNextPage && (
          <p className={css.more}>
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('search.more')}
            </Button>
          </p>
        )}
      </>
    );
  }

  return (
    <div className={css.page}>
      <div className={css.facets}>
        <Facets facets={first?.facets} filters={filters} onFilter={onFilter} />
      </div>
      <section aria-labelledby="results" className={css.results} aria-busy={query.isFetching}>
        <h2 id="results" className="visually-hidden">
          {t('search.results')}
        </h2>
        <p role="status" className={css.count}>
          {query.isSuccess && found.length > 0 && t('search.count', { n: formatNumber(total) })}
        </p>
        {didYouMean && (
          <p className={css.mean}>
            {t('search.didYouMean')}{' '}
            <button
              type="button"
              className={css.meanButton}
              onClick={() => onFilter({ q: didYouMean })}
              lang="vi"
            >
              {didYouMean}
            </button>
          </p>
        )}
        {body}
      </section>
    </div>
  );
}

function ResultList({ items }: { readonly items: readonly ProcedureSummary[] }) {
  return (
    <ol className={css.list}>
      {items.map((procedure) => (
        <li key={procedure.code}>
          <ProcedureCard procedure={procedure} />
        </li>
      ))}
    </ol>
  );
}

function Nothing({ closest, q }: { readonly closest: readonly ProcedureSummary[]; readonly q: string }) {
  const t = usePublicText();
  return (
    <>
      <EmptyState icon={IconSearchOff} title={q ? t('search.nothing', { q }) : t('search.nothingHere')}>
        <p>{t('search.nothingHint')}</p>
      </EmptyState>
      {closest.length > 0 && (
        <div className={css.closest}>
          <h3>{t('search.closest')}</h3>
          <ResultList items={closest} />
        </div>
      )}
    </>
  );
}
