import type { ReactNode } from 'react';
import { formatDateTime } from '@/i18n/format';
import css from './timeline.module.css';

export type TimelineEntry = {
  readonly key: string | number;
  readonly at: string;
  readonly title: ReactNode;
  readonly by?: string;
  readonly note?: ReactNode;
};

/** What happened, newest first as given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={css.timeline}>
      {entries.map((entry) => (
        <li key={entry.key} className={css.entry}>
          <p className={css.title}>{entry.title}</p>
          <p className={css.meta}>
            <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
            {entry.by && <> · {entry.by}</>}
          </p>
          {entry.note && <div className={css.note}>{entry.note}</div>}
        </li>
      ))}
    </ol>
  );
}
