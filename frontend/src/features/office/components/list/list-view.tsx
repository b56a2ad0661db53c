import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Me } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { useOfficeText } from '@/i18n/office';
import { useCooperationText } from '@/i18n/cooperation';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { groupByDue } from '@/features/office/forms/due-groups';
import { countFilters, type ListFilters } from '@/features/office/forms/list-filters';
import type { SearchBody, SearchKind } from '@/features/office/forms/search-words';
import { consultationTotalQuery } from '@/features/office/consultation-queries';
import { dossierListQuery, dossierSearchQuery, dossierTotalQuery } from '@/features/office/queries';
import { KeysHelp } from '../keys-help';
import { BulkBar } from './bulk-bar';
import { DossierTable } from './dossier-table';
import { FilterBar } from './filter-bar';
import { lastOpened, rememberOpened } from './last-opened';
import { SearchBox } from './search-box';
import { TableSkeleton } from './table-skeleton';
import { useRowKeys } from './use-row-keys';
import css from './list-view.module.css';

type ListViewProps = {
  /** The inbox has tabs for its views; the register of the agency has one view. */
  readonly page: 'inbox' | 'register';
  readonly me: Me;
  readonly filters: ListFilters;
  readonly onFilters: (next: ListFilters) => void;
};

export function ListView({ page, me, filters, onFilters }: ListViewProps) {
  const t = useOfficeText();
  const [search, setSearch] = useState<{ kind: SearchKind; body: SearchBody } | null>(null);
  const title = t(`${page}.title`);
  return (
    <>
      <PageHeader
        title={title}
        lead={t(`${page}.lead`)}
        actions={
          <KeysHelp
            entries={[
              { keys: ['j', 'k'], label: t('keys.move') },
              { keys: ['Enter'], label: t('keys.open') },
              { keys: ['/'], label: t('keys.search') },
            ]}
          />
        }
      />
      <div className={css.bar}>
        <SearchBox onSearch={setSearch} />
      </div>
      {search ? (
        <Found search={search} onClear={() => setSearch(null)} />
      ) : (
        <Listed page={page} me={me} filters={filters} onFilters={onFilters} />
      )}
    </>
  );
}

function Found({
  search,
  onClear,
}: {
  readonly search: { kind: SearchKind; body: SearchBody };
  readonly onClear: () => void;
}) {
  const t = useOfficeText();
  const list = useRowKeys<HTMLTableElement>();
  const found = useQuery(dossierSearchQuery(search.body));
  const items = found.data?.items ?? [];
  return (
    <section className={css.result} aria-label={t('search.results')}>
      <div className={css.resultHead}>
        <p role="status" className={css.total}>
          {found.isSuccess
            ? t('search.found', { n: items.length, by: t(`search.by.${search.kind}`) })
            : t('search.searching')}
        </p>
        <Button variant="subtle" onClick={onClear}>
          {t('search.clear')}
        </Button>
      </div>
      {found.isError && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <TableSkeleton />}
      {found.isSuccess && items.length === 0 && (
        <EmptyState icon={IconSearchOff} title={t('search.nothing')}>
          {t('search.nothingHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <DossierTable
          caption={t('search.results')}
          groups={[{ name: 'found', items }]}
          withAssignee
          listRef={list}
        />
      )}
    </section>
  );
}

function Listed({ page, me, filters, onFilters }: ListViewProps) {
  const t = useOfficeText();
  const [opened] = useState(lastOpened);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useRowKeys<HTMLTableElement>(opened && `row-${opened}`);
  const query = useInfiniteQuery({ ...dossierListQuery(filters), placeholderData: (before) => before });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const items = query.data?.pages.flatMap((one) => one.items) ?? [];
  const total = query.data?.pages[0]?.total ?? null;
  const isInbox = page === 'inbox';
  const groups = groupByDue(items).map((group) => ({ ...group, title: t(`group.${group.name}`) }));

  return (
    <>
      {isInbox && <Tabs filters={filters} me={me} />}
      <FilterBar filters={filters} onChange={onFilters} me={me} items={items} />
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <TableSkeleton />}
      {query.isSuccess && items.length === 0 && <Empty page={page} filters={filters} onFilters={onFilters} />}
      {items.length > 0 && (
        <section className={css.result} aria-label={t(`${page}.title`)}>
          <p className={css.total} role="status">
            {total === null || total === items.length
              ? t('list.count', { n: formatNumber(items.length) })
              : t('list.countOf', { n: formatNumber(items.length), total: formatNumber(total) })}
          </p>
          <DossierTable
            caption={t(`${page}.title`)}
            groups={groups}
            withAssignee={filters.view === 'agency'}
            me={me.id}
            selection={{ chosen, onToggle: (id) => setChosen(toggled(chosen, id)) }}
            listRef={list}
            stale={query.isPlaceholderData}
            onOpen={rememberOpened}
          />
          {hasNextPage && (
            <div className={css.more}>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('list.more')}
              </Button>
            </div>
          )}
          <BulkBar me={me} items={items} chosen={chosen} onChosen={setChosen} />
        </section>
      )}
    </>
  );
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function Tabs({ filters, me }: Pick<ListViewProps, 'filters' | 'me'>) {
  const t = useOfficeText();
  const cooperation = useCooperationText();
  const answers = me.roles.some(({ role }) => opines.some((one) => one === role));
  const asked = useQuery({ ...consultationTotalQuery, enabled: answers }).data;
  const totals = {
    todo: useQuery(dossierTotalQuery({ view: 'todo' })).data,
    agency: useQuery(dossierTotalQuery({ view: 'agency' })).data,
  };
  return (
    <nav aria-label={t('inbox.views')}>
      <ul className={css.tabs}>
        {(['todo', 'agency'] as const).map((view) => (
          <li key={view}>
            <Link
              to="/office"
              search={{ ...filters, view, assignee: undefined }}
              className={css.tab}
              aria-current={filters.view === view ? 'page' : undefined}
              data-current={filters.view === view || undefined}
            >
              {t(`inbox.view.${view}`)}
              {typeof totals[view] === 'number' && (
                <span className={css.tabCount}>{formatNumber(totals[view])}</span>
              )}
            </Link>
          </li>
        ))}
        {answers && (
          <li>
            <Link to="/office/consultations" className={css.tab}>
              {cooperation('asked.title')}
              {typeof asked === 'number' && <span className={css.tabCount}>{formatNumber(asked)}</span>}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Who answers for an agency that is asked. */
const opines = ['specialist', 'divisionHead', 'leader'] as const;

function Empty({ page, filters, onFilters }: Omit<ListViewProps, 'me'>) {
  const t = useOfficeText();
  if (countFilters(filters) > 0) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('list.nothingFiltered')}
        actions={
          <Button variant="default" onClick={() => onFilters({ view: filters.view })}>
            {t('filter.clear')}
          </Button>
        }
      >
        {t('list.nothingFilteredHint')}
      </EmptyState>
    );
  }
  const key = page === 'inbox' && filters.view === 'todo' ? 'inbox' : 'register';
  return (
    <EmptyState icon={IconInbox} title={t(`${key}.empty`)}>
      {t(`${key}.emptyHint`)}
    </EmptyState>
  );
}
