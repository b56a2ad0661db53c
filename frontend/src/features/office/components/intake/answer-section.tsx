import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconForms } from '@tabler/icons-react';
import { Suspense, useState, type ComponentType, type ReactNode } from 'react';
import type { JsonObject } from '@/api/contract';
import { useOfficeText } from '@/i18n/office';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import type { IntakeValues } from '@/features/office/forms/intake-form';
import { procedureFormQuery } from '@/features/office/queries';
import { IntakeSection } from './intake-section';
import css from './intake.module.css';

/** The application form of the citizens' side, as the route hands it in. */
export type AnswerForm = ComponentType<{
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
  readonly answers: JsonObject;
  readonly onChange: (answers: JsonObject) => void;
  readonly onDone: () => void;
  readonly submitLabel: string;
  readonly secondary?: ReactNode;
}>;

type AnswerSectionProps = {
  readonly code: string;
  readonly values: IntakeValues;
  readonly onChange: (part: Partial<IntakeValues>) => void;
  readonly Form: AnswerForm;
};

/** The paper form is enough at the counter; who has time types it in, so that nobody has to later. */
export function AnswerSection({ code, values, onChange, Form }: AnswerSectionProps) {
  const t = useOfficeText();
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  const form = useQuery({ ...procedureFormQuery(code), enabled: state === 'open' });
  return (
    <IntakeSection
      number={4}
      title={t('intake.answers')}
      actions={
        state !== 'open' && (
          <Button
            variant="default"
            leftSection={<IconForms size={18} aria-hidden />}
            onClick={() => setState('open')}
          >
            {t(state === 'done' ? 'intake.answersEdit' : 'intake.answersOpen')}
          </Button>
        )
      }
    >
      {state === 'closed' && <p className="muted">{t('intake.answersPaper')}</p>}
      {state === 'done' && (
        <p className={css.doneLine}>
          <IconCircleCheck size={20} aria-hidden /> {t('intake.answersDone')}
        </p>
      )}
      {state === 'open' && form.isPending && <SkeletonLines lines={6} />}
      {form.isError && <ProblemNotice error={form.error} onRetry={() => void form.refetch()} />}
      {state === 'open' && form.isSuccess && form.data === null && (
        <p className="muted">{t('intake.answersNone')}</p>
      )}
      {state === 'open' && form.data && (
        <Suspense fallback={<SkeletonLines lines={6} />}>
          <div data-own-enter className={css.answerForm}>
            <Form
              schema={form.data.schema}
              uiSchema={form.data.uiSchema}
              answers={values.answers}
              onChange={(answers) => onChange({ answers })}
              onDone={() => setState('done')}
              submitLabel={t('intake.answersFinish')}
              secondary={
                <Button
                  variant="default"
                  onClick={() => {
                    onChange({ answers: {} });
                    setState('closed');
                  }}
                >
                  {t('intake.answersDrop')}
                </Button>
              }
            />
          </div>
        </Suspense>
      )}
    </IntakeSection>
  );
}
