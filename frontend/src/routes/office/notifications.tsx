import { createFileRoute } from '@tanstack/react-router';
import { NoticesPage } from '@/features/notifications/components/notices-page';

/** Thông báo, nhắc việc. */
export const Route = createFileRoute('/office/notifications')({
  component: () => <NoticesPage isOffice={true} />,
});
