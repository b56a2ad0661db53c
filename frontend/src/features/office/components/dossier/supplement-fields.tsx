import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Reason, ReasonUse } from '@/api/contract';
import { useReasons } from '@/api/reasons';
import { useLanguage } from '@/i18n/language';
import { useOfficeText } from '@/i18n/office';
import { useRequestsText } from '@/i18n/requests';
import { fieldId } from '@/lib/field-id';
import { formFields } from '@/lib/form-fields';
import type { Defect } from '@/features/office/forms/action-form';
import { procedureFormQuery } from '@/features/office/queries';
import type { FieldsProps } from './action-fields';
import css from './action-dialog.module.css';

const blank = { component: null, field: null, reasonCode: null, reason: '', text: '' } as const;

/** Everything that is wrong, at once: the law gives one try. Paper by paper, then the form, then the rest. */
export function DefectFields(props: FieldsProps) {
  const { dossier, values, onChange, errorOf } = props;
  const r = useRequestsText();
  const form = useQuery(procedureFormQuery(dossier.procedure.code));
  const fields = form.data ? formFields(form.data.schema) : [];
  const { defects } = values;
  const add = (about: Partial<Defect>) => {
    const key = Math.max(-1, ...defects.map((defect) => defect.key)) + 1;
    onChange({ defects: [...defects, { ...blank, ...about, key }] });
  };
  const remove = (gone: Defect) => onChange({ defects: defects.filter((defect) => defect !== gone) });
  const edit = (changed: Defect, part: Partial<Defect>) =>
    onChange({ defects: defects.map((defect) => (defect === changed ? { ...defect, ...part } : defect)) });
  const one = (defect: Defect, use: ReasonUse) => (
    <OneDefect
      key={defect.key}
      defect={defect}
      use={use}
      place={defects.indexOf(defect)}
      errorOf={errorOf}
      onChange={(part) => edit(defect, part)}
    />
  );
  const papers = dossier.components.filter(({ id }) => id !== 'result');
  const titleOf = (pointer: string | null) =>
    fields.find((field) => field.pointer === pointer)?.title ?? pointer;
  return (
    <div className="stack" id={fieldId('/items')} tabIndex={-1}>
      {papers.length > 0 && (
        <fieldset className={css.group}>
          <legend>{r('defect.papers')}</legend>
          <p className="muted small">{r('defect.papersHint')}</p>
          {papers.map(({ id, name }) => {
            const found = defects.find((defect) => defect.component === id);
            return (
              <div key={id} className={css.paper} data-on={found !== undefined || undefined}>
                <Checkbox
                  label={<span lang="vi">{name}</span>}
                  checked={found !== undefined}
                  onChange={() => (found ? remove(found) : add({ component: id }))}
                />
                {found && one(found, 'paperDefect')}
              </div>
            );
          })}
        </fieldset>
      )}
      {fields.length > 0 && (
        <fieldset className={css.group}>
          <legend>{r('defect.form')}</legend>
          {defects
            .filter(({ field }) => field !== null)
            .map((defect) => (
              <div key={defect.key} className={css.paper} data-on>
                <p className={css.named} lang="vi">
                  {titleOf(defect.field)}
                </p>
                {one(defect, 'answerDefect')}
                <RemoveButton name={String(titleOf(defect.field))} onClick={() => remove(defect)} />
              </div>
            ))}
          <NativeSelect
            label={r('defect.field')}
            value=""
            data={[
              { value: '', label: r('defect.fieldChoose') },
              ...fields
                .filter(({ pointer }) => !defects.some(({ field }) => field === pointer))
                .map(({ pointer, title, section }) => ({
                  value: pointer,
                  label: section ? `${section}: ${title}` : title,
                })),
            ]}
            onChange={({ currentTarget: { value } }) => value && add({ field: value })}
          />
        </fieldset>
      )}
      <fieldset className={css.group}>
        <legend>{r('defect.general')}</legend>
        {defects
          .filter(({ component, field }) => component === null && field === null)
          .map((defect, index) => (
            <div key={defect.key} className={css.paper} data-on>
              {one(defect, 'paperDefect')}
              <RemoveButton name={String(index + 1)} onClick={() => remove(defect)} />
            </div>
          ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={defects.length >= 50}
          onClick={() => add({})}
        >
          {r('defect.add')}
        </Button>
      </fieldset>
      {errorOf('/items') && <p className={css.error}>{errorOf('/items')}</p>}
      <TextInput
        id={fieldId('/answerWithinDays')}
        label={r('defect.days')}
        description={r('defect.daysHint')}
        inputMode="numeric"
        maw="16rem"
        value={values.answerWithinDays}
        error={errorOf('/answerWithinDays')}
        onChange={(event) => onChange({ answerWithinDays: event.currentTarget.value })}
      />
    </div>
  );
}

type OneDefectProps = {
  readonly defect: Defect;
  readonly use: ReasonUse;
  readonly place: number;
  readonly errorOf: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<Defect>) => void;
};

/** What is wrong from the list or in words, and what would satisfy it. */
function OneDefect({ defect, use, place, errorOf, onChange }: OneDefectProps) {
  const t = useOfficeText();
  const r = useRequestsText();
  const language = useLanguage();
  const reasons = useReasons(use);
  const whole = defect.component === null && defect.field === null;
  const choose = (code: string) => {
    const found = reasons.find((reason) => reason.code === code);
    // The remedy of the list is only put where nobody has typed another.
    const untouched =
      defect.text.trim() === '' || reasons.some(({ remedy }: Reason) => remedy === defect.text);
    onChange({
      reasonCode: found?.code ?? null,
      ...(untouched ? { text: found?.remedy ?? '' } : {}),
    });
  };
  return (
    <div className={css.defect}>
      {!whole && (
        <>
          <NativeSelect
            label={t('field.readyReason')}
            value={defect.reasonCode ?? ''}
            data={[
              { value: '', label: t('field.readyReasonNone') },
              ...reasons.map(({ code, text, textEn }) => ({
                value: code,
                label: language === 'vi' ? text : textEn,
              })),
            ]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <TextInput
            id={fieldId(`/items/${place}/reason`)}
            label={r('defect.reason')}
            value={defect.reason}
            error={errorOf(`/items/${place}/reason`)}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        id={fieldId(`/items/${place}/text`)}
        label={r(whole ? 'defect.wholeText' : 'defect.text')}
        description={r('defect.textHint')}
        withAsterisk
        autosize
        minRows={2}
        value={defect.text}
        error={errorOf(`/items/${place}/text`)}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
    </div>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const r = useRequestsText();
  return (
    <Button
      variant="subtle"
      className={css.remove}
      leftSection={<IconTrash size={18} aria-hidden />}
      aria-label={r('defect.removeOne', { name })}
      onClick={onClick}
    >
      {r('defect.remove')}
    </Button>
  );
}
