import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconArchive, IconCheck, IconPencil, IconRoute } from '@tabler/icons-react';
import type { ProcessSummary } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { processListQuery, type ProcessFilters } from '../queries';
import css from './processes.module.css';

type ProcessListProps = {
  readonly filters: ProcessFilters;
  readonly onFilters: (next: ProcessFilters) => void;
};

const look = {
  published: { tone: 'success', icon: IconCheck },
  draft: { tone: 'neutral', icon: IconPencil },
  retired: { tone: 'neutral', icon: IconArchive },
} as const;
const states = ['published', 'draft', 'retired'] as const;

/** Every internal process with its versions, and what should be looked at. */
export function ProcessList({ filters, onFilters }: ProcessListProps) {
  const t = useOfficeText();
  const list = useInfiniteQuery(processListQuery(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('processes.title')} lead={t('processes.lead')} />
      <div className={css.filters}>
        <NativeSelect
          label={t('processes.state')}
          value={filters.state ?? ''}
          onChange={({ currentTarget }) =>
            onFilters({ ...filters, state: states.find((state) => state === currentTarget.value) })
          }
          data={[
            { value: '', label: t('processes.everyState') },
            ...states.map((value) => ({ value, label: t(`processes.state.${value}`) })),
          ]}
        />
        <Checkbox
          label={t('processes.doubtful')}
          checked={filters.doubtful ?? false}
          onChange={({ currentTarget }) =>
            onFilters({ ...filters, doubtful: currentTarget.checked || undefined })
          }
        />
      </div>
      {list.isPending && <SkeletonList items={6} lines={1} />}
      {list.isError && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <EmptyState icon={IconRoute} title={t('processes.none')} />}
      {rows.length > 0 && (
        <DataTable<ProcessSummary>
          caption={t('processes.title')}
          rows={rows}
          rowKey={({ id, version }) => `${id} ${version}`}
          columns={[
            {
              key: 'title',
              header: t('processes.name'),
              rowHeader: true,
              cell: (row) => (
                <Link to="/office/processes/$id" params={{ id: row.id }} lang="vi" className={css.title}>
                  {row.title}
                </Link>
              ),
            },
            { key: 'procedure', header: t('processes.procedure'), cell: (row) => row.procedureCode ?? '–' },
            { key: 'steps', header: t('processes.steps'), align: 'end', cell: (row) => row.stepCount },
            {
              key: 'whole',
              header: t('processes.whole'),
              cell: (row) => <span lang="vi">{row.wholeText ?? '–'}</span>,
            },
            {
              key: 'state',
              header: t('processes.state'),
              cell: (row) => (
                <>
                  <Badge {...look[row.state]}>{t(`processes.state.${row.state}`)}</Badge>{' '}
                  {row.findingCount > 0 && (
                    <Badge tone="warning" icon={IconAlertTriangle}>
                      {t('processes.findings', { n: row.findingCount })}
                    </Badge>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('processes.more')}
        </Button>
      )}
    </>
  );
}
