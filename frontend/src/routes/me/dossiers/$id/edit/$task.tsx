import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound, useNavigate } from '@tanstack/react-router';
import { AssistancePanel } from '@/features/assistance/components/assistance-panel';
import { useSaver } from '@/features/dossiers/draft/draft-context';
import { procedureFormQuery } from '@/features/dossiers/form/queries';
import { dossierQuery } from '@/features/dossiers/queries';
import { ApplicantTask } from '@/features/dossiers/wizard/applicant-task';
import { DeliveryTask } from '@/features/dossiers/wizard/delivery-task';
import { FormTask } from '@/features/dossiers/wizard/form-task';
import { PapersTask } from '@/features/dossiers/wizard/papers-task';
import { ReviewTask } from '@/features/dossiers/wizard/review-task';
import { isTaskKey, taskKeys } from '@/features/dossiers/wizard/task-keys';
import { WizardFrame } from '@/features/dossiers/wizard/wizard-frame';
import { useCitizenText } from '@/i18n/citizen';
import { calmCase } from '@/lib/calm-case';

export const Route = createFileRoute('/me/dossiers/$id/edit/$task')({
  beforeLoad: ({ params }) => {
    if (!isTaskKey(params.task)) throw notFound();
  },
  component: TaskPage,
});

function TaskPage() {
  const t = useCitizenText();
  const navigate = useNavigate();
  const saver = useSaver();
  const { id, task } = Route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const { data: form } = useSuspenseQuery(procedureFormQuery(dossier.data.procedure.code));
  if (!isTaskKey(task)) return null;
  const goOn = () => {
    const next = taskKeys[taskKeys.indexOf(task) + 1];
    void (next
      ? navigate({ to: '/me/dossiers/$id/edit/$task', params: { id, task: next } })
      : navigate({ to: '/me/dossiers/$id/edit', params: { id } }));
  };
  const pages = {
    applicant: () => <ApplicantTask onDone={goOn} />,
    form: () => <FormTask dossierId={id} form={form} onDone={goOn} />,
    papers: () => <PapersTask dossier={dossier.data} onDone={goOn} />,
    delivery: () => <DeliveryTask onDone={goOn} />,
    review: () => (
      <ReviewTask
        dossier={dossier}
        form={form}
        assistance={
          <AssistancePanel
            id={id}
            dossier={dossier.data}
            before={() => saver.flush()}
            onVersion={(etag) => saver.rebase(etag)}
          />
        }
        onSubmitted={() => void navigate({ to: '/me/dossiers/$id/receipt', params: { id }, replace: true })}
      />
    ),
  };
  const lead = task === 'form' ? <span lang="vi">{calmCase(form.title)}</span> : t(`wizard.${task}.lead`);
  return (
    <WizardFrame dossierId={id} title={t(`wizard.${task}`)} lead={lead}>
      {pages[task]()}
    </WizardFrame>
  );
}
