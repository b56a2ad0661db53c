import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useRouter } from '@tanstack/react-router';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { SittingPage } from '@/features/office/components/on-the-spot/sitting-page';
import { dossierQuery } from '@/features/office/queries';

/** Giải quyết tại chỗ một hồ sơ. */
export const Route = createFileRoute('/office/on-the-spot/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(dossierQuery(params.id)),
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  const queries = useQueryClient();
  const router = useRouter();
  return (
    <SittingPage
      key={id}
      id={id}
      signIn={(onDone) => (
        <SignInForm
          onSignedIn={() => {
            // What was read under the other name is read anew under this one.
            void queries
              .invalidateQueries()
              .then(() => router.invalidate())
              .then(onDone);
          }}
        />
      )}
    />
  );
}
