import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ListView } from '@/features/office/components/list/list-view';
import { readListFilters, type ListFilters } from '@/features/office/forms/list-filters';
import { dossierListQuery } from '@/features/office/queries';

/** Việc của tôi. */
export const Route = createFileRoute('/office/')({
  validateSearch: (search: Record<string, unknown>): Partial<ListFilters> => readListFilters(search, 'todo'),
  loaderDeps: ({ search }) => readListFilters(search, 'todo'),
  loader: ({ context, deps }) => {
    // Begun here, waited for in the page: the list shows its own loading, stale and failed states.
    void context.queryClient.prefetchInfiniteQuery(dossierListQuery(deps));
  },
  component: InboxPage,
});

function InboxPage() {
  const { me } = Route.useRouteContext();
  const filters = Route.useLoaderDeps();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <ListView
      page="inbox"
      me={me}
      filters={filters}
      onFilters={(search) => void navigate({ search, replace: true })}
    />
  );
}
