import { useCommonText } from '@/i18n/common';
import css from './skeleton.module.css';

/** Grey lines in the place of text that is being loaded. */
export function SkeletonLines({ lines = 3 }: { readonly lines?: number }) {
  return (
    <span className={css.lines} aria-hidden>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={css.line} style={{ width: index === lines - 1 ? '60%' : '100%' }} />
      ))}
    </span>
  );
}

/** A list of cards that is being loaded. Says so to screen readers once. */
export function SkeletonList({ items = 4, lines = 3 }: { readonly items?: number; readonly lines?: number }) {
  const t = useCommonText();
  return (
    <div role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: items }, (_, index) => (
        <div key={index} className={css.card} aria-hidden>
          <SkeletonLines lines={lines} />
        </div>
      ))}
    </div>
  );
}
