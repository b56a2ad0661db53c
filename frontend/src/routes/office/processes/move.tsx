import { createFileRoute } from '@tanstack/react-router';
import { NoRight } from '@/features/office/components/no-right';
import { MovePage } from '@/features/office/components/process-moves/move-page';
import { useVersionsText } from '@/i18n/versions';

const roles = ['leader', 'deskHead', 'catalogueAdmin'] as const;

/** Chuyển hồ sơ sang quy trình đang áp dụng. */
export const Route = createFileRoute('/office/processes/move')({
  // A code such as 1.004873 comes from the address as a number.
  validateSearch: (search: Record<string, unknown>): { procedure?: string } => {
    const code = String(search.procedure ?? '');
    return { procedure: /^[\w.-]{1,40}$/.test(code) ? code : undefined };
  },
  component: Page,
});

function Page() {
  const t = useVersionsText();
  const { me } = Route.useRouteContext();
  const { procedure } = Route.useSearch();
  const mine = me.roles.find(({ role }) => roles.some((one) => one === role));
  if (!mine) return <NoRight title={t('move.title')} roles={roles} />;
  return <MovePage procedure={procedure ?? null} agency={mine.agency} />;
}
