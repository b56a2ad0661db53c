import { createFileRoute, useRouter } from '@tanstack/react-router';
import type { Me } from '@/api/contract';
import { SignInForm } from '@/features/identity/components/sign-in-form';
import { usePublicText } from '@/i18n/public';
import { safeNext } from '@/lib/safe-next';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';

export const Route = createFileRoute('/_public/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: safeNext(search.next) }),
  component: SignInPage,
});

function SignInPage() {
  const t = usePublicText();
  const router = useRouter();
  const { next } = Route.useSearch();
  const goOn = (me: Me) => router.history.push(next ?? (me.kind === 'official' ? '/office' : '/me/dossiers'));
  return (
    <div style={{ maxWidth: '30rem', margin: '0 auto' }}>
      <PageHeader title={t('signIn.title')} lead={next ? t('signIn.leadNext') : t('signIn.lead')} />
      <Panel>
        <SignInForm onSignedIn={goOn} />
      </Panel>
      <p style={{ marginTop: '1.25rem' }}>
        {t('signIn.noAccount')}{' '}
        <TextLink to="/register" search={{ next }}>
          {t('signIn.register')}
        </TextLink>
      </p>
    </div>
  );
}
