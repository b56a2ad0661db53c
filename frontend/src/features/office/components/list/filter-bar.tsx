import { Button, NativeSelect } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierSummary, Me } from '@/api/contract';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import {
  countFilters,
  dues,
  readListFilters,
  statuses,
  type ListFilters,
} from '@/features/office/forms/list-filters';
import { ProcedurePicker } from '../procedure-picker';
import css from './list-view.module.css';

type FilterBarProps = {
  readonly filters: ListFilters;
  readonly onChange: (next: ListFilters) => void;
  readonly me: Me;
  /** Dossiers at hand: who works on them can be chosen. */
  readonly items: readonly DossierSummary[];
};

/** Filters that live in the address. On a phone they stand behind one button. */
export function FilterBar({ filters, onChange, me, items }: FilterBarProps) {
  const t = useOfficeText();
  const common = useCommonText();
  const [open, setOpen] = useState(false);
  const count = countFilters(filters);
  const set = (part: Partial<Record<keyof ListFilters, string | null>>) =>
    onChange(readListFilters({ ...filters, ...part }, filters.view));
  const people = new Map(
    items.flatMap(({ assignee }) => (assignee ? [[assignee.id, assignee.name] as const] : [])),
  );
  people.delete(me.id);
  if (filters.assignee && filters.assignee !== me.id && !people.has(filters.assignee)) {
    people.set(filters.assignee, t('filter.chosenPerson'));
  }
  return (
    <div className={css.filterArea}>
      <Button
        variant="default"
        className={css.filterToggle}
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {count > 0 ? t('filter.openCount', { n: count }) : t('filter.open')}
      </Button>
      <div className={css.filters} data-open={open || undefined} role="group" aria-label={t('filter.open')}>
        <NativeSelect
          label={t('filter.due')}
          value={filters.due ?? ''}
          onChange={(event) => set({ due: event.currentTarget.value })}
          data={[
            { value: '', label: t('filter.all') },
            ...dues.map((due) => ({ value: due, label: common(`due.${due}`) })),
          ]}
        />
        <NativeSelect
          label={t('filter.status')}
          value={filters.status ?? ''}
          onChange={(event) => set({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('filter.all') },
            ...statuses.map((status) => ({ value: status, label: common(`status.${status}`) })),
          ]}
        />
        <div className={css.wide}>
          <ProcedurePicker
            label={t('filter.procedure')}
            clearable
            value={filters.procedure ?? null}
            onChange={(procedure) => set({ procedure })}
          />
        </div>
        {filters.view === 'agency' && (
          <NativeSelect
            label={t('filter.assignee')}
            value={filters.assignee ?? ''}
            onChange={(event) => set({ assignee: event.currentTarget.value })}
            data={[
              { value: '', label: t('filter.all') },
              { value: me.id, label: t('filter.me') },
              ...[...people].map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
        {count > 0 && (
          <Button variant="subtle" className={css.clear} onClick={() => onChange({ view: filters.view })}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}
