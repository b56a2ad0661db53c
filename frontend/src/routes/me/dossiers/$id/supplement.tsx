import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { Supplement } from '@/features/dossiers/components/supplement';
import { dossierQuery } from '@/features/dossiers/queries';
import { useCitizenText } from '@/i18n/citizen';
import { BackLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { toast } from '@/ui/toasts';

export const Route = createFileRoute('/me/dossiers/$id/supplement')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(dossierQuery(params.id)),
  component: SupplementPage,
});

function SupplementPage() {
  const t = useCitizenText();
  const navigate = useNavigate();
  const { id } = Route.useParams();
  const { data: dossier } = useSuspenseQuery(dossierQuery(id));
  const sent = () => {
    toast(t('supplement.sent'));
    void navigate({ to: '/me/dossiers/$id', params: { id } });
  };
  return (
    <div style={{ maxWidth: '46rem', margin: '0 auto' }}>
      <PageHeader
        title={t('supplement.title')}
        lead={<span lang="vi">{dossier.data.procedure.name}</span>}
        back={
          <BackLink to="/me/dossiers/$id" params={{ id }}>
            {t('supplement.back')}
          </BackLink>
        }
      />
      <Supplement dossier={dossier} onSent={sent} />
    </div>
  );
}
