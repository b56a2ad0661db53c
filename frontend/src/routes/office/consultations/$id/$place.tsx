import { createFileRoute, notFound } from '@tanstack/react-router';
import { ConsultationPage } from '@/features/office/components/consultations/consultation-page';

/** Một câu hỏi chờ ý kiến. */
export const Route = createFileRoute('/office/consultations/$id/$place')({
  beforeLoad: ({ params }) => {
    if (!/^\d{1,4}$/.test(params.place)) throw notFound();
  },
  component: Page,
});

function Page() {
  const { id, place } = Route.useParams();
  return <ConsultationPage key={`${id}/${place}`} id={id} place={Number(place)} />;
}
