import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { OfficeLayout } from '@/app/layouts/office-layout';
import { currentUser } from '@/api/session';
import { NoticeLink } from '@/features/notifications/components/notice-link';

/** The officials' workplace. Citizens who come here are shown the way to their own dossiers. */
export const Route = createFileRoute('/office')({
  beforeLoad: async ({ location }) => {
    const me = await currentUser();
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (me.kind !== 'official') throw redirect({ to: '/me/dossiers' });
    return { me };
  },
  component: OfficeArea,
});

function OfficeArea() {
  const { me } = Route.useRouteContext();
  return (
    <OfficeLayout me={me} tools={<NoticeLink to="/office/notifications" />}>
      <Outlet />
    </OfficeLayout>
  );
}
