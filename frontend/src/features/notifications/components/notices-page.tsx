import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconBellOff, IconChecks } from '@tabler/icons-react';
import type { NoticeItem } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { formatDateTime, formatDeadline } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { EmptyState } from '@/ui/empty-state';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { noticesQuery, useMarkRead } from '../queries';
import css from './notices.module.css';

/** What one was reminded of, newest first. Opening one marks it as read. */
export function NoticesPage({ isOffice }: { readonly isOffice: boolean }) {
  const t = useCommonText();
  const notices = useInfiniteQuery(noticesQuery());
  const mark = useMarkRead();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notices.data?.pages[0]?.unread ?? 0;
  return (
    <>
      <PageHeader
        title={t('notice.title')}
        lead={t(isOffice ? 'notice.leadOffice' : 'notice.lead')}
        actions={
          unread > 0 && (
            <Button
              variant="default"
              leftSection={<IconChecks size={18} aria-hidden />}
              loading={mark.isPending}
              onClick={() => mark.mutate(null)}
            >
              {t('notice.readAll')}
            </Button>
          )
        }
      />
      {mark.isError && <ProblemNotice error={mark.error} />}
      {notices.isPending && <SkeletonList items={4} lines={2} />}
      {notices.isError && <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length === 0 && (
        <EmptyState icon={IconBellOff} title={t('notice.empty')}>
          {t(isOffice ? 'notice.leadOffice' : 'notice.lead')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={css.list}>
          {items.map((item) => (
            <Notice key={item.id} item={item} isOffice={isOffice} onOpen={() => mark.mutate([item.id])} />
          ))}
        </ul>
      )}
      {notices.hasNextPage && (
        <Button
          variant="default"
          loading={notices.isFetchingNextPage}
          onClick={() => void notices.fetchNextPage()}
        >
          {t('notice.more')}
        </Button>
      )}
    </>
  );
}

type NoticeProps = {
  readonly item: NoticeItem;
  readonly isOffice: boolean;
  readonly onOpen: () => void;
};

function Notice({ item, isOffice, onOpen }: NoticeProps) {
  const t = useCommonText();
  const language = useLanguage();
  const code = item.code ?? item.procedureName;
  return (
    <li className={css.notice} data-unread={item.readAt ? undefined : true}>
      <div className={css.head}>
        <p className={css.title}>
          {!item.readAt && <span className="visually-hidden">{t('notice.new')} </span>}
          {t(`notice.${item.kind}`, { at: formatDeadline(item.dueAt, language) })}
        </p>
        <time className="small muted" dateTime={item.createdAt}>
          {formatDateTime(item.createdAt)}
        </time>
      </div>
      <p lang="vi">
        {item.mayOpen ? (
          <TextLink
            to={isOffice ? '/office/dossiers/$id' : '/me/dossiers/$id'}
            params={{ id: item.dossierId }}
            onClick={onOpen}
          >
            {code}
          </TextLink>
        ) : (
          <strong>{code}</strong>
        )}{' '}
        {item.procedureName}
      </p>
      <p className="small muted" lang="vi">
        {[item.stepName, item.agency.name].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
