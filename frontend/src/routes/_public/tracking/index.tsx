import { Button } from '@mantine/core';
import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import type { Tracking } from '@/api/contract';
import { TrackingForm } from '@/features/dossiers/components/tracking-form';
import { TrackingResult } from '@/features/dossiers/components/tracking-result';
import { usePublicText } from '@/i18n/public';
import { PageHeader } from '@/ui/page-header';
import { Panel } from '@/ui/panel';

export const Route = createFileRoute('/_public/tracking/')({ component: TrackingPage });

function TrackingPage() {
  const t = usePublicText();
  const [found, setFound] = useState<Tracking | null>(null);
  return (
    <div style={{ maxWidth: found ? '52rem' : '38rem' }}>
      <PageHeader title={t('tracking.title')} lead={found ? undefined : t('tracking.lead')} />
      <div aria-live="polite">{found && <TrackingResult tracking={found} />}</div>
      {found ? (
        <p style={{ marginTop: '1.25rem' }} className="no-print">
          <Button variant="default" onClick={() => setFound(null)}>
            {t('tracking.another')}
          </Button>
        </p>
      ) : (
        <Panel>
          <TrackingForm onFound={setFound} />
        </Panel>
      )}
    </div>
  );
}
