import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockHour4,
  IconHourglass,
  IconInbox,
  IconTargetArrow,
  type Icon,
} from '@tabler/icons-react';
import type { Overview } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import type { StatisticsFilters } from '../period';
import { percentText } from './percent';
import { overviewQuery } from '../queries';
import css from './overview.module.css';

/** What the list of the office is opened with. */
type ListSearch = {
  readonly view: 'agency';
  readonly status?: 'processing' | 'returned';
  readonly due?: 'soon' | 'overdue';
};

const numbers: readonly {
  key: 'received' | 'inProgress' | 'dueSoon' | 'overdue' | 'resolved' | 'onTimeRate';
  icon: Icon;
  tone: string;
  search: ListSearch;
}[] = [
  { key: 'received', icon: IconInbox, tone: 'info', search: { view: 'agency' } },
  { key: 'inProgress', icon: IconHourglass, tone: 'info', search: { view: 'agency', status: 'processing' } },
  { key: 'dueSoon', icon: IconClockHour4, tone: 'warning', search: { view: 'agency', due: 'soon' } },
  { key: 'overdue', icon: IconAlertTriangle, tone: 'danger', search: { view: 'agency', due: 'overdue' } },
  { key: 'resolved', icon: IconCircleCheck, tone: 'success', search: { view: 'agency', status: 'returned' } },
  { key: 'onTimeRate', icon: IconTargetArrow, tone: 'brand', search: { view: 'agency', status: 'returned' } },
];

export function SixNumbers({ filters }: { readonly filters: StatisticsFilters }) {
  const t = useOfficeText();
  const language = useLanguage();
  const query = useQuery({ ...overviewQuery(filters), placeholderData: (before) => before });
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const valueOf = (figures: Overview, key: (typeof numbers)[number]['key']) =>
    key === 'onTimeRate' ? percentText(figures.onTimeRate, language) : formatNumber(figures[key], language);
  return (
    <ul className={css.numbers} aria-busy={query.isFetching || undefined}>
      {numbers.map(({ key, icon: Icon, tone, search }) => (
        <li key={key}>
          <Link
            to="/office/dossiers"
            search={{ ...search, agency: filters.agency }}
            className={css.number}
            data-tone={tone}
          >
            <span className={css.label}>
              <Icon size={18} aria-hidden />
              {t(`overview.${key}`)}
            </span>
            {query.data ? (
              <span className={css.value}>{valueOf(query.data, key)}</span>
            ) : (
              <SkeletonLines lines={1} />
            )}
            <span className={css.hint}>
              {key === 'onTimeRate' && query.data
                ? t('overview.lateOf', {
                    late: formatNumber(query.data.late, language),
                    n: formatNumber(query.data.resolved, language),
                  })
                : t(`overview.${key}.hint`)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
