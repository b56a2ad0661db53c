import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconRefresh, IconTrash, IconX } from '@tabler/icons-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import type { Attachment, DossierComponent } from '@/api/contract';
import { ApiError } from '@/api/problem';
import { useCitizenText } from '@/i18n/citizen';
import { useCommonText } from '@/i18n/common';
import { formatTime } from '@/i18n/format';
import { FileTile } from '@/ui/file-tile';
import { problemSentence } from '@/ui/problem';
import { deleteAttachment, dossierQuery } from '../queries';
import { acceptedTypes } from './file-rules';
import { OpenFileButton } from './open-file';
import css from './paper-upload.module.css';
import { useUploads, type Upload } from './use-uploads';

type PaperUploadProps = {
  readonly dossierId: string;
  readonly component: DossierComponent;
  readonly fieldId?: string;
  /** When it was filed: what came until then stays. */
  readonly filedAt?: string | null | undefined;
};

/** One required paper: what it is, the files given for it, and a place to add more. */
export function PaperUpload({ dossierId, component, fieldId, filedAt }: PaperUploadProps) {
  const t = useCitizenText();
  const queries = useQueryClient();
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const reload = () => queries.invalidateQueries({ queryKey: dossierQuery(dossierId).queryKey, exact: true });
  const { uploads, add, retry, remove } = useUploads(dossierId, component, reload);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section
      className={css.paper}
      data-over={over || undefined}
      aria-labelledby={titleId}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id={titleId} className={css.name} lang="vi">
        {component.name}
      </h2>
      <p className={css.meta}>{component.required ? t('papers.required') : t('papers.optional')}</p>
      <div className={css.files}>
        {component.attachments.map((attachment) => (
          <Sent
            key={attachment.id}
            dossierId={dossierId}
            attachment={attachment}
            stays={Boolean(filedAt && Date.parse(attachment.uploadedAt) <= Date.parse(filedAt))}
            onRemoved={reload}
          />
        ))}
        {uploads.map((upload) => (
          <Sending
            key={upload.key}
            upload={upload}
            onRetry={() => retry(upload)}
            onRemove={() => remove(upload.key)}
          />
        ))}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={acceptedTypes}
        aria-labelledby={titleId}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        id={fieldId}
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        aria-describedby={titleId}
        onClick={() => input.current?.click()}
      >
        {component.attachments.length > 0 ? t('papers.addMore') : t('papers.add')}
      </Button>
    </section>
  );
}

type SentProps = {
  readonly dossierId: string;
  readonly attachment: Attachment;
  readonly stays: boolean;
  readonly onRemoved: () => Promise<unknown>;
};

function Sent({ dossierId, attachment, stays, onRemoved }: SentProps) {
  const t = useCitizenText();
  const common = useCommonText();
  const removal = useMutation({
    mutationFn: () => deleteAttachment(dossierId, attachment.id),
    onSuccess: onRemoved,
  });
  return (
    <FileTile
      name={attachment.fileName}
      mediaType={attachment.mediaType}
      size={attachment.size}
      note={t('papers.sentAt', { at: formatTime(attachment.uploadedAt) })}
      error={removal.error instanceof ApiError ? problemSentence(common, removal.error.problem) : undefined}
      actions={
        <>
          <OpenFileButton
            path={`/dossiers/${dossierId}/attachments/${attachment.id}`}
            label={t('papers.open')}
            describe={attachment.fileName}
          />
          {!stays && (
            <Button
              variant="subtle"
              color="red.9"
              loading={removal.isPending}
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={t('papers.removeNamed', { name: attachment.fileName })}
              onClick={() => removal.mutate()}
            >
              {t('papers.remove')}
            </Button>
          )}
        </>
      }
    />
  );
}

type SendingProps = { readonly upload: Upload; readonly onRetry: () => void; readonly onRemove: () => void };

function Sending({ upload, onRetry, onRemove }: SendingProps) {
  const t = useCitizenText();
  const common = useCommonText();
  const { file, progress, state, problem, error } = upload;
  const reason =
    state === 'rejected' && problem
      ? t(`papers.problem.${problem}`)
      : state === 'failed'
        ? error instanceof ApiError
          ? problemSentence(common, error.problem)
          : common('problem.unknown')
        : undefined;
  return (
    <FileTile
      name={file.name}
      mediaType={file.type}
      size={file.size}
      progress={state === 'sending' ? progress : undefined}
      progressLabel={t('papers.sending', { name: file.name })}
      error={reason}
      actions={
        <>
          {state === 'failed' && (
            <Button variant="subtle" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
              {common('action.retry')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray.9"
            leftSection={<IconX size={18} aria-hidden />}
            onClick={onRemove}
          >
            {state === 'sending' ? t('papers.stop') : t('papers.dismiss')}
          </Button>
        </>
      }
    />
  );
}
