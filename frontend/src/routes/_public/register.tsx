import { createFileRoute, useRouter } from '@tanstack/react-router';
import { RegisterForm } from '@/features/identity/components/register-form';
import { usePublicText } from '@/i18n/public';
import { safeNext } from '@/lib/safe-next';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';

export const Route = createFileRoute('/_public/register')({
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: safeNext(search.next) }),
  component: RegisterPage,
});

function RegisterPage() {
  const t = usePublicText();
  const router = useRouter();
  const { next } = Route.useSearch();
  const signInLink = (
    <>
      {t('register.haveAccount')}{' '}
      <TextLink to="/sign-in" search={{ next }}>
        {t('signIn.submit')}
      </TextLink>
    </>
  );
  return (
    <div style={{ maxWidth: '30rem', margin: '0 auto' }}>
      <PageHeader title={t('register.title')} lead={t('register.lead')} />
      <Panel>
        <RegisterForm
          onRegistered={() => router.history.push(next ?? '/me/dossiers')}
          signInLink={signInLink}
        />
      </Panel>
      <p style={{ marginTop: '1.25rem' }}>{signInLink}</p>
    </div>
  );
}
