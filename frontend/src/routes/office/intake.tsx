import { createFileRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { IntakePage } from '@/features/office/components/intake/intake-page';
import { NoRight } from '@/features/office/components/no-right';
import { useCommonText } from '@/i18n/common';

/** Tiếp nhận tại quầy. */
export const Route = createFileRoute('/office/intake')({ component: Page });

const roles = ['counterOfficial', 'deskHead'] as const;
// The same form that citizens fill in at home; fetched when an official opens it.
const AnswerForm = lazy(() => import('@/features/dossiers/form/dossier-form'));

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  const mayReceive = me.roles.some(({ role }) => roles.some((one) => one === role));
  if (!mayReceive) return <NoRight title={t('nav.office.intake')} roles={roles} />;
  return <IntakePage me={me} AnswerForm={AnswerForm} />;
}
