import { TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Facet, ProcedurePage } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { usePublicText } from '@/i18n/public';
import { matchesVietnamese } from '@/lib/fold';
import type { ProcedureFilters } from '../queries';
import css from './facets.module.css';

type FacetsProps = {
  readonly facets: ProcedurePage['facets'];
  readonly filters: ProcedureFilters;
  readonly onFilter: (filters: ProcedureFilters) => void;
};

const groups = ['online', 'level', 'audience', 'sector', 'agency'] as const;
/** So many values are shown first; a list that is much longer can be searched. */
const shownFirst = 8;
const searchedFrom = 16;

/** Narrowing by one value per group, with the count each would leave. Folded away on a phone. */
export function Facets({ facets, filters, onFilter }: FacetsProps) {
  const t = usePublicText();
  const wide = useMediaQuery('(min-width: 60rem)', true, { getInitialValueInEffect: false });
  const chosen = groups.filter((group) => filters[group] !== undefined).length;
  const body = groups.map((group) => {
    const items = facets?.[group] ?? [];
    if (items.length === 0) return null;
    return <Group key={group} group={group} items={items} filters={filters} onFilter={onFilter} />;
  });
  const clear = chosen > 0 && (
    <button type="button" className={css.clear} onClick={() => onFilter({ q: filters.q })}>
      {t('search.clearFilters')}
    </button>
  );
  if (wide) {
    return (
      <section aria-labelledby="filters">
        <h2 id="filters" className={css.title}>
          {t('search.filters')}
        </h2>
        {clear}
        {body}
      </section>
    );
  }
  return (
    <details className={css.fold}>
      <summary>
        <IconAdjustmentsHorizontal size={20} aria-hidden />
        {chosen > 0 ? t('search.filtersChosen', { n: chosen }) : t('search.filters')}
      </summary>
      {clear}
      {body}
    </details>
  );
}

type GroupProps = {
  readonly group: (typeof groups)[number];
  readonly items: readonly Facet[];
  readonly filters: ProcedureFilters;
  readonly onFilter: (filters: ProcedureFilters) => void;
};

function Group({ group, items, filters, onFilter }: GroupProps) {
  const t = usePublicText();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const current = filters[group] === undefined ? undefined : String(filters[group]);
  const label = (item: Facet) =>
    group === 'online' ? (item.value === 'true' ? t('search.online') : t('search.offline')) : item.label;
  const toggle = (value: string) => {
    const next = {
      ...filters,
      [group]: value === current ? undefined : group === 'online' ? value === 'true' : value,
    };
    onFilter(next);
  };
  const found = items.filter((item) => matchesVietnamese(label(item), typed));
  // What is chosen stays in sight, wherever it stands in the list.
  const shown = found.filter((item, place) => all || place < shownFirst || item.value === current);
  return (
    <fieldset className={css.group}>
      <legend>{t(`search.facet.${group}`)}</legend>
      {items.length >= searchedFrom && (
        <TextInput
          aria-label={t('search.facet.find', { group: t(`search.facet.${group}`) })}
          placeholder={t('search.facet.findHint')}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map((item) => (
        <button
          key={item.value}
          type="button"
          className={css.item}
          aria-pressed={item.value === current}
          onClick={() => toggle(item.value)}
        >
          <span className={css.tick} aria-hidden>
            {item.value === current && <IconCheck size={16} stroke={3} />}
          </span>
          <span className={css.label} lang={group === 'online' ? undefined : 'vi'}>
            {label(item)}
          </span>
          <span className={css.count}>{formatNumber(item.count)}</span>
        </button>
      ))}
      {found.length === 0 && <p className={css.none}>{t('search.facet.none')}</p>}
      {found.length > shownFirst && (
        <button type="button" className={css.clear} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('search.less') : t('search.allOf', { n: found.length })}
        </button>
      )}
    </fieldset>
  );
}
