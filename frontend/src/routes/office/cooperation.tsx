import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { CooperationPage } from '@/features/cooperation/components/cooperation-page';
import { NoRight } from '@/features/office/components/no-right';
import { useCooperationText } from '@/i18n/cooperation';

const roles = ['catalogueAdmin', 'systemAdmin'] as const;

/** Cơ quan phối hợp. */
export const Route = createFileRoute('/office/cooperation')({
  validateSearch: (search: Record<string, unknown>): { agency?: string } =>
    typeof search.agency === 'string' && /^[\w.-]{1,40}$/.test(search.agency)
      ? { agency: search.agency }
      : {},
  component: Page,
});

function Page() {
  const t = useCooperationText();
  const { me } = Route.useRouteContext();
  const { agency } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  const mine = me.roles.find(({ role }) => roles.some((one) => one === role));
  if (!mine) return <NoRight title={t('partners.title')} roles={roles} />;
  return (
    <CooperationPage
      agency={agency ?? mine.agency.code}
      onAgency={(code) => void navigate({ search: { agency: code }, replace: true })}
    />
  );
}
