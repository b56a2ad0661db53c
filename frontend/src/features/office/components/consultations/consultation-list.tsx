import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconMessageQuestion } from '@tabler/icons-react';
import type { Consultation } from '@/api/contract';
import {
  consultationListQuery,
  consultationViews,
  type ConsultationView,
} from '@/features/office/consultation-queries';
import { useCooperationText } from '@/i18n/cooperation';
import { formatDateTime, formatDeadline } from '@/i18n/format';
import { DataTable, type Column } from '@/ui/data-table';
import { DueBadge } from '@/ui/due-badge';
import { EmptyState } from '@/ui/empty-state';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import list from '../list/list-view.module.css';

/** The questions that other agencies put to the caller's: those that wait, due first; those that are over. */
export function ConsultationList({ view }: { readonly view: ConsultationView }) {
  const t = useCooperationText();
  const query = useInfiniteQuery(consultationListQuery(view));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns: readonly Column<Consultation>[] = [
    {
      key: 'code',
      header: t('asked.code'),
      rowHeader: true,
      cell: (row) => (
        <TextLink
          to="/office/consultations/$id/$place"
          params={{ id: row.dossierId, place: String(row.place) }}
        >
          {row.code ?? row.dossierId}
        </TextLink>
      ),
    },
    { key: 'question', header: t('asked.question'), cell: (row) => <span lang="vi">{row.question}</span> },
    {
      key: 'procedure',
      header: t('asked.procedure'),
      cell: (row) => <span lang="vi">{row.procedure.name}</span>,
    },
    { key: 'by', header: t('asked.by'), cell: (row) => <span lang="vi">{row.askedBy.name}</span> },
    view === 'waiting'
      ? {
          key: 'due',
          header: t('asked.due'),
          cell: (row) => (
            <>
              {formatDeadline(row.answerBy)}
              <br />
              <DueBadge state={row.dueState} dueAt={row.answerBy} />
            </>
          ),
        }
      : {
          key: 'answered',
          header: t('asked.answeredAt'),
          cell: (row) => (row.answeredAt ? formatDateTime(row.answeredAt) : t('asked.lapsed')),
        },
  ];
  return (
    <>
      <PageHeader title={t('asked.title')} lead={t('asked.lead')} />
      <nav aria-label={t('asked.list')}>
        <ul className={list.tabs}>
          {consultationViews.map((one) => (
            <li key={one}>
              <Link
                to="/office/consultations"
                search={one === 'waiting' ? {} : { view: one }}
                className={list.tab}
                aria-current={one === view ? 'page' : undefined}
                data-current={one === view || undefined}
              >
                {t(`asked.view.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack">
        {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <SkeletonLines lines={6} />}
        {query.isSuccess && items.length === 0 && (
          <EmptyState
            icon={IconMessageQuestion}
            title={t(view === 'waiting' ? 'asked.empty' : 'asked.emptyPast')}
          >
            {t(view === 'waiting' ? 'asked.emptyHint' : 'asked.roles')}
          </EmptyState>
        )}
        {items.length > 0 && (
          <DataTable
            caption={t('asked.title')}
            columns={columns}
            rows={items}
            rowKey={(row) => `${row.dossierId}/${row.place}`}
          />
        )}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('asked.more')}
          </Button>
        )}
      </div>
    </>
  );
}
