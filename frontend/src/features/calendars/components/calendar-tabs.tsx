import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCalendarText } from '@/i18n/calendar';
import { formatNumber } from '@/i18n/format';
import { movesQuery } from '../queries';
import css from './calendars.module.css';

/** The calendar, and what waits because of it. */
export function CalendarTabs() {
  const t = useCalendarText();
  const total = useInfiniteQuery(movesQuery()).data?.pages[0]?.total ?? 0;
  return (
    <nav className={css.tabs} aria-label={t('page.tabs')}>
      <Link to="/office/calendars" activeOptions={{ exact: true, includeSearch: false }} className={css.tab}>
        {t('page.calendar')}
      </Link>
      <Link to="/office/calendars/decisions" className={css.tab}>
        {t('page.decisions')}
        {total > 0 && <span className={css.count}>{formatNumber(total)}</span>}
      </Link>
    </nav>
  );
}
