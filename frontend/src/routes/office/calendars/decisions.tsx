import { createFileRoute } from '@tanstack/react-router';
import { DecisionsPage } from '@/features/calendars/components/decisions-page';
import { NoRight } from '@/features/office/components/no-right';
import { useCalendarText } from '@/i18n/calendar';

/** Hẹn chờ quyết định. */
export const Route = createFileRoute('/office/calendars/decisions')({ component: Page });

const roles = ['leader', 'deskHead', 'catalogueAdmin', 'systemAdmin'] as const;

function Page() {
  const t = useCalendarText();
  const { me } = Route.useRouteContext();
  const may = me.roles.some(({ role }) => roles.some((one) => one === role));
  return may ? <DecisionsPage /> : <NoRight title={t('decide.title')} roles={roles} />;
}
