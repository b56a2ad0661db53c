import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useOfficeText } from '@/i18n/office';
import { procedurePickQuery, procedureQuery } from '../queries';
import css from './procedure-picker.module.css';

type ProcedurePickerProps = Pick<
  SelectProps,
  'label' | 'description' | 'error' | 'id' | 'clearable' | 'ref'
> & {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
};

/** Two letters are enough: the server's search, the everyday procedures first. */
export function ProcedurePicker({ value, onChange, ...field }: ProcedurePickerProps) {
  const t = useOfficeText();
  const [typed, setTyped] = useState('');
  const chosen = useQuery({ ...procedureQuery(value ?? ''), enabled: value !== null });
  const name = chosen.data?.name ?? value ?? '';
  const [asked] = useDebouncedValue(typed === name ? '' : typed.trim(), 150);
  const found = useQuery(procedurePickQuery(asked));
  const items = found.data ?? [];
  const data = items.map(({ code, name: label }) => ({ value: code, label }));
  // Whoever types fast presses Enter before the list of what was typed is there: the first of it is taken when it comes.
  // Results that come late also leave the list without a marked option. In no case does Enter send the form around it.
  const wanted = useRef(false);
  const first = asked === typed.trim() && !found.isFetching ? items[0]?.code : undefined;
  useEffect(() => {
    if (!wanted.current || first === undefined) return;
    wanted.current = false;
    onChange(first);
  });
  const takeFirst = (event: KeyboardEvent) => {
    wanted.current = false;
    if (event.key !== 'Enter' || typed.trim() === '' || typed === name) return;
    const input = event.target instanceof Element ? event.target : null;
    const list = document.getElementById(input?.getAttribute('aria-controls') ?? '');
    if (first !== undefined && list?.querySelector('[data-combobox-selected]')) return;
    event.preventDefault();
    event.stopPropagation();
    if (first === undefined) wanted.current = true;
    else onChange(first);
  };
  if (value !== null && !items.some(({ code }) => code === value)) data.unshift({ value, label: name });
  return (
    <Select
      {...field}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      selectFirstOptionOnChange
      // Before the list's own handler, which would take whatever stands where the mark of an older list was.
      wrapperProps={{ onKeyDownCapture: takeFirst }}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={
        found.isFetching ? t('picker.searching') : found.isError ? t('picker.failed') : t('picker.nothing')
      }
      placeholder={t('picker.placeholder')}
      maxDropdownHeight={360}
      clearButtonProps={{ 'aria-label': t('picker.clear') }}
      renderOption={({ option }) => {
        const item = items.find(({ code }) => code === option.value);
        return (
          <span className={css.option} lang="vi">
            <span>{option.label}</span>
            <span className={css.meta}>
              {[option.value, item?.timeLimit, item?.fee].filter(Boolean).join(' · ')}
            </span>
          </span>
        );
      }}
    />
  );
}
