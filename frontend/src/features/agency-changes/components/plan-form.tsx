import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconFileUpload, IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { ApiError } from '@/api/problem';
import type { AgencyChange } from '@/api/contract';
import { useAdminText, type AdminText } from '@/i18n/admin';
import { fieldId } from '@/lib/field-id';
import { randomKey } from '@/lib/random-key';
import { DateTextInput } from '@/ui/date-text-input';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { BackLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import {
  emptyPlan,
  emptyRows,
  fromFile,
  kinds,
  sectionsOf,
  toNewChange,
  withKind,
  type PlanValues,
  type Section,
} from '../forms/plan-form';
import { usePlanChange } from '../queries';
import { MoveRow, OpeningRow, PlacingRow, RenamingRow } from './plan-rows';
import css from './changes.module.css';

const faults = [
  'nothing',
  'notForKind',
  'tooFew',
  'tooMany',
  'badText',
  'badValue',
  'twice',
  'unknownAgency',
  'unknownPlace',
  'notInForce',
  'noSuccessor',
  'successorEnds',
  'codeTaken',
  'cycle',
  'same',
  'inAnotherChange',
  'past',
  'decisionTooLate',
] as const;

/** What is wrong, in the language of the page; what the contract alone refuses is a field that is not filled right. */
export function faultText(t: AdminText, code: string): string {
  const known = faults.find((fault) => fault === code);
  return known ? t(`fault.${known}`) : t('fault.invalid');
}

function errorsOf(t: AdminText, error: unknown): readonly FieldError[] {
  if (!(error instanceof ApiError)) return [];
  return (error.problem.errors ?? []).map(({ pointer, code }) => ({ pointer, message: faultText(t, code) }));
}

type PlanFormProps = { readonly onPlanned: (change: AgencyChange) => void };

/** Plan a change: what the decision does, when, and who takes over. Everything that is wrong is told at once. */
export function PlanForm({ onPlanned }: PlanFormProps) {
  const t = useAdminText();
  const [values, setValues] = useState<PlanValues>(() => emptyPlan('merge'));
  const [badFile, setBadFile] = useState(false);
  const [key, setKey] = useState(randomKey);
  const plan = usePlanChange();
  const errors = errorsOf(t, plan.error);
  const errorAt = (pointer: string) => errors.find((error) => error.pointer === pointer)?.message;

  const change = (part: Partial<PlanValues>) => {
    setValues((before) => ({ ...before, ...part }));
    // Another plan is another request.
    setKey(randomKey());
  };
  const row = <S extends Section>(section: S, at: number, part: Partial<PlanValues[S][number]>) =>
    change({ [section]: values[section].map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const remove = (section: Section, at: number) =>
    change({ [section]: values[section].filter((_, index) => index !== at) });
  const add = (section: Section) => change({ [section]: [...values[section], emptyRows[section]] });

  const read = async (file: File | null) => {
    const found = file && fromFile(await file.text());
    setBadFile(file !== null && !found);
    if (found) change(found);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!plan.isPending) plan.mutate({ body: toNewChange(values), key }, { onSuccess: onPlanned });
  };

  return (
    <>
      <PageHeader
        title={t('plan.title')}
        lead={t('plan.lead')}
        back={<BackLink to="/office/agency-changes">{t('changes.title')}</BackLink>}
      />
      <form className={css.form} onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {plan.isError && errors.length === 0 && <ProblemNotice error={plan.error} />}
        <div className={css.fields}>
          <NativeSelect
            label={t('change.kind')}
            value={values.kind}
            data={kinds.map((value) => ({ value, label: t(`change.kind.${value}`) }))}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.currentTarget.value);
              if (kind) change(withKind(values, kind));
            }}
          />
          <TextInput
            id={fieldId('/decision/number')}
            label={t('change.decision')}
            description={t('plan.numberHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={values.number}
            error={errorAt('/decision/number')}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <DateTextInput
            id={fieldId('/decision/date')}
            label={t('change.decisionDate')}
            value={values.date}
            error={errorAt('/decision/date')}
            onChange={(date) => change({ date })}
          />
          <DateTextInput
            id={fieldId('/effectiveOn')}
            label={t('change.effectiveOn')}
            value={values.effectiveOn}
            error={errorAt('/effectiveOn')}
            onChange={(effectiveOn) => change({ effectiveOn })}
          />
        </div>
        <p className="muted">{t(`plan.hint.${values.kind}`)}</p>
        {values.kind === 'rearrange' && (
          <FileInput
            label={t('plan.file')}
            description={t('plan.fileHint')}
            accept="application/json,.json"
            leftSection={<IconFileUpload size={18} aria-hidden />}
            error={badFile && t('plan.badFile')}
            onChange={(file) => void read(file)}
          />
        )}
        {(sectionsOf[values.kind] as readonly Section[]).map((section) => (
          <Panel key={section} title={t(`plan.section.${section}`)} id={fieldId(`/${section}`)}>
            <ol className={css.rows}>
              {section === 'opens' &&
                values.opens.map((one, at) => (
                  <OpeningRow
                    key={at}
                    {...{ at, errorAt }}
                    value={one}
                    onChange={(part) => row('opens', at, part)}
                    onRemove={() => remove('opens', at)}
                  />
                ))}
              {section === 'moves' &&
                values.moves.map((one, at) => (
                  <MoveRow
                    key={at}
                    {...{ at, errorAt }}
                    value={one}
                    onChange={(part) => row('moves', at, part)}
                    onRemove={() => remove('moves', at)}
                  />
                ))}
              {section === 'renames' &&
                values.renames.map((one, at) => (
                  <RenamingRow
                    key={at}
                    {...{ at, errorAt }}
                    value={one}
                    onChange={(part) => row('renames', at, part)}
                    onRemove={() => remove('renames', at)}
                  />
                ))}
              {section === 'placings' &&
                values.placings.map((one, at) => (
                  <PlacingRow
                    key={at}
                    {...{ at, errorAt }}
                    value={one}
                    onChange={(part) => row('placings', at, part)}
                    onRemove={() => remove('placings', at)}
                  />
                ))}
            </ol>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => add(section)}
            >
              {t(`plan.add.${section}`)}
            </Button>
          </Panel>
        ))}
        <Textarea
          label={t('change.note')}
          value={values.note}
          maxLength={1000}
          autosize
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <div className={css.actions}>
          <Button type="submit" loading={plan.isPending}>
            {t('plan.submit')}
          </Button>
        </div>
      </form>
    </>
  );
}
