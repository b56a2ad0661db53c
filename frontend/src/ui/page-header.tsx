import type { ReactNode } from 'react';
import css from './page-header.module.css';

type PageHeaderProps = {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** A link that leads one level up. */
  readonly back?: ReactNode;
  /** Badges or small facts above the title. */
  readonly eyebrow?: ReactNode;
  /** Buttons at the right (below on a phone). */
  readonly actions?: ReactNode;
  /** Language of the title when it comes from the catalogue, not from the interface. */
  readonly titleLanguage?: string;
};

/** The one `h1` of a page. It names the browser tab and takes focus after navigation. */
export function PageHeader({ title, lead, back, eyebrow, actions, titleLanguage }: PageHeaderProps) {
  return (
    <header className={css.header}>
      <title>{`${title} – Motcua`}</title>
      {back && <div className={`${css.back} no-print`}>{back}</div>}
      <div className={css.line}>
        <div className={css.words}>
          {eyebrow && <div className={css.eyebrow}>{eyebrow}</div>}
          <h1 tabIndex={-1} lang={titleLanguage}>
            {title}
          </h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={`${css.actions} no-print`}>{actions}</div>}
      </div>
    </header>
  );
}
