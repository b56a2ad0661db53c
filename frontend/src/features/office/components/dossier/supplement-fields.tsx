import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useOfficeText } from '@/i18n/office';
import { fieldId } from '@/lib/field-id';
import type { Defect } from '@/features/office/forms/action-form';
import { defectReasons } from '@/features/office/forms/reasons';
import type { FieldsProps } from './action-fields';
import css from './action-dialog.module.css';

/** Everything that is wrong, at once: the law gives one try. */
export function DefectFields({ dossier, values, onChange, errorOf }: FieldsProps) {
  const t = useOfficeText();
  const { defects } = values;
  const set = (key: number, part: Partial<Defect>) =>
    onChange({ defects: defects.map((defect) => (defect.key === key ? { ...defect, ...part } : defect)) });
  const add = () => {
    const key = Math.max(-1, ...defects.map((defect) => defect.key)) + 1;
    onChange({ defects: [...defects, { key, component: null, text: '' }] });
  };
  return (
    <div className="stack">
      {defects.map((defect, index) => (
        <fieldset key={defect.key} className={css.defect}>
          <legend>{t('defect.title', { n: index + 1 })}</legend>
          <NativeSelect
            label={t('defect.component')}
            value={defect.component ?? ''}
            onChange={(event) => set(defect.key, { component: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('defect.general') },
              ...dossier.components.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <NativeSelect
            label={t('field.readyReason')}
            value={defectReasons.includes(defect.text) ? defect.text : ''}
            onChange={(event) =>
              event.currentTarget.value && set(defect.key, { text: event.currentTarget.value })
            }
            data={[{ value: '', label: t('field.readyReasonNone') }, ...defectReasons]}
          />
          <Textarea
            id={fieldId(`/items/${index}/text`)}
            label={t('defect.text')}
            description={t('defect.textHint')}
            withAsterisk
            autosize
            minRows={2}
            value={defect.text}
            error={errorOf(`/items/${index}/text`)}
            onChange={(event) => set(defect.key, { text: event.currentTarget.value })}
          />
          {defects.length > 1 && (
            <Button
              variant="subtle"
              className={css.remove}
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={t('defect.removeOne', { n: index + 1 })}
              onClick={() => onChange({ defects: defects.filter(({ key }) => key !== defect.key) })}
            >
              {t('defect.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        id={fieldId('/items')}
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={defects.length >= 60}
        onClick={add}
      >
        {t('defect.add')}
      </Button>
      <TextInput
        id={fieldId('/answerWithinDays')}
        label={t('defect.days')}
        description={t('defect.daysHint')}
        inputMode="numeric"
        maw="16rem"
        value={values.answerWithinDays}
        error={errorOf('/answerWithinDays')}
        onChange={(event) => onChange({ answerWithinDays: event.currentTarget.value })}
      />
    </div>
  );
}
