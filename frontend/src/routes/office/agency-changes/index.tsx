import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { AgencyChangeState } from '@/api/contract';
import { ChangeList } from '@/features/agency-changes/components/change-list';
import { changeStates } from '@/features/agency-changes/states';
import { NoRight } from '@/features/office/components/no-right';
import { useCommonText } from '@/i18n/common';

type Search = { readonly state?: AgencyChangeState };

/** Sắp xếp cơ quan. */
export const Route = createFileRoute('/office/agency-changes/')({
  validateSearch: (search: Record<string, unknown>): Search => {
    const state = changeStates.find((one) => one === search.state);
    return state ? { state } : {};
  },
  component: Page,
});

const roles = ['systemAdmin', 'catalogueAdmin'] as const;

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  const { state } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  if (!me.roles.some(({ role }) => roles.some((one) => one === role)))
    return <NoRight title={t('nav.office.agencyChanges')} roles={roles} />;
  return (
    <ChangeList
      state={state}
      onState={(next) => void navigate({ search: next ? { state: next } : {}, replace: true })}
    />
  );
}
