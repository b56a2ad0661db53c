import type { UseQueryResult } from '@tanstack/react-query';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Ref, UnitStatistics } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { EmptyState } from '@/ui/empty-state';
import { TextLink } from '@/ui/links';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { percentText } from './percent';
import css from './overview.module.css';

export type Figures = Omit<UnitStatistics, 'agency'> & { readonly unit: Ref };

type FigureBarsProps = {
  readonly title: string;
  readonly unitHeader: string;
  readonly query: UseQueryResult<Figures[]>;
  /** The filter that finds a unit's dossiers; null where the reader has no list of them. */
  readonly listOf: (code: string) => { agency: string } | null;
};

const shownFirst = 12;

/** The worst first: most overdue, then most open. */
export function byUrgency(a: Figures, b: Figures): number {
  return b.overdue - a.overdue || b.dueSoon - a.dueSoon || b.inProgress - a.inProgress;
}

/** A table with bars in it: whoever sees compares lengths, whoever listens hears the numbers. */
export function FigureBars({ title, unitHeader, query, listOf }: FigureBarsProps) {
  const t = useOfficeText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const rows = [...(query.data ?? [])].sort(byUrgency);
  const most = Math.max(1, ...rows.map(({ inProgress }) => inProgress));
  const shown = all ? rows : rows.slice(0, shownFirst);
  return (
    <Panel title={title}>
      {query.isPending && <SkeletonList items={3} lines={2} />}
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <EmptyState icon={IconChartBar} title={t('overview.empty')}>
          {t('overview.emptyHint')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <p className={css.legend} aria-hidden>
            <span data-part="overdue">{t('overview.overdue')}</span>
            <span data-part="soon">{t('overview.dueSoon')}</span>
            <span data-part="rest">{t('overview.rest')}</span>
          </p>
          <table className={css.table}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{unitHeader}</th>
                <th scope="col" data-end>
                  {t('overview.inProgress')}
                </th>
                <th scope="col" data-end>
                  {t('overview.dueSoon')}
                </th>
                <th scope="col" data-end>
                  {t('overview.overdue')}
                </th>
                <th scope="col" data-end>
                  {t('overview.onTime')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.unit.code}>
                  <th scope="row" lang="vi">
                    {row.unit.name}
                    <Bar row={row} most={most} />
                  </th>
                  <td data-end data-label={t('overview.inProgress')}>
                    {formatNumber(row.inProgress, language)}
                  </td>
                  <td data-end data-label={t('overview.dueSoon')}>
                    <Figure value={row.dueSoon} due="soon" list={listOf(row.unit.code)} />
                  </td>
                  <td
                    data-end
                    data-label={t('overview.overdue')}
                    className={row.overdue > 0 ? css.overdue : undefined}
                  >
                    <Figure value={row.overdue} due="overdue" list={listOf(row.unit.code)} />
                  </td>
                  <td data-end data-label={t('overview.onTime')}>
                    {percentText(row.onTimeRate, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shownFirst && (
            <Button variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? t('overview.fewer') : t('overview.all', { n: formatNumber(rows.length, language) })}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

type FigureProps = {
  readonly value: number;
  readonly due: 'soon' | 'overdue';
  readonly list: { readonly agency: string } | null;
};

function Figure({ value, due, list }: FigureProps) {
  const language = useLanguage();
  const text = formatNumber(value, language);
  if (value === 0 || !list) return <>{text}</>;
  return (
    <TextLink to="/office/dossiers" search={{ view: 'agency', due, ...list }}>
      {text}
    </TextLink>
  );
}

function Bar({ row, most }: { readonly row: Figures; readonly most: number }) {
  const part = (count: number) => `${(count / most) * 100}%`;
  const rest = Math.max(0, row.inProgress - row.overdue - row.dueSoon);
  return (
    <span className={css.bar} aria-hidden>
      <span data-part="overdue" style={{ width: part(row.overdue) }} />
      <span data-part="soon" style={{ width: part(row.dueSoon) }} />
      <span data-part="rest" style={{ width: part(rest) }} />
    </span>
  );
}
