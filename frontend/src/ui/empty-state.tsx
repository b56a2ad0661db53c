import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type EmptyStateProps = {
  readonly icon: Icon;
  readonly title: string;
  /** What will appear here, and what one can do now. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <Icon size={40} stroke={1.4} aria-hidden className={css.icon} />
      <h2 className={css.title}>{title}</h2>
      {children && <div className={css.words}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
