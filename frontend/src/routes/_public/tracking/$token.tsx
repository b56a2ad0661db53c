import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { TrackingResult } from '@/features/dossiers/components/tracking-result';
import { trackingQuery } from '@/features/dossiers/tracking-queries';
import { usePublicText } from '@/i18n/public';
import { PageHeader } from '@/ui/page-header';

export const Route = createFileRoute('/_public/tracking/$token')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(trackingQuery(params.token)),
  component: TrackedPage,
});

function TrackedPage() {
  const t = usePublicText();
  const { token } = Route.useParams();
  const { data } = useSuspenseQuery(trackingQuery(token));
  return (
    <div style={{ maxWidth: '52rem' }}>
      <PageHeader title={t('tracking.title')} />
      <TrackingResult tracking={data} />
    </div>
  );
}
