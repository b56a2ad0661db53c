import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { filtersFrom } from '@/features/catalogue/filters';
import { SearchResults } from '@/features/catalogue/components/search-results';
import { procedureSearchQuery, type ProcedureFilters } from '@/features/catalogue/queries';
import { usePublicText } from '@/i18n/public';
import { PageHeader } from '@/ui/page-header';

export const Route = createFileRoute('/_public/procedures/')({
  validateSearch: filtersFrom,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(procedureSearchQuery(deps));
  },
  component: SearchPage,
});

function SearchPage() {
  const t = usePublicText();
  const navigate = useNavigate();
  const filters = Route.useSearch();
  const [typed, setTyped] = useState(filters.q ?? '');
  // The address may change elsewhere (back, "did you mean"): the box follows it.
  const [followed, setFollowed] = useState(filters.q ?? '');
  if ((filters.q ?? '') !== followed) {
    setFollowed(filters.q ?? '');
    if ((filters.q ?? '') !== typed.trim()) setTyped(filters.q ?? '');
  }
  const go = (next: ProcedureFilters) =>
    void navigate({ to: '/procedures', search: next, replace: true, resetScroll: false });
  const goSoon = useDebouncedCallback((q: string) => go({ ...filters, q: q.trim() || undefined }), 200);
  return (
    <>
      <PageHeader title={t('search.title')} />
      <form role="search" onSubmit={(event) => event.preventDefault()} data-keep-focus>
        <TextInput
          label={t('search.label')}
          description={t('search.hint')}
          size="lg"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          leftSection={<IconSearch size={22} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            goSoon(event.currentTarget.value);
          }}
        />
      </form>
      <SearchResults filters={filters} onFilter={go} />
    </>
  );
}
