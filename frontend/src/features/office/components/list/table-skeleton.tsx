import { useCommonText } from '@/i18n/common';
import { SkeletonLines } from '@/ui/skeleton';
import css from './list-view.module.css';

/** Rows that are being loaded, in the layout of the real ones. */
export function TableSkeleton({ rows = 8 }: { readonly rows?: number }) {
  const t = useCommonText();
  return (
    <div className={css.skeleton} role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.skeletonRow} aria-hidden>
          <SkeletonLines lines={1} />
          <SkeletonLines lines={1} />
          <SkeletonLines lines={2} />
          <SkeletonLines lines={1} />
        </div>
      ))}
    </div>
  );
}
