import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { apiBase } from '@/api/client';
import { usePublicText } from '@/i18n/public';
import { CopyButton } from '@/ui/copy-button';
import css from './share-panel.module.css';

/** Print, link and QR code of a procedure: what a desk hands out. */
export function SharePanel({ code, name }: { readonly code: string; readonly name: string }) {
  const t = usePublicText();
  const url = `${window.location.origin}/procedures/${code}`;
  return (
    <div className={css.share}>
      <img
        className={css.qr}
        src={`${apiBase}/procedures/${encodeURIComponent(code)}/qr.svg`}
        alt={t('procedure.qrAlt', { name })}
        width={132}
        height={132}
        loading="lazy"
      />
      <div className={`${css.words} stack`}>
        <p className={css.url}>{url}</p>
        <div className="row no-print">
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('procedure.print')}
          </Button>
          <CopyButton value={url} label={t('procedure.copyLink')} />
        </div>
      </div>
    </div>
  );
}
