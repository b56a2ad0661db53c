import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { PublicLayout } from '@/app/layouts/public-layout';
import { currentUser } from '@/api/session';

/** What a citizen does under their own name. */
export const Route = createFileRoute('/me')({
  beforeLoad: async ({ location }) => {
    const me = await currentUser();
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
    return { me };
  },
  component: () => (
    <PublicLayout>
      <Outlet />
    </PublicLayout>
  ),
});
