import { lazy, Suspense } from 'react';
import type { ProcedureForm } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { TextLink } from '@/ui/links';
import { SkeletonList } from '@/ui/skeleton';
import { useDraft, useSaver } from '../draft/draft-context';

const DossierForm = lazy(() => import('../form/dossier-form'));

type FormTaskProps = {
  readonly dossierId: string;
  readonly form: ProcedureForm;
  readonly onDone: () => void;
};

export function FormTask({ dossierId, form, onDone }: FormTaskProps) {
  const t = useCitizenText();
  const { answers } = useDraft();
  const saver = useSaver();
  return (
    <Suspense fallback={<SkeletonList items={2} lines={6} />}>
      <DossierForm
        schema={form.schema}
        uiSchema={form.uiSchema}
        answers={answers}
        onChange={(next) => saver.edit({ answers: next })}
        onDone={onDone}
        submitLabel={t('wizard.saveAndGoOn')}
        secondary={
          <TextLink to="/me/dossiers/$id/edit" params={{ id: dossierId }}>
            {t('wizard.later')}
          </TextLink>
        }
      />
    </Suspense>
  );
}
