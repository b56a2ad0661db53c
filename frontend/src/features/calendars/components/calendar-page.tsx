import { useQuery } from '@tanstack/react-query';
import type { Me } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { formatDateTime } from '@/i18n/format';
import { PageHeader } from '@/ui/page-header';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { calendarQuery } from '../queries';
import { CalendarEditor } from './calendar-editor';
import { CalendarTabs } from './calendar-tabs';
import { ScopePicker } from './scope-picker';
import css from './calendars.module.css';

type CalendarPageProps = {
  readonly me: Me;
  readonly scope: string;
  readonly onScope: (scope: string) => void;
  /** Go to the appointments that wait for a decision. */
  readonly onMoves: () => void;
};

/** One calendar: of the country or of an agency. */
export function CalendarPage({ me, scope, onScope, onMoves }: CalendarPageProps) {
  const t = useCalendarText();
  const query = useQuery(calendarQuery(scope));
  const calendar = query.data?.data;
  const administers = me.roles.some(({ role }) => role === 'catalogueAdmin' || role === 'systemAdmin');
  return (
    <>
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <CalendarTabs />
      <div className={css.scope}>
        <ScopePicker me={me} current={{ code: scope, name: calendar?.name ?? '' }} onScope={onScope} />
        {calendar && (
          <p className="muted">
            {calendar.version === 0 && calendar.above && t('scope.inherits', { name: calendar.above.name })}
            {calendar.updatedAt && t('scope.changed', { at: formatDateTime(calendar.updatedAt) })}
            {calendar.note && <span lang="vi"> {t('scope.why', { note: calendar.note })}</span>}
          </p>
        )}
      </div>
      {query.isPending && <SkeletonList items={3} lines={4} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <CalendarEditor
          // Another calendar or another version begins with what it says.
          key={`${scope}-${query.data.etag}`}
          calendar={query.data.data}
          etag={query.data.etag}
          readOnly={!administers}
          onReload={() => void query.refetch()}
          onSaved={(moves) => moves > 0 && onMoves()}
        />
      )}
    </>
  );
}
