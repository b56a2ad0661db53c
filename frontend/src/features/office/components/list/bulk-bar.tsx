import { Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierSummary, Me } from '@/api/contract';
import { formatNumber } from '@/i18n/format';
import { useStaffText } from '@/i18n/staff';
import css from '../staff/staff.module.css';
import { BulkDialog } from './bulk-dialog';

type BulkBarProps = {
  readonly me: Me;
  readonly items: readonly DossierSummary[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (next: ReadonlySet<string>) => void;
};

/** Stands below the list while rows are chosen. */
export function BulkBar({ me, items, chosen, onChosen }: BulkBarProps) {
  const t = useStaffText();
  const [doing, setDoing] = useState<readonly DossierSummary[] | null>(null);
  const picked = items.filter(({ id }) => chosen.has(id));
  const isTooMany = picked.length > 100;
  if (picked.length === 0 && !doing) return null;
  return (
    <div className={`${css.bar} no-print`} role="region" aria-label={t('bulk.open')}>
      <p role="status">
        {isTooMany ? t('bulk.tooMany') : t('bulk.selected', { n: formatNumber(picked.length) })}
      </p>
      {picked.length < items.length && items.length <= 100 && (
        <Button variant="subtle" onClick={() => onChosen(new Set(items.map(({ id }) => id)))}>
          {t('bulk.all', { n: items.length })}
        </Button>
      )}
      <Button variant="default" onClick={() => onChosen(new Set())}>
        {t('bulk.clear')}
      </Button>
      <Button
        leftSection={<IconChecks size={18} aria-hidden />}
        disabled={isTooMany || picked.length === 0}
        onClick={() => setDoing(picked)}
      >
        {t('bulk.open')}
      </Button>
      {doing && (
        <BulkDialog
          me={me}
          dossiers={doing}
          onClose={(isDone) => {
            setDoing(null);
            if (isDone) onChosen(new Set());
          }}
        />
      )}
    </div>
  );
}
