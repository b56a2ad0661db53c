import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { procedureFormQuery } from '@/features/dossiers/form/queries';
import { dossierQuery } from '@/features/dossiers/queries';
import { WizardHub } from '@/features/dossiers/wizard/hub';

export const Route = createFileRoute('/me/dossiers/$id/edit/')({ component: HubPage });

function HubPage() {
  const { id } = Route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const { data: form } = useSuspenseQuery(procedureFormQuery(dossier.data.procedure.code));
  return <WizardHub dossier={dossier} form={form} />;
}
