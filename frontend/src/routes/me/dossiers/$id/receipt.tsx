import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { Receipt } from '@/features/dossiers/components/receipt';
import { dossierQuery } from '@/features/dossiers/queries';
import { useCitizenText } from '@/i18n/citizen';
import { PageHeader } from '@/ui/page-header';

export const Route = createFileRoute('/me/dossiers/$id/receipt')({
  loader: async ({ context, params }) => {
    const { data } = await context.queryClient.ensureQueryData(dossierQuery(params.id));
    if (data.state === 'draft') throw redirect({ to: '/me/dossiers/$id/edit', params });
  },
  component: ReceiptPage,
});

function ReceiptPage() {
  const t = useCitizenText();
  const { id } = Route.useParams();
  const { data } = useSuspenseQuery(dossierQuery(id));
  return (
    <div style={{ maxWidth: '48rem', margin: '0 auto' }}>
      <PageHeader title={t('receipt.title')} />
      <Receipt dossier={data.data} />
    </div>
  );
}
