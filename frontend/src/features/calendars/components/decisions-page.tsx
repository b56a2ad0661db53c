import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarMove, DecisionRequest, ReasonCode } from '@/api/contract';
import { isReason, useReasonChoices } from '@/api/reasons';
import { useCalendarText, type CalendarText } from '@/i18n/calendar';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/date-text';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import { movesQuery, useDecide } from '../queries';
import { CalendarTabs } from './calendar-tabs';
import { isEarlier, MovedTime } from './moved-times';
import css from './calendars.module.css';

/** Decided together at most, as the API takes them. */
const most = 100;

/** Appointments that a changed calendar would move: keep them or move them, one by one or together. */
export function DecisionsPage() {
  const t = useCalendarText();
  const query = useInfiniteQuery(movesQuery());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  return (
    <>
      <PageHeader title={t('decide.title')} lead={t('decide.lead')} />
      <CalendarTabs />
      {query.isPending && <SkeletonList items={3} lines={2} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <EmptyState icon={IconCalendarCheck} title={t('decide.empty')}>
          {t('decide.emptyHint')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <p className={css.counted} role="status">
            {t('decide.count', { n: formatNumber(total) })}
          </p>
          <Decide items={items} />
          {query.hasNextPage && (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('preview.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Decide({ items }: { readonly items: readonly CalendarMove[] }) {
  const t = useCalendarText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<ReasonCode | null>(null);
  const reasons = useReasonChoices('reschedule', useLanguage());
  const [lacksReason, setLacksReason] = useState(false);
  const decide = useDecide((done) => {
    tell(t, done);
    setChosen(new Set());
    setReason('');
    setCode(null);
  });
  const picked = items.filter(({ id }) => chosen.has(id)).slice(0, most);
  const someEarlier = picked.some(isEarlier);

  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const send = (decision: DecisionRequest['decision']) => {
    const why = reason.trim();
    if (decision === 'move' && someEarlier && !isReason(code, why)) {
      setLacksReason(true);
      document.getElementById('decide-reason')?.focus();
      return;
    }
    setLacksReason(false);
    const given = isReason(code, why) ? { reason: why || null, reasonCode: code } : {};
    decide.mutate({ moves: picked.map(({ id }) => id), decision, ...given });
  };

  return (
    <div className="stack">
      <DataTable
        caption={t('decide.title')}
        rows={items}
        rowKey={({ id }) => id}
        rowProps={({ id }) => ({ 'data-chosen': chosen.has(id) || undefined })}
        columns={[
          {
            key: 'select',
            header: t('move.select'),
            cell: ({ id, code }) => (
              <Checkbox
                aria-label={t('move.selectOne', { code: code ?? t('move.noCode') })}
                checked={chosen.has(id)}
                onChange={() => toggle(id)}
                classNames={{ body: css.checkbox }}
              />
            ),
            width: '4rem',
          },
          {
            key: 'code',
            header: t('move.code'),
            cell: ({ dossierId, code }) => (
              <Link to="/office/dossiers/$id" params={{ id: dossierId }}>
                {code ?? t('move.noCode')}
              </Link>
            ),
            rowHeader: true,
            width: '13rem',
          },
          {
            key: 'procedure',
            header: t('move.procedure'),
            cell: ({ procedure, agency }) => (
              <span lang="vi">
                {procedure.name}
                <span className={`${css.sub} muted small`}>{agency.name}</span>
              </span>
            ),
          },
          {
            key: 'due',
            header: t('move.due'),
            cell: ({ dueAt }) => <DateText at={dueAt} as="deadline" />,
            width: '12rem',
          },
          {
            key: 'would',
            header: t('move.wouldBe'),
            cell: (move) => <MovedTime move={move} />,
            width: '15rem',
          },
          {
            key: 'change',
            header: t('move.change'),
            cell: ({ change }) => <span lang="vi">{change.note}</span>,
            width: '14rem',
          },
        ]}
      />
      <div className={css.bulk}>
        <Checkbox
          label={t('decide.all', { n: items.length })}
          checked={items.length > 0 && items.every(({ id }) => chosen.has(id))}
          indeterminate={chosen.size > 0 && !items.every(({ id }) => chosen.has(id))}
          onChange={(event) =>
            setChosen(event.currentTarget.checked ? new Set(items.map(({ id }) => id)) : new Set())
          }
        />
        <span className="muted" role="status">
          {picked.length > 0 && t('decide.chosen', { n: picked.length })}
        </span>
        <div className={css.bulkButtons}>
          <Button
            variant="default"
            disabled={picked.length === 0}
            loading={decide.isPending && decide.variables.decision === 'keep'}
            onClick={() => send('keep')}
          >
            {t('decide.keep')}
          </Button>
          <Button
            disabled={picked.length === 0}
            loading={decide.isPending && decide.variables.decision === 'move'}
            onClick={() => send('move')}
          >
            {t('decide.move')}
          </Button>
        </div>
        {picked.length > 0 && (
          <div className={css.bulkReason}>
            <NativeSelect
              id="decide-reason"
              label={t('decide.reason')}
              description={t(someEarlier ? 'decide.reasonHint' : 'decide.reasonOptional')}
              error={lacksReason ? t('decide.needReason') : undefined}
              value={code ?? ''}
              data={[{ value: '', label: t('decide.reasonNone') }, ...reasons]}
              onChange={({ currentTarget: { value } }) =>
                setCode(reasons.find((one) => one.value === value)?.value ?? null)
              }
            />
            <Textarea
              label={t('decide.reasonWords')}
              autosize
              minRows={2}
              maxLength={3500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {decide.isError && <ProblemNotice error={decide.error} />}
    </div>
  );
}

function tell(t: CalendarText, items: readonly { readonly outcome: 'kept' | 'moved' | 'lapsed' }[]) {
  for (const outcome of ['moved', 'kept', 'lapsed'] as const) {
    const n = items.filter((item) => item.outcome === outcome).length;
    if (n > 0) toast(t(`decide.${outcome}`, { n }), outcome === 'lapsed' ? 'danger' : 'success');
  }
}
