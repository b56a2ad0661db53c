import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ProcessList } from '@/features/processes/components/process-list';
import { processListQuery, type ProcessFilters } from '@/features/processes/queries';

/** Danh mục quy trình nội bộ. */
export const Route = createFileRoute('/office/processes/')({
  validateSearch: (search: Record<string, unknown>): ProcessFilters => ({
    procedure: typeof search.procedure === 'string' ? search.procedure : undefined,
    state:
      search.state === 'draft' || search.state === 'published' || search.state === 'retired'
        ? search.state
        : undefined,
    doubtful: search.doubtful === true || undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(processListQuery(deps));
  },
  component: Page,
});

function Page() {
  const filters = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return <ProcessList filters={filters} onFilters={(search) => void navigate({ search, replace: true })} />;
}
