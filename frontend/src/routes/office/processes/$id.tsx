import { createFileRoute } from '@tanstack/react-router';
import { ProcessPage } from '@/features/processes/components/process-page';
import { processQuery } from '@/features/processes/queries';

/** Một quy trình nội bộ. */
export const Route = createFileRoute('/office/processes/$id')({
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(processQuery(params.id));
  },
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return <ProcessPage key={id} id={id} />;
}
