import type { ReactNode } from 'react';
import css from './facts.module.css';

export type Fact = { readonly label: string; readonly value: ReactNode; readonly action?: ReactNode };

/** Label and value, line by line; values that are empty are left out. */
export function Facts({ items, lang }: { readonly items: readonly (Fact | null)[]; readonly lang?: string }) {
  return (
    <dl className={css.facts}>
      {items.map((item) =>
        item && item.value !== null && item.value !== '' ? (
          <div key={item.label} className={css.fact}>
            <dt>{item.label}</dt>
            <dd lang={lang}>{item.value}</dd>
            {item.action && <dd className={`${css.action} no-print`}>{item.action}</dd>}
          </div>
        ) : null,
      )}
    </dl>
  );
}
