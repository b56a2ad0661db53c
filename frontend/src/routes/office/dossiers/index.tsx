import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ListView } from '@/features/office/components/list/list-view';
import { readListFilters, type ListFilters } from '@/features/office/forms/list-filters';
import { dossierListQuery } from '@/features/office/queries';

/** Hồ sơ của đơn vị. */
export const Route = createFileRoute('/office/dossiers/')({
  validateSearch: (search: Record<string, unknown>): Partial<ListFilters> =>
    readListFilters(search, 'agency'),
  loaderDeps: ({ search }) => readListFilters(search, 'agency'),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(dossierListQuery(deps));
  },
  component: DossiersPage,
});

function DossiersPage() {
  const { me } = Route.useRouteContext();
  const filters = Route.useLoaderDeps();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <ListView
      page="register"
      me={me}
      filters={filters}
      onFilters={(search) => void navigate({ search, replace: true })}
    />
  );
}
