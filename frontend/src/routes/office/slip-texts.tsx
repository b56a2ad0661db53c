import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { NoRight } from '@/features/office/components/no-right';
import { SlipTextsPage } from '@/features/office/components/slip-texts/slip-texts-page';
import { slipTextRoles } from '@/features/office/forms/slip-texts';
import { useCommonText } from '@/i18n/common';

/** Nội dung in trên giấy tờ của đơn vị. */
export const Route = createFileRoute('/office/slip-texts')({
  validateSearch: (search: Record<string, unknown>): { agency?: string } =>
    typeof search.agency === 'string' && /^[\w.-]{1,60}$/.test(search.agency)
      ? { agency: search.agency }
      : {},
  component: Page,
});

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  const { agency } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  const mine = me.roles.find(({ role }) => slipTextRoles.some((one) => one === role));
  if (!mine) return <NoRight title={t('nav.office.slipTexts')} roles={slipTextRoles} />;
  return (
    <SlipTextsPage
      me={me}
      agency={agency ?? mine.agency.code}
      onAgency={(code) => void navigate({ search: { agency: code }, replace: true })}
    />
  );
}
