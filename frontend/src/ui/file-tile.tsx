import { IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatFileSize } from '@/i18n/format';
import css from './file-tile.module.css';

type FileTileProps = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** 0 to 1 while it is being sent. */
  readonly progress?: number;
  readonly progressLabel?: string;
  readonly error?: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
};

/** One file: kind, name, size, and how far it has been sent. */
export function FileTile({
  name,
  mediaType,
  size,
  progress,
  progressLabel,
  error,
  note,
  actions,
}: FileTileProps) {
  const Icon =
    mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('image/') ? IconPhoto : IconFile;
  return (
    <div className={css.tile} data-error={error ? true : undefined}>
      <Icon size={28} stroke={1.5} aria-hidden className={css.icon} />
      <div className={css.words}>
        <p className={css.name}>{name}</p>
        <p className={css.meta}>
          {formatFileSize(size)}
          {note && <> · {note}</>}
        </p>
        {progress !== undefined && (
          <progress className={css.progress} value={progress} max={1} aria-label={progressLabel ?? name} />
        )}
        {error && (
          <p className={css.error} role="alert">
            {error}
          </p>
        )}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
