import { Checkbox, TextInput } from '@mantine/core';
import { useCooperationText } from '@/i18n/cooperation';
import { fieldId } from '@/lib/field-id';
import { AgencyField } from '../agency-field';
import type { FieldsProps } from './action-fields';
import { Line } from './turn-fields';

/** Whom to ask, what, until when, and what to show for it. */
export function QuestionFields(props: FieldsProps) {
  const { dossier, values, onChange, errorOf } = props;
  const t = useCooperationText();
  const files = dossier.components.flatMap(({ name, attachments }) =>
    attachments.map(({ id, fileName }) => ({ id, label: `${name} · ${fileName}` })),
  );
  return (
    <>
      <AgencyField
        id={fieldId('/agency')}
        label={t('ask.agency')}
        description={t('ask.agencyHint')}
        error={errorOf('/agency')}
        value={values.agency}
        onChange={(agency) => onChange({ agency })}
      />
      <TextInput
        id={fieldId('/whom')}
        label={t('ask.unit')}
        description={t('ask.unitHint')}
        withAsterisk={values.agency === null}
        value={values.whom}
        error={errorOf('/whom')}
        onChange={(event) => onChange({ whom: event.currentTarget.value })}
      />
      <Line {...props} name="question" long />
      <Line {...props} name="answerWithinDays" numeric />
      {values.agency !== null && files.length > 0 && (
        <Checkbox.Group
          id={fieldId('/attachments')}
          label={t('ask.papers')}
          description={t('ask.papersHint')}
          error={errorOf('/attachments')}
          value={[...values.papers]}
          onChange={(papers) => onChange({ papers })}
        >
          <div className="stack" style={{ marginTop: '0.375rem' }}>
            {files.map(({ id, label }) => (
              <Checkbox key={id} value={id} label={<span lang="vi">{label}</span>} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
