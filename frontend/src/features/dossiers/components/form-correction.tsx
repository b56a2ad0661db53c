import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { JsonObject, SupplementRequest } from '@/api/contract';
import { useCitizenText } from '@/i18n/citizen';
import { formFields } from '@/lib/form-fields';
import { Panel } from '@/ui/panel';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonList } from '@/ui/skeleton';
import { toast } from '@/ui/toasts';
import { procedureFormQuery } from '../form/queries';
import { asObject } from '../form/schema';
import { dossierQuery, loadDossier, patchDossier, type VersionedDossier } from '../queries';
import css from './supplement.module.css';

const DossierForm = lazy(() => import('../form/dossier-form'));

type FormCorrectionProps = {
  readonly dossier: VersionedDossier;
  readonly items: SupplementRequest['items'];
  readonly onSaved: () => void;
};

/** The form as it was filed, to be corrected where the office found something wrong. */
export function FormCorrection({ dossier: { data: dossier, etag }, items, onSaved }: FormCorrectionProps) {
  const t = useCitizenText();
  const queries = useQueryClient();
  const form = useQuery(procedureFormQuery(dossier.procedure.code));
  const [answers, setAnswers] = useState<JsonObject>(asObject(dossier.answers));
  const [problem, setProblem] = useState<unknown>(null);
  const [opened, setOpened] = useState(false);
  if (form.isPending) return <SkeletonList items={1} lines={3} />;
  if (form.isError) return <ProblemNotice error={form.error} onRetry={() => void form.refetch()} />;
  const fields = formFields(form.data.schema);
  const save = async () => {
    setProblem(null);
    try {
      // New papers may have moved the version on.
      const latest = await loadDossier(dossier.id).then(
        (answer) => answer.etag,
        () => etag,
      );
      queries.setQueryData(
        dossierQuery(dossier.id).queryKey,
        await patchDossier(dossier.id, latest, { answers }),
      );
      toast(t('supplement.formSaved'));
      onSaved();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Panel title={t('supplement.form')}>
      <p>{t('supplement.formLead')}</p>
      <ul lang="vi" className={css.fields}>
        {items.map((item, index) => (
          <li key={index}>
            <strong>{fields.find(({ pointer }) => pointer === item.field)?.title ?? item.field}:</strong>{' '}
            {item.reason} {item.text}
          </li>
        ))}
      </ul>
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={css.summary}>{t('supplement.formOpen')}</summary>
        {opened && (
          <Suspense fallback={<SkeletonList items={2} lines={6} />}>
            <DossierForm
              schema={form.data.schema}
              uiSchema={form.data.uiSchema}
              answers={answers}
              onChange={setAnswers}
              onDone={() => void save()}
              submitLabel={t('supplement.formSave')}
            />
          </Suspense>
        )}
      </details>
      {problem !== null && <ProblemNotice error={problem} />}
    </Panel>
  );
}
