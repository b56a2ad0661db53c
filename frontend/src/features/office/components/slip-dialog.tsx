import { useQuery } from '@tanstack/react-query';
import { useOfficeText } from '@/i18n/office';
import { filePath, fileQuery, type SlipName } from '../queries';
import { PdfDialog } from './pdf-dialog';

type SlipDialogProps = {
  readonly dossierId: string;
  readonly code?: string | null;
  readonly slip: SlipName;
  readonly onClose: () => void;
};

/** A slip of a dossier as it will be printed. */
export function SlipDialog({ dossierId, code, slip, onClose }: SlipDialogProps) {
  const t = useOfficeText();
  const file = useQuery(fileQuery(filePath.slip(dossierId, slip), true));
  const title = t(`slip.${slip}`);
  return (
    <PdfDialog
      title={code ? `${title} – ${code}` : title}
      fileName={`${slip}-${code ?? dossierId}.pdf`}
      file={file.data}
      error={file.error}
      onRetry={() => void file.refetch()}
      onClose={onClose}
    />
  );
}
