import type { Icon } from '@tabler/icons-react';
import css from './badge.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'brand';

type BadgeProps = {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly children: string;
  /** Filled for the one badge that must be seen first. */
  readonly strong?: boolean;
};

/** A state as icon and word; never colour alone. */
export function Badge({ tone, icon: Icon, children, strong = false }: BadgeProps) {
  return (
    <span className={css.badge} data-tone={tone} data-strong={strong || undefined}>
      <Icon size={16} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
