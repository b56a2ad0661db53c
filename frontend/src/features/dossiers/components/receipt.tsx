import { Button } from '@mantine/core';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '@/api/contract';
import { apiBase } from '@/api/client';
import { useCitizenText } from '@/i18n/citizen';
import { CopyButton } from '@/ui/copy-button';
import { DateText } from '@/ui/date-text';
import { DueText } from '@/ui/due-text';
import { ButtonLink } from '@/ui/links';
import { Panel } from '@/ui/panel';
import { OpenFileButton } from '../attachments/open-file';
import css from './receipt.module.css';

/** What one takes away: the code, the way to follow it, and what happens next and when. */
export function Receipt({ dossier }: { readonly dossier: Dossier }) {
  const t = useCitizenText();
  const received = Boolean(dossier.receivedAt);
  const [qr, setQr] = useState(true);
  return (
    <div className={css.receipt}>
      <section className={css.code} aria-labelledby="code-title">
        <div className={css.codeWords}>
          <p className={css.done}>
            <IconCircleCheck size={28} aria-hidden /> {t('receipt.done')}
          </p>
          <h2 id="code-title" className={css.label}>
            {t('receipt.code')}
          </h2>
          <p className={css.number}>{dossier.code}</p>
          <p lang="vi">{dossier.procedure.name}</p>
          <p lang="vi" className="muted">
            {dossier.agency.name}
          </p>
          <div className="row no-print" style={{ marginTop: '0.75rem' }}>
            {dossier.code && <CopyButton value={dossier.code} label={t('receipt.copyCode')} />}
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('receipt.print')}
            </Button>
            {received && (
              <OpenFileButton
                path={`/dossiers/${dossier.id}/slips/receipt.pdf`}
                label={t('receipt.slip')}
                saveAs={`${dossier.code ?? 'giay-hen'}.pdf`}
                variant="default"
              />
            )}
          </div>
        </div>
        {dossier.trackingUrl && qr && (
          <figure className={css.qr}>
            <img
              src={qrOf(dossier.trackingUrl)}
              alt={t('receipt.qrAlt')}
              width={148}
              height={148}
              onError={() => setQr(false)}
            />
            <figcaption>{t('receipt.qr')}</figcaption>
          </figure>
        )}
      </section>
      <Panel title={t('receipt.next')}>
        <ol className={css.next}>
          <li>
            <strong>{t('receipt.next1')}</strong>
            <p>{t('receipt.next1Hint')}</p>
          </li>
          <li>
            <strong>{t('receipt.next2')}</strong>
            {dossier.dueAt ? (
              <p>
                {t('dossier.dueIs')} <DateText at={dossier.dueAt} as="deadline" />
                <DueText of={dossier} />
              </p>
            ) : (
              <p>{t('receipt.next2Hint')}</p>
            )}
          </li>
          <li>
            <strong>{t('receipt.next3')}</strong>
            <p>{t(`delivery.${dossier.resultDelivery}`)}</p>
          </li>
        </ol>
      </Panel>
      <div className="row no-print">
        <ButtonLink to="/me/dossiers/$id" params={{ id: dossier.id }}>
          {t('receipt.follow')}
        </ButtonLink>
        <ButtonLink to="/me/dossiers" variant="default">
          {t('wizard.mine')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** The QR code is drawn by the server from the token of the tracking address. */
function qrOf(trackingUrl: string): string {
  const token = trackingUrl.split('/').at(-1) ?? '';
  return `${apiBase}/tracking/${encodeURIComponent(token)}/qr.svg`;
}
