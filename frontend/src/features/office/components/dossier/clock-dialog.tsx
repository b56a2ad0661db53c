import { useQuery } from '@tanstack/react-query';
import { formatDateTime, formatDeadline, formatWorkingMinutes } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { DataTable } from '@/ui/data-table';
import { Facts } from '@/ui/facts';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { clockQuery } from '@/features/office/queries';
import { OfficeModal } from '../office-modal';

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

/** How the due time came about, line by line, each with its rule. */
export function ClockDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useOfficeText();
  const language = useLanguage();
  const clock = useQuery(clockQuery(id));
  return (
    <OfficeModal onClose={onClose} size="52rem" title={t('clock.title')}>
      {clock.isPending && <SkeletonList items={3} lines={2} />}
      {clock.isError && <ProblemNotice error={clock.error} onRetry={() => void clock.refetch()} />}
      {clock.data && (
        <div className="stack">
          <Facts
            items={[
              { label: t('clock.state'), value: t(`clock.${clock.data.state}`) },
              {
                label: t('clock.limit'),
                value: language === 'vi' ? clock.data.limitText : clock.data.limitTextEn,
              },
              {
                label: t('clock.startedAt'),
                value: clock.data.startedAt && formatDateTime(clock.data.startedAt),
              },
              {
                label: t('clock.dueAt'),
                value: clock.data.dueAt && formatDeadline(clock.data.dueAt, language),
              },
              {
                label: t('clock.run'),
                value:
                  isNumber(clock.data.runMinutes) && formatWorkingMinutes(clock.data.runMinutes, language),
              },
              {
                label: t('clock.waited'),
                value: clock.data.waitedMinutes
                  ? formatWorkingMinutes(clock.data.waitedMinutes, language)
                  : null,
              },
              {
                label: t((clock.data.remainingMinutes ?? 0) < 0 ? 'clock.late' : 'clock.left'),
                value:
                  isNumber(clock.data.remainingMinutes) &&
                  formatWorkingMinutes(clock.data.remainingMinutes, language),
              },
              {
                label: t('facts.originalDue'),
                value:
                  clock.data.originalDueAt && clock.data.originalDueAt !== clock.data.dueAt
                    ? formatDeadline(clock.data.originalDueAt, language)
                    : null,
              },
            ]}
          />
          {clock.data.ledger.length === 0 ? (
            <p className="muted">{t('clock.empty')}</p>
          ) : (
            <div>
              <DataTable
                caption={t('clock.ledger')}
                rows={clock.data.ledger}
                rowKey={(line) => `${line.at}-${line.kind}-${line.text}`}
                columns={[
                  {
                    key: 'at',
                    header: t('clock.at'),
                    cell: (line) => formatDateTime(line.at),
                    width: '9.5rem',
                  },
                  {
                    key: 'text',
                    header: t('clock.what'),
                    cell: (line) => (language === 'vi' ? line.text : line.textEn),
                    rowHeader: true,
                  },
                  {
                    key: 'rule',
                    header: t('clock.rule'),
                    cell: (line) => (
                      <span className="muted">{language === 'vi' ? line.rule : line.ruleEn}</span>
                    ),
                  },
                ]}
              />
            </div>
          )}
        </div>
      )}
    </OfficeModal>
  );
}
