import { createFileRoute } from '@tanstack/react-router';
import { StaffPage } from '@/features/office/components/staff/staff-page';

/** Cán bộ: vắng mặt, làm thay, việc đang giữ, cách giao việc. */
export const Route = createFileRoute('/office/staff')({ component: Page });

function Page() {
  const { me } = Route.useRouteContext();
  return <StaffPage me={me} />;
}
