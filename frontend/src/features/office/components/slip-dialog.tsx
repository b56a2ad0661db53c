import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { filePath, fileQuery, type SlipName } from '../queries';
import { OfficeModal } from './office-modal';
import { PdfFrame } from './pdf-frame';
import { saveFile, useObjectUrl } from './use-object-url';
import css from './slip-dialog.module.css';

type SlipDialogProps = {
  readonly dossierId: string;
  readonly code?: string | null;
  readonly slip: SlipName;
  readonly onClose: () => void;
};

/** A slip as it will be printed. Enter on the first button prints. */
export function SlipDialog({ dossierId, code, slip, onClose }: SlipDialogProps) {
  const t = useOfficeText();
  const common = useCommonText();
  const frame = useRef<HTMLIFrameElement>(null);
  const file = useQuery(fileQuery(filePath.slip(dossierId, slip), true));
  const url = useObjectUrl(file.data);
  const title = t(`slip.${slip}`);
  const print = () => {
    if (!url) return;
    try {
      frame.current?.contentWindow?.focus();
      frame.current?.contentWindow?.print();
    } catch {
      // Some browsers show PDF outside of the page: there it is printed from its own tab.
      window.open(url, '_blank', 'noopener');
    }
  };
  return (
    <OfficeModal onClose={onClose} size="60rem" title={code ? `${title} – ${code}` : title}>
      <div className={css.actions}>
        <Button
          data-autofocus
          leftSection={<IconPrinter size={18} aria-hidden />}
          // Not `disabled`: it has focus from the start, so that Enter prints as soon as the slip is there.
          data-disabled={!url || undefined}
          aria-disabled={!url}
          onClick={print}
        >
          {t('slip.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={!url}
          onClick={() => url && saveFile(url, `${slip}-${code ?? dossierId}.pdf`)}
        >
          {t('file.download')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {common('action.close')}
        </Button>
      </div>
      {file.isError && <ProblemNotice error={file.error} onRetry={() => void file.refetch()} />}
      {file.isPending && (
        <div className={css.frame} role="status">
          <span className="visually-hidden">{common('state.loading')}</span>
          <SkeletonLines lines={8} />
        </div>
      )}
      {url && <PdfFrame ref={frame} url={url} className={css.frame} title={title} />}
    </OfficeModal>
  );
}
