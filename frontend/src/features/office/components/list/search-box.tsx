import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useOfficeText } from '@/i18n/office';
import { useShortcuts } from '@/lib/use-shortcuts';
import { readSearch, type SearchBody, type SearchKind } from '@/features/office/forms/search-words';
import css from './list-view.module.css';

type SearchBoxProps = { readonly onSearch: (found: { kind: SearchKind; body: SearchBody }) => void };

/** One box for code, identity number, phone or name. What is typed is never put into the address. */
export function SearchBox({ onSearch }: SearchBoxProps) {
  const t = useOfficeText();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [tooLittle, setTooLittle] = useState(false);
  useShortcuts({ '/': () => input.current?.focus() });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = readSearch(typed);
    setTooLittle(found === null);
    if (found) onSearch(found);
    else input.current?.focus();
  };
  return (
    <form role="search" onSubmit={submit} className={css.search} noValidate>
      <TextInput
        ref={input}
        className={css.searchInput}
        type="search"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={tooLittle && t('search.tooLittle')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setTooLittle(false);
        }}
      />
      <Button type="submit" variant="default" className={css.searchButton}>
        {t('search.submit')}
      </Button>
    </form>
  );
}
