import { Button, FileButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useOfficeText } from '@/i18n/office';
import { ProblemNotice } from '@/ui/problem';
import { useUpload } from '@/features/office/queries';

type StepPapersProps = { readonly dossierId: string; readonly step: number };

/** Whoever does a step puts its papers to it, also at another agency. The applicant does not see them. */
export function StepPapers({ dossierId, step }: StepPapersProps) {
  const t = useOfficeText();
  const queries = useQueryClient();
  const upload = useUpload();
  const attach = (file: File | null) => {
    if (!file) return;
    upload.mutate(
      { dossierId, component: `step:${step}`, file },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: ['dossiers'] }) },
    );
  };
  return (
    <>
      <FileButton accept="application/pdf,image/jpeg,image/png" onChange={attach}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-md"
            loading={upload.isPending}
            leftSection={<IconPaperclip size={18} aria-hidden />}
          >
            {t('process.attach')}
          </Button>
        )}
      </FileButton>
      <p role="status">{upload.data && t('process.attached', { name: upload.data.fileName })}</p>
      {upload.isError && <ProblemNotice error={upload.error} />}
    </>
  );
}
