import { useQuery } from '@tanstack/react-query';
import type { ClockCalendar } from '@/api/contract';
import { formatDateTime, formatDeadline, formatWorkingMinutes } from '@/i18n/format';
import { type Language, useLanguage } from '@/i18n/language';
import { type ClockText, useClockText } from '@/i18n/clock';
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

/** The scope of the country's calendar. */
const country = 'VN';

/** The agency whose calendar it is, and the calendar that speaks for it where it has none of its own. */
function calendarName({ agency, calendar }: ClockCalendar, t: ClockText): string {
  if (calendar.code === agency.code) return agency.name;
  if (calendar.code === country) return t('clock.countryCalendar', { agency: agency.name });
  return t('clock.calendarFrom', { agency: agency.name, above: calendar.name });
}

function stepLeft(minutes: number | null | undefined, language: Language, t: ClockText): string {
  if (!isNumber(minutes)) return '–';
  const time = formatWorkingMinutes(minutes, language);
  return minutes < 0 ? t('clock.stepLate', { time }) : time;
}

/** How the due time came about, line by line, each with its rule; and whose calendar it is. */
export function ClockDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useClockText();
  const tOffice = useOfficeText();
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
              { label: t('clock.countedBy'), value: calendarName(clock.data.countedBy, t) },
              {
                label: tOffice('facts.originalDue'),
                value:
                  clock.data.originalDueAt && clock.data.originalDueAt !== clock.data.dueAt
                    ? formatDeadline(clock.data.originalDueAt, language)
                    : null,
              },
            ]}
          />
          {clock.data.steps.length > 0 && (
            <DataTable
              caption={t('clock.steps')}
              showCaption
              rows={clock.data.steps}
              rowKey={(step) => String(step.index)}
              columns={[
                { key: 'name', header: t('clock.step'), cell: (step) => step.name, rowHeader: true },
                {
                  key: 'limit',
                  header: t('clock.stepLimit'),
                  cell: (step) => (language === 'vi' ? step.limitText : step.limitTextEn) ?? '–',
                },
                {
                  key: 'due',
                  header: t('clock.stepDue'),
                  cell: (step) => (step.dueAt ? formatDeadline(step.dueAt, language) : '–'),
                },
                {
                  key: 'left',
                  header: t('clock.stepLeft'),
                  cell: (step) => stepLeft(step.remainingMinutes, language, t),
                },
                {
                  key: 'calendar',
                  header: t('clock.countedBy'),
                  cell: (step) => calendarName(step.countedBy, t),
                },
              ]}
            />
          )}
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
