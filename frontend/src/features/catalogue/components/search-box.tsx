import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Suggestion } from '@/api/contract';
import { usePublicText } from '@/i18n/public';
import { suggestionsQuery } from '../queries';
import css from './search-box.module.css';

type SearchBoxProps = {
  readonly onSearch: (text: string) => void;
  readonly onPick: (suggestion: Suggestion) => void;
};

/** The search box of the start page: suggestions while typing, arrows and Enter choose, Escape closes. */
export function SearchBox({ onSearch, onPick }: SearchBoxProps) {
  const t = usePublicText();
  const id = useId();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data } = useQuery(suggestionsQuery(asked));
  const items = asked.length >= 2 ? (data?.items ?? []).slice(0, 7) : [];
  const shown = open && items.length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const picked = shown ? items[active] : undefined;
    if (picked) onPick(picked);
    else onSearch(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (!shown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setActive((at) => ((at + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  };

  return (
    <form role="search" onSubmit={submit} className={css.form}>
      <label htmlFor={`${id}-input`} className={css.label}>
        {t('home.searchLabel')}
      </label>
      <div className={css.line}>
        <div className={css.field}>
          <IconSearch size={24} aria-hidden className={css.icon} />
          <input
            id={`${id}-input`}
            className={css.input}
            type="text"
            inputMode="search"
            enterKeyHint="search"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('home.searchExample')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(-1);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
        </div>
        <button type="submit" className={css.button}>
          {t('home.searchButton')}
        </button>
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('home.suggestions')}
        className={css.list}
        hidden={!shown}
        lang="vi"
      >
        {items.map((item, index) => (
          // The keyboard acts through the combobox; here only the pointer chooses.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={item.code ?? item.text}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={css.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
          >
            <span>{item.text}</span>
            {item.code && <span className={css.code}>{item.code}</span>}
          </li>
        ))}
      </ul>
    </form>
  );
}
