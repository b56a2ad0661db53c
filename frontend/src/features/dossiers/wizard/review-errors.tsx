import type { Dossier, FieldError, ProcedureForm } from '@/api/contract';
import { inputErrors } from '@/api/problem';
import { useCitizenText, type CitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { TextLink } from '@/ui/links';
import { fieldSentence } from '@/ui/problem';
import { labelOf } from '../form/check';
import type { TaskKey } from './task-keys';

type Found = { readonly task: TaskKey | null; readonly label: string };

/** Which page of the wizard holds what a pointer names, and what it is called there. */
export function placeOf(
  pointer: string,
  dossier: Pick<Dossier, 'components'>,
  form: Pick<ProcedureForm, 'schema'> | null,
  t: CitizenText,
): Found {
  const [, root, name] = pointer.split('/');
  if (root === 'components') {
    const paper = dossier.components.find(({ id }) => id === name);
    return { task: 'papers', label: paper?.name ?? t('wizard.papers') };
  }
  if (root === 'answers') {
    const path = pointer.slice('/answers'.length);
    return { task: 'form', label: form && path ? labelOf(form.schema, path) : t('wizard.form') };
  }
  if (root === 'applicant') {
    const fields = ['fullName', 'identityNumber', 'phone', 'email', 'address', 'birthDate'] as const;
    const field = fields.find((one) => one === name);
    const key = field === 'identityNumber' ? 'identity' : field;
    return { task: 'applicant', label: key ? t(`applicant.${key}`) : t('wizard.applicant') };
  }
  return { task: null, label: '' };
}

type ReviewErrorsProps = {
  readonly error: unknown;
  readonly dossier: Dossier;
  readonly form: ProcedureForm | null;
};

/** What the server found missing or wrong, each leading to the page where it is put right. */
export function ReviewErrors({ error, dossier, form }: ReviewErrorsProps) {
  const errors = inputErrors(error);
  if (errors.length === 0) return null;
  return (
    <ul style={{ paddingLeft: '1.25rem' }}>
      {errors.map((one) => (
        <Line key={one.pointer + one.code} error={one} dossier={dossier} form={form} />
      ))}
    </ul>
  );
}

function Line({ error, dossier, form }: Omit<ReviewErrorsProps, 'error'> & { readonly error: FieldError }) {
  const t = useCitizenText();
  const common = useCommonText();
  const { task, label } = placeOf(error.pointer, dossier, form, t);
  if (!task) return <li>{fieldSentence(common, error.code)}</li>;
  return (
    <li>
      <TextLink to="/me/dossiers/$id/edit/$task" params={{ id: dossier.id, task }}>
        <span lang={task === 'applicant' ? undefined : 'vi'}>{label}</span>
      </TextLink>
      : {fieldSentence(common, error.code)}
    </li>
  );
}
