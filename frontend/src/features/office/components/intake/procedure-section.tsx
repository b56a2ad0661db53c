import { NativeSelect } from '@mantine/core';
import type { CaseVariant, Procedure } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { fieldId } from '@/lib/field-id';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { withProcedure, type IntakeValues } from '@/features/office/forms/intake-form';
import { ProcedurePicker } from '../procedure-picker';
import { IntakeSection } from './intake-section';
import css from './intake.module.css';

type ProcedureSectionProps = {
  readonly values: IntakeValues;
  readonly setValues: (next: (before: IntakeValues) => IntakeValues) => void;
  readonly procedure: Procedure | undefined;
  readonly variant: CaseVariant | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly errorOf: (pointer: string) => string | undefined;
};

export function ProcedureSection(props: ProcedureSectionProps) {
  const t = useOfficeText();
  const { values, setValues, procedure, variant } = props;
  const channel = procedure?.channels.find((one) => one.channel === 'counter') ?? procedure?.channels[0];
  const fees = channel?.fees.map(({ text }) => text).filter(Boolean) ?? [];
  return (
    <IntakeSection number={2} title={t('intake.procedure')}>
      <div data-own-enter>
        <ProcedurePicker
          id={fieldId('/procedureCode')}
          label={t('intake.procedureFind')}
          value={values.procedureCode}
          error={props.errorOf('/procedureCode')}
          onChange={(code) => {
            setValues((before) => withProcedure(before, code));
            if (code !== null) goOnWhenThere('intake-all-papers');
          }}
        />
      </div>
      {props.isLoading && <SkeletonLines lines={2} />}
      {props.error !== null && values.procedureCode !== null && <ProblemNotice error={props.error} />}
      {procedure && (
        <p className={css.facts} lang="vi">
          <span>
            <span className="muted">{t('intake.limit')}</span> {channel?.timeLimitText || t('intake.unknown')}
          </span>
          <span>
            <span className="muted">{t('intake.fee')}</span>{' '}
            {fees.length > 0 ? fees.join('; ') : t('intake.unknown')}
          </span>
        </p>
      )}
      {procedure && procedure.caseVariants.length > 1 && (
        <NativeSelect
          label={t('intake.case')}
          value={variant?.id ?? ''}
          data={procedure.caseVariants.map(({ id, name }, index) => ({
            value: id,
            label: name || t('intake.caseNumber', { n: index + 1 }),
          }))}
          onChange={(event) => {
            const caseVariantId = event.currentTarget.value;
            setValues((before) => ({ ...before, caseVariantId, papers: {}, files: {} }));
          }}
        />
      )}
    </IntakeSection>
  );
}

/** Focus goes on by itself once the papers of the chosen procedure are there, unless it has already been moved. */
function goOnWhenThere(id: string, tries = 100): void {
  setTimeout(() => {
    const active = document.activeElement;
    if (active !== document.body && active?.id !== fieldId('/procedureCode')) return;
    const target = document.getElementById(id);
    if (target) target.focus();
    else if (tries > 0) goOnWhenThere(id, tries - 1);
  }, 100);
}
