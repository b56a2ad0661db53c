import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { IconFolderOpen } from '@tabler/icons-react';
import { MyDossiers } from '@/features/dossiers/components/my-dossiers';
import { myDossiersQuery } from '@/features/dossiers/queries';
import { useCitizenText } from '@/i18n/citizen';
import { EmptyState } from '@/ui/empty-state';
import { ButtonLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';

export const Route = createFileRoute('/me/dossiers/')({
  loader: ({ context }) => context.queryClient.ensureQueryData(myDossiersQuery),
  component: MyDossiersPage,
});

function MyDossiersPage() {
  const t = useCitizenText();
  const { data } = useSuspenseQuery(myDossiersQuery);
  return (
    <div style={{ maxWidth: '52rem' }}>
      <PageHeader
        title={t('mine.title')}
        actions={<ButtonLink to="/procedures">{t('mine.new')}</ButtonLink>}
      />
      {data.items.length === 0 ? (
        <EmptyState
          icon={IconFolderOpen}
          title={t('mine.empty')}
          actions={<ButtonLink to="/procedures">{t('mine.findProcedure')}</ButtonLink>}
        >
          <p>{t('mine.emptyHint')}</p>
        </EmptyState>
      ) : (
        <MyDossiers dossiers={data.items} />
      )}
    </div>
  );
}
