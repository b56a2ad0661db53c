import { createFileRoute } from '@tanstack/react-router';
import { DeskWord } from '@/features/assistance/components/desk-word';
import { DossierPage } from '@/features/office/components/dossier/dossier-page';
import { dossierQuery } from '@/features/office/queries';

/** Một hồ sơ. */
export const Route = createFileRoute('/office/dossiers/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(dossierQuery(params.id)),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  // Another dossier is another page: nothing typed or shown for one is carried to the next.
  return <DossierPage key={id} id={id} ownerWord={(dossier) => <DeskWord id={id} dossier={dossier} />} />;
}
