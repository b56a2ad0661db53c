import type { ReactNode } from 'react';

type ScrollRegionProps = {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A part of the page that scrolls by itself: it has a name, and the keyboard reaches it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={className} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
