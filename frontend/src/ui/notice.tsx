import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './notice.module.css';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';
const icons = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconCircleX,
};

type NoticeProps = {
  readonly tone: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announce at once when it appears after an act of the reader. */
  readonly live?: boolean;
  readonly headingLevel?: 2 | 3;
};

/** A coloured block that says one thing. Use at most one per screen for what the reader must do. */
export function Notice({ tone, title, children, actions, live = false, headingLevel = 2 }: NoticeProps) {
  const Icon = icons[tone];
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={css.notice}
      data-tone={tone}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <Icon className={css.icon} size={24} stroke={1.9} aria-hidden />
      <div className={css.words}>
        {title && <Heading className={css.title}>{title}</Heading>}
        {children && <div className={css.body}>{children}</div>}
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </div>
    </section>
  );
}
