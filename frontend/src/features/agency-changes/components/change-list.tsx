import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconBuildingCommunity } from '@tabler/icons-react';
import type { AgencyChangeState, AgencyChangeSummary } from '@/api/contract';
import { useAdminText } from '@/i18n/admin';
import { formatNumber } from '@/i18n/format';
import { DataTable, type Column } from '@/ui/data-table';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/empty-state';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { changeListQuery } from '../queries';
import { changeStates } from '../states';
import { ChangeStateBadge } from './state-badge';

type ChangeListProps = {
  readonly state: AgencyChangeState | undefined;
  readonly onState: (state: AgencyChangeState | undefined) => void;
};

/** Every change of agencies, the latest day first. */
export function ChangeList({ state, onState }: ChangeListProps) {
  const t = useAdminText();
  const query = useInfiniteQuery(changeListQuery(state));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: readonly Column<AgencyChangeSummary>[] = [
    {
      key: 'decision',
      header: t('change.decision'),
      rowHeader: true,
      cell: (row) => (
        <TextLink to="/office/agency-changes/$id" params={{ id: row.id }}>
          {row.decision.number}
        </TextLink>
      ),
    },
    { key: 'kind', header: t('change.kind'), cell: (row) => t(`change.kind.${row.kind}`) },
    { key: 'day', header: t('change.effectiveOn'), cell: (row) => <DateText at={row.effectiveOn} /> },
    {
      key: 'agencies',
      header: t('change.agencies'),
      align: 'end',
      cell: (row) => formatNumber(row.agencies),
    },
    { key: 'state', header: t('change.state'), cell: (row) => <ChangeStateBadge state={row.state} /> },
    { key: 'by', header: t('change.plannedBy'), cell: (row) => row.plannedBy },
  ];
  return (
    <>
      <PageHeader
        title={t('changes.title')}
        lead={t('changes.lead')}
        actions={<ButtonLink to="/office/agency-changes/new">{t('changes.new')}</ButtonLink>}
      />
      <div className="stack">
        <NativeSelect
          label={t('change.state')}
          value={state ?? ''}
          style={{ maxWidth: '16rem' }}
          data={[
            { value: '', label: t('changes.allStates') },
            ...changeStates.map((value) => ({ value, label: t(`change.state.${value}`) })),
          ]}
          onChange={(event) => onState(changeStates.find((one) => one === event.currentTarget.value))}
        />
        {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonLines lines={6} />}
        {query.isSuccess && items.length === 0 && (
          <EmptyState icon={IconBuildingCommunity} title={t('changes.none')}>
            {t('changes.noneHint')}
          </EmptyState>
        )}
        {items.length > 0 && (
          <DataTable caption={t('changes.title')} columns={columns} rows={items} rowKey={(row) => row.id} />
        )}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('changes.more')}
          </Button>
        )}
      </div>
    </>
  );
}
