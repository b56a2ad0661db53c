import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CalendarPage } from '@/features/calendars/components/calendar-page';
import { country } from '@/features/calendars/queries';
import { NoRight } from '@/features/office/components/no-right';
import { useCalendarText } from '@/i18n/calendar';

type Search = { readonly scope?: string };

/** Lịch làm việc. */
export const Route = createFileRoute('/office/calendars/')({
  validateSearch: (search: Record<string, unknown>): Search =>
    typeof search.scope === 'string' && search.scope !== '' ? { scope: search.scope } : {},
  component: Page,
});

const roles = ['catalogueAdmin', 'systemAdmin', 'leader', 'deskHead'] as const;

function Page() {
  const t = useCalendarText();
  const { me } = Route.useRouteContext();
  const { scope } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  const mine = me.roles.filter(({ role }) => roles.some((one) => one === role));
  if (mine.length === 0) return <NoRight title={t('page.title')} roles={roles} />;
  return (
    <CalendarPage
      me={me}
      scope={scope ?? mine[0]?.agency.code ?? country}
      onScope={(next) => void navigate({ search: { scope: next } })}
      onMoves={() => void navigate({ to: '/office/calendars/decisions' })}
    />
  );
}
