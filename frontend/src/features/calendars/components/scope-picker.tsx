import { Select, type OptionsFilter } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, Ref } from '@/api/contract';
import { useCalendarText } from '@/i18n/calendar';
import { matchesVietnamese } from '@/lib/fold';
import { agencySearchQuery } from '@/api/agencies';
import { calendarListQuery, country } from '../queries';

const byWords: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && matchesVietnamese(option.label ?? '', search));

type ScopePickerProps = {
  readonly me: Me;
  /** The calendar that is open, with its name once it is known. */
  readonly current: Ref;
  readonly onScope: (scope: string) => void;
};

/** Whose calendar: those that are there and one's own agencies at once, any other agency by its name. */
export function ScopePicker({ me, current, onScope }: ScopePickerProps) {
  const t = useCalendarText();
  const [typed, setTyped] = useState('');
  const listed = useQuery(calendarListQuery);
  // What the box says of the calendar that is open is not being looked for.
  const found = useQuery(agencySearchQuery(typed.endsWith(`(${current.code})`) ? '' : typed));
  const near: Ref[] = [
    { code: country, name: t('scope.country') },
    current,
    ...me.roles.map(({ agency }) => agency),
    ...(listed.data?.items ?? []).map(({ scope, name }) => ({ code: scope, name })),
    ...(found.data?.items ?? []).map(({ code, name }) => ({ code, name })),
  ];
  const options = new Map<string, string>();
  for (const { code, name } of near) {
    if (!options.has(code) && name)
      options.set(code, code === country ? t('scope.country') : `${name} (${code})`);
  }
  return (
    <Select
      label={t('scope.label')}
      description={t('scope.hint')}
      searchable
      allowDeselect={false}
      value={current.code}
      data={[...options].map(([value, label]) => ({ value, label }))}
      filter={byWords}
      limit={50}
      onSearchChange={setTyped}
      onChange={(scope) => scope && onScope(scope)}
      nothingFoundMessage={t('scope.none')}
      maxDropdownHeight={320}
    />
  );
}
