import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CalendarDraft } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { formatNumber } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/date-text';
import { Notice } from '@/ui/notice';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { previewQuery } from '../queries';
import { MovedTime } from './moved-times';
import css from './calendars.module.css';

type PreviewPanelProps = {
  readonly scope: string;
  readonly draft: CalendarDraft;
  /** The inputs say something else by now. */
  readonly stale: boolean;
  readonly saving: boolean;
  readonly onSave: () => void;
};

/** What saving would mean for appointments given before, and the button that saves. */
export function PreviewPanel({ scope, draft, stale, saving, onSave }: PreviewPanelProps) {
  const t = useCalendarText();
  const title = useRef<HTMLHeadingElement>(null);
  const query = useInfiniteQuery(previewQuery(scope, draft));
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = first?.total ?? 0;
  useEffect(() => {
    if (query.isSuccess) title.current?.focus();
  }, [query.isSuccess, draft]);
  return (
    <section className={css.preview} aria-labelledby="preview-title">
      <h2 id="preview-title" ref={title} tabIndex={-1} className={css.previewTitle}>
        {t('preview.title')}
      </h2>
      {query.isPending && (
        <div role="status">
          <p className="muted">{t('preview.computing')}</p>
          <SkeletonList items={2} lines={2} />
        </div>
      )}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <div className="stack">
          <Notice tone={total > 0 ? 'warning' : 'success'}>
            <p>{total > 0 ? t('preview.total', { n: formatNumber(total) }) : t('preview.none')}</p>
          </Notice>
          {items.length > 0 && (
            <>
              <DataTable
                caption={t('preview.title')}
                rows={items}
                rowKey={({ dossierId }) => dossierId}
                columns={[
                  {
                    key: 'code',
                    header: t('move.code'),
                    cell: ({ code }) => code ?? t('move.noCode'),
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
                    width: '13rem',
                  },
                  {
                    key: 'would',
                    header: t('move.wouldBe'),
                    cell: (move) => <MovedTime move={move} />,
                    width: '16rem',
                  },
                ]}
              />
              <p className="muted" role="status">
                {t('preview.shown', { n: formatNumber(items.length), total: formatNumber(total) })}
              </p>
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
          {stale && <Notice tone="info">{t('preview.stale')}</Notice>}
          <div>
            <Button size="md" loading={saving} disabled={stale} onClick={onSave}>
              {t('edit.save')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
