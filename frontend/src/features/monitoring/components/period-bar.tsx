import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Me, Ref } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { periodOf, periods, rangeOf, todayInVietnam, type Period, type StatisticsFilters } from '../period';
import css from './overview.module.css';

type PeriodBarProps = {
  readonly me: Me;
  readonly filters: StatisticsFilters;
  readonly onFilters: (next: StatisticsFilters) => void;
  readonly seen: readonly { readonly unit: Ref }[];
};

export function PeriodBar({ me, filters, onFilters, seen }: PeriodBarProps) {
  const t = useOfficeText();
  const today = todayInVietnam();
  const [own, setOwn] = useState(false);
  const period: Period = own ? 'own' : periodOf(filters, today);
  const agencies = new Map(
    [...me.roles.map(({ agency }) => agency), ...seen.map(({ unit }) => unit)].map(({ code, name }) => [
      code,
      name,
    ]),
  );
  const choose = (next: Period) => {
    setOwn(next === 'own');
    if (next !== 'own') onFilters({ agency: filters.agency, ...rangeOf(next, today) });
  };
  return (
    <div className={css.filters} role="group" aria-label={t('filter.open')}>
      <NativeSelect
        label={t('overview.period')}
        value={period}
        data={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(event) => choose(event.currentTarget.value as Period)}
      />
      {period === 'own' && (
        <>
          <TextInput
            type="date"
            label={t('overview.from')}
            max={filters.to ?? today}
            value={filters.from ?? ''}
            onChange={(event) => onFilters({ ...filters, from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('overview.to')}
            min={filters.from}
            max={today}
            value={filters.to ?? ''}
            onChange={(event) => onFilters({ ...filters, to: event.currentTarget.value || undefined })}
          />
        </>
      )}
      <NativeSelect
        label={t('overview.agency')}
        value={filters.agency ?? ''}
        data={[
          { value: '', label: t('overview.allAgencies') },
          ...[...agencies].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => onFilters({ ...filters, agency: event.currentTarget.value || undefined })}
      />
    </div>
  );
}
