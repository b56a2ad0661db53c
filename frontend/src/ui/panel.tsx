import type { ReactNode } from 'react';
import { useId } from 'react';
import css from './panel.module.css';

type PanelProps = {
  readonly title?: string;
  readonly headingLevel?: 2 | 3;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** Without border and padding: a plain section with a heading. */
  readonly plain?: boolean;
};

/** A titled part of a page. */
export function Panel({ title, headingLevel = 2, actions, children, id, plain = false }: PanelProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} className={plain ? css.plain : css.panel} aria-labelledby={title ? titleId : undefined}>
      {(title || actions) && (
        <div className={css.head}>
          {title && (
            <Heading id={titleId} className={css.title}>
              {title}
            </Heading>
          )}
          {actions && <div className="no-print">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
