import { createFileRoute } from '@tanstack/react-router';
import { ChangePage } from '@/features/agency-changes/components/change-page';

/** Một thay đổi cơ quan. */
export const Route = createFileRoute('/office/agency-changes/$id')({ component: Page });

function Page() {
  const { id } = Route.useParams();
  return <ChangePage key={id} id={id} />;
}
