import { IconCheck, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommonText } from '@/i18n/common';
import css from './process-map.module.css';

export type MapStep = {
  readonly index: number;
  readonly name: string;
  /** None on a plan that nobody works by yet. */
  readonly state?: 'done' | 'current' | 'todo';
  /** The office waits here: for the applicant, a payment, a public notice. */
  readonly waits: boolean;
  readonly phase?: string | null;
  /** Who, until when. */
  readonly note?: ReactNode;
};

export type MapPiece = {
  readonly step?: number | null;
  readonly parallel?: readonly (readonly MapPiece[])[] | null;
  readonly choice?: readonly { readonly when?: string | null; readonly steps: readonly MapPiece[] }[] | null;
};

type ProcessMapProps = {
  readonly flow: readonly MapPiece[];
  readonly steps: readonly MapStep[];
  readonly label: string;
};

/** A process as it is drawn: steps down the page, lines that run at the same time side by side, choices with their conditions. */
export function ProcessMap({ flow, steps, label }: ProcessMapProps) {
  return <Line pieces={flow} steps={steps} label={label} phases />;
}

type LineProps = {
  readonly pieces: readonly MapPiece[];
  readonly steps: readonly MapStep[];
  readonly label?: string;
  /** Whether the phases are named on it. */
  readonly phases?: boolean;
};

function Line({ pieces, steps, label, phases = false }: LineProps) {
  const stepOf = (piece: MapPiece | undefined) => steps.find(({ index }) => index === piece?.step);
  return (
    <ol className={css.line} aria-label={label}>
      {pieces.map((piece, place) => {
        const step = stepOf(piece);
        if (!step) return <Group key={`group-${place}`} piece={piece} steps={steps} />;
        const begins = phases && step.phase !== stepOf(pieces[place - 1])?.phase;
        return <StepItem key={step.index} step={step} phase={begins ? step.phase : null} />;
      })}
    </ol>
  );
}

function StepItem({ step, phase }: { readonly step: MapStep; readonly phase?: string | null }) {
  const t = useCommonText();
  return (
    <li
      className={css.step}
      data-state={step.state}
      data-waits={step.waits || undefined}
      aria-current={step.state === 'current' ? 'step' : undefined}
    >
      {phase && (
        <p className={css.phase} lang="vi">
          {phase}
        </p>
      )}
      <div className={css.row}>
        <span className={css.mark} aria-hidden>
          {step.state === 'done' ? (
            <IconCheck size={18} stroke={2.5} />
          ) : step.waits ? (
            <IconHourglass size={16} />
          ) : (
            step.index + 1
          )}
        </span>
        <div className={css.words}>
          <p className={css.name}>
            <span lang="vi">{step.name}</span>
            {step.state && <span className="visually-hidden"> ({t(`step.${step.state}`)})</span>}
          </p>
          {step.note && <div className={css.note}>{step.note}</div>}
        </div>
      </div>
    </li>
  );
}

function Group({ piece, steps }: { readonly piece: MapPiece; readonly steps: readonly MapStep[] }) {
  const t = useCommonText();
  const lines = piece.parallel
    ? piece.parallel.map((line) => ({ when: undefined, steps: line }))
    : (piece.choice ?? []);
  return (
    <li className={css.group} data-kind={piece.parallel ? 'parallel' : 'choice'}>
      <p className={css.kind}>{t(piece.parallel ? 'map.parallel' : 'map.choice')}</p>
      <ul className={css.lanes}>
        {lines.map((line, place) => (
          <li key={place} className={css.lane}>
            {piece.choice && (
              <p className={css.when} lang="vi">
                {line.when ?? t('map.otherwise')}
              </p>
            )}
            <Line pieces={line.steps} steps={steps} />
          </li>
        ))}
      </ul>
    </li>
  );
}
