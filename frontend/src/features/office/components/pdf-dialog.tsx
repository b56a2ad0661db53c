import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCommonText } from '@/i18n/common';
import { useOfficeText } from '@/i18n/office';
import { ProblemNotice } from '@/ui/problem';
import { SkeletonLines } from '@/ui/skeleton';
import { OfficeModal } from './office-modal';
import { PdfFrame } from './pdf-frame';
import { saveFile, useObjectUrl } from './use-object-url';
import css from './pdf-dialog.module.css';

type PdfDialogProps = {
  readonly title: string;
  readonly fileName: string;
  /** None while it is being made, or when it could not be. */
  readonly file: Blob | undefined;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly onClose: () => void;
};

/** A paper as it will be printed. Enter on the first button prints. */
export function PdfDialog({ title, fileName, file, error, onRetry, onClose }: PdfDialogProps) {
  const t = useOfficeText();
  const common = useCommonText();
  const frame = useRef<HTMLIFrameElement>(null);
  const url = useObjectUrl(file);
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
    <OfficeModal onClose={onClose} size="60rem" title={title}>
      <div className={css.actions}>
        <Button
          data-autofocus
          leftSection={<IconPrinter size={18} aria-hidden />}
          // Not `disabled`: it has focus from the start, so that Enter prints as soon as the paper is there.
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
          onClick={() => url && saveFile(url, fileName)}
        >
          {t('file.download')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {common('action.close')}
        </Button>
      </div>
      {Boolean(error) && <ProblemNotice error={error} onRetry={onRetry} />}
      {!file && !error && (
        <div className={css.frame} role="status">
          <span className="visually-hidden">{common('state.loading')}</span>
          <SkeletonLines lines={8} />
        </div>
      )}
      {url && <PdfFrame ref={frame} url={url} className={css.frame} title={title} />}
    </OfficeModal>
  );
}
