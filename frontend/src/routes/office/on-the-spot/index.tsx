import { createFileRoute } from '@tanstack/react-router';
import { NoRight } from '@/features/office/components/no-right';
import { ChoicePage } from '@/features/office/components/on-the-spot/choice-page';
import { useCommonText } from '@/i18n/common';

const heads = ['deskHead'] as const;

/** Thủ tục giải quyết tại chỗ của đơn vị. */
export const Route = createFileRoute('/office/on-the-spot/')({ component: Page });

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  const mine = me.roles.find(({ role }) => role === 'deskHead');
  if (!mine) return <NoRight title={t('nav.office.onTheSpot')} roles={heads} />;
  return <ChoicePage agency={mine.agency.code} agencyName={mine.agency.name} />;
}
