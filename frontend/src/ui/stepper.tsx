import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './stepper.module.css';

export type Step = {
  readonly key: string | number;
  readonly name: string;
  readonly state: 'done' | 'current' | 'todo';
  /** Who, until when. */
  readonly note?: ReactNode;
};

/** The way of a dossier as numbered steps; down the page, or across where there is room. */
export function Stepper({
  steps,
  label,
  across = false,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
  readonly across?: boolean;
}) {
  const t = useCommonText();
  return (
    <ol className={css.stepper} aria-label={label} data-across={across || undefined}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={css.step}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={css.mark} aria-hidden>
            {step.state === 'done' ? <IconCheck size={18} stroke={2.5} /> : index + 1}
          </span>
          <div className={css.words}>
            <p className={css.name}>
              {step.name} <span className="visually-hidden">({t(`step.${step.state}`)})</span>
            </p>
            {step.note && <div className={css.note}>{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
