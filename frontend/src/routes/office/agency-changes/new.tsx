import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PlanForm } from '@/features/agency-changes/components/plan-form';

/** Lập kế hoạch sắp xếp cơ quan. */
export const Route = createFileRoute('/office/agency-changes/new')({ component: Page });

function Page() {
  const navigate = useNavigate();
  return (
    <PlanForm onPlanned={({ id }) => void navigate({ to: '/office/agency-changes/$id', params: { id } })} />
  );
}
