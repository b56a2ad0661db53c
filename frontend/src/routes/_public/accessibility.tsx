import { createFileRoute } from '@tanstack/react-router';
import { usePublicText } from '@/i18n/public';
import { PageHeader } from '@/ui/page-header';

export const Route = createFileRoute('/_public/accessibility')({ component: AccessibilityPage });

function AccessibilityPage() {
  const t = usePublicText();
  return (
    <div className="measure stack">
      <PageHeader title={t('accessibility.title')} />
      <p>{t('accessibility.goal')}</p>
      <p>{t('accessibility.how')}</p>
      <p>{t('accessibility.report')}</p>
    </div>
  );
}
