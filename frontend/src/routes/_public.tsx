import { createFileRoute, Outlet } from '@tanstack/react-router';
import { PublicLayout } from '@/app/layouts/public-layout';
import { currentUser } from '@/api/session';

export const Route = createFileRoute('/_public')({
  // Nobody waits for this: the header changes when the answer is there.
  beforeLoad: () => {
    void currentUser().catch(() => null);
  },
  component: () => (
    <PublicLayout>
      <Outlet />
    </PublicLayout>
  ),
});
