import { useId, type ReactNode } from 'react';
import css from './intake.module.css';

type IntakeSectionProps = {
  readonly number: number;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

export function IntakeSection({ number, title, actions, children }: IntakeSectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.sectionHead}>
        <h2 id={id}>
          <span className={css.number} aria-hidden>
            {number}
          </span>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
