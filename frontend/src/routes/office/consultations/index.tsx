import { createFileRoute } from '@tanstack/react-router';
import { ConsultationList } from '@/features/office/components/consultations/consultation-list';
import { consultationViews, type ConsultationView } from '@/features/office/consultation-queries';

type Search = { readonly view?: ConsultationView };

/** Chờ ý kiến. */
export const Route = createFileRoute('/office/consultations/')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const view = consultationViews.find((one) => one === search.view);
    return view && view !== 'waiting' ? { view } : {};
  },
  component: Page,
});

function Page() {
  const { view } = Route.useSearch();
  return <ConsultationList view={view ?? 'waiting'} />;
}
