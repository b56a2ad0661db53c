import { useQuery } from '@tanstack/react-query';
import { formatDate, formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { usePublicText } from '@/i18n/public';
import { overviewQuery } from '../queries';
import css from './live-figures.module.css';
import { percentText } from './percent';

/** Three figures of the last thirty days. What is not known is a dash with the reason, never a zero. */
export function LiveFigures() {
  const t = usePublicText();
  const language = useLanguage();
  const { data, isError } = useQuery({ ...overviewQuery({}), staleTime: 60_000 });
  // The page is of use without them.
  if (isError) return null;
  const number = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  const figures = [
    { key: 'received', value: number(data?.received), note: '' },
    {
      key: 'onTime',
      value: percentText(data?.onTimeRate, language),
      note:
        data &&
        (data.resolved > 0
          ? t('home.figures.onTimeOf', { n: number(data.resolved) })
          : t('home.figures.noneResolved')),
    },
    {
      key: 'inProgress',
      value: number(data?.inProgress),
      note: data && data.overdue > 0 ? t('home.figures.overdue', { n: number(data.overdue) }) : '',
    },
  ] as const;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('home.figures')}</h2>
      <dl className={css.figures} aria-busy={!data || undefined}>
        {figures.map(({ key, value, note }) => (
          <div key={key} className={css.figure}>
            <dt>{t(`home.figures.${key}`)}</dt>
            <dd className={css.value}>{value}</dd>
            <dd className={css.note}>{note || '\u00a0'}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">
        {data ? t('home.figures.period', { from: formatDate(data.from), to: formatDate(data.to) }) : '\u00a0'}
      </p>
    </section>
  );
}
