import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { DraftProvider } from '@/features/dossiers/draft/draft-context';
import { dossierQuery } from '@/features/dossiers/queries';

/** The filing wizard: holds the draft while its pages come and go. */
export const Route = createFileRoute('/me/dossiers/$id/edit')({
  loader: async ({ context, params }) => {
    const start = await context.queryClient.fetchQuery({ ...dossierQuery(params.id), staleTime: 0 });
    if (start.data.state !== 'draft') throw redirect({ to: '/me/dossiers/$id', params });
    return start;
  },
  staleTime: Infinity,
  component: Wizard,
});

function Wizard() {
  const start = Route.useLoaderData();
  return (
    <DraftProvider key={start.data.id} start={start}>
      <Outlet />
    </DraftProvider>
  );
}
