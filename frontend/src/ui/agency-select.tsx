import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';

export type AgencyName = { readonly code: string; readonly name: string };

type AgencySelectProps = Pick<SelectProps, 'label' | 'description' | 'error' | 'id' | 'withAsterisk'> & {
  readonly value: string | null;
  /** Name of the chosen agency, where it is known before anybody looked for it. */
  readonly name?: string | undefined;
  readonly onChange: (code: string | null) => void;
  /** Told what was typed, to look for it. */
  readonly onSearch: (words: string) => void;
  /** The agencies that fit it. */
  readonly items: readonly AgencyName[];
  readonly isFetching: boolean;
  readonly words: {
    readonly searching: string;
    readonly nothing: string;
    readonly placeholder: string;
    readonly clear: string;
  };
};

/** An agency, found by the words of its name or by its code. */
export function AgencySelect({
  value,
  name,
  onChange,
  onSearch,
  items,
  isFetching,
  words,
  ...field
}: AgencySelectProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<AgencyName | null>(null);
  const shown = value === null ? '' : chosen?.code === value ? chosen.name : (name ?? value);
  const [asked] = useDebouncedValue(typed === shown ? '' : typed.trim(), 150);
  useEffect(() => onSearch(asked), [asked, onSearch]);
  const data = items.map(({ code, name: label }) => ({ value: code, label }));
  if (value !== null && !items.some(({ code }) => code === value)) data.unshift({ value, label: shown });
  return (
    <Select
      {...field}
      data={data}
      value={value}
      onChange={(code) => {
        setChosen(items.find((one) => one.code === code) ?? null);
        onChange(code);
      }}
      searchable
      clearable
      selectFirstOptionOnChange
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? words.searching : words.nothing}
      placeholder={words.placeholder}
      maxDropdownHeight={320}
      clearButtonProps={{ 'aria-label': words.clear }}
    />
  );
}
