import { createFileRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { IntakePage } from '@/features/office/components/intake/intake-page';
import { NoRight } from '@/features/office/components/no-right';
import { intakeAgencies, intakeRoles } from '@/features/office/forms/intake-form';
import { useCommonText } from '@/i18n/common';

/** Tiếp nhận tại quầy. */
export const Route = createFileRoute('/office/intake')({ component: Page });

// The same form that citizens fill in at home; fetched when an official opens it.
const AnswerForm = lazy(() => import('@/features/dossiers/form/dossier-form'));

function Page() {
  const t = useCommonText();
  const { me } = Route.useRouteContext();
  if (intakeAgencies(me).length === 0) return <NoRight title={t('nav.office.intake')} roles={intakeRoles} />;
  return <IntakePage me={me} AnswerForm={AnswerForm} />;
}
