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
import { listBehind, type Counted } from '../behind';
import type { Figures } from './figure-bars';
import { percentText } from './percent';
import { overviewQuery } from '../queries';
import css from './overview.module.css';

const numbers: readonly { key: Counted; icon: Icon; tone: string }[] = [
  { key: 'received', icon: IconInbox, tone: 'info' },
  { key: 'inProgress', icon: IconHourglass, tone: 'info' },
  { key: 'dueSoon', icon: IconClockHour4, tone: 'warning' },
  { key: 'overdue', icon: IconAlertTriangle, tone: 'danger' },
  { key: 'resolved', icon: IconCircleCheck, tone: 'success' },
  { key: 'onTimeRate', icon: IconTargetArrow, tone: 'brand' },
];

type SixNumbersProps = {
  readonly filters: StatisticsFilters;
  /** The same, agency by agency; undefined as long as it is not known. */
  readonly rows: readonly Figures[] | undefined;
  /** Agencies whose dossiers the reader may list. */
  readonly listed: ReadonlySet<string>;
};

/** A number leads to the list that it counts, where there is one that holds exactly that. */
export function SixNumbers({ filters, rows, listed }: SixNumbersProps) {
  const t = useOfficeText();
  const language = useLanguage();
  const query = useQuery({ ...overviewQuery(filters), placeholderData: (before) => before });
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const valueOf = (figures: Overview, key: Counted) =>
    key === 'onTimeRate' ? percentText(figures.onTimeRate, language) : formatNumber(figures[key], language);
  return (
    <ul className={css.numbers} aria-busy={query.isFetching || undefined}>
      {numbers.map(({ key, icon: Icon, tone }) => {
        const search = query.data && listBehind(key, query.data[key] ?? 0, filters, rows, listed);
        const content = (
          <>
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
          </>
        );
        return (
          <li key={key}>
            {search ? (
              <Link to="/office/dossiers" search={search} className={css.number} data-tone={tone}>
                {content}
              </Link>
            ) : (
              <div className={css.number} data-tone={tone}>
                {content}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
